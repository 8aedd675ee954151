"""What is given on: pinned actions, sums that a person can check, scripts for systems that no test here runs on."""

from __future__ import annotations

import hashlib
import plistlib
import re
from pathlib import Path

import pytest

from build_scripts.building.project import ROOT, SCRIPTS, TITLE, BuildError
from build_scripts.building.sums import write_sums
from build_scripts.building.windows import installer_script
from desktop.runtime.version import VERSION

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_a_whole_hash_with_its_version_beside(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", workflow.read_text(encoding="utf-8"))
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark)


def test_one_action_has_one_hash_everywhere() -> None:
    used = {
        tuple(word.split("@")) for path in WORKFLOWS for word in re.findall(r"uses: (\S+)", path.read_text("utf-8"))
    }
    assert len({name for name, _ in used}) == len(used)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_one_job_says_otherwise(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)
    assert "pull_request_target" not in text


def test_the_installer_for_windows_is_filled_and_needs_no_administrator() -> None:
    script = installer_script()
    assert "@" not in re.sub(r"[\w.]+@[\w.]+", "", script)
    assert f"AppVersion={VERSION}\n" in script
    assert f"AppName={TITLE}\n" in script
    assert "PrivilegesRequired=lowest" in script


def test_what_macos_is_asked_for_is_little() -> None:
    asked = plistlib.loads((SCRIPTS / "macos" / "entitlements.plist").read_bytes())
    assert set(asked) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }


def test_sums_are_those_of_the_files(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no package"):
        write_sums(tmp_path)
    (tmp_path / "a.deb").write_bytes(b"package")
    write_sums(tmp_path)
    assert write_sums(tmp_path).read_text() == f"{hashlib.sha256(b'package').hexdigest()}  a.deb\n"


def test_the_spec_is_valid_python() -> None:
    spec = SCRIPTS / "lookup287g.spec"
    compile(spec.read_text(encoding="utf-8"), str(spec), "exec")
