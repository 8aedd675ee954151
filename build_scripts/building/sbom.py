"""`build.py sbom`: the parts of the program as a CycloneDX list, beside the packages in dist/."""

from __future__ import annotations

import json
import platform
import re
import sys
from pathlib import Path
from typing import Any

from build_scripts.building.environment import build_python, sbom_python
from build_scripts.building.filling import day
from build_scripts.building.notices import BUILD_TOOLS
from build_scripts.building.project import APP, BUILD, DIST, NAME, TITLE, run, say
from build_scripts.building.tree import file_hash, files
from desktop.runtime.version import VERSION


def write_sbom() -> Path:
    """List the libraries from the build's environment and the native ones from what stands in dist/."""
    raw = BUILD / "environment.cdx.json"
    command: list[str | Path] = [sbom_python(), "-m", "cyclonedx_py", "environment", build_python()]
    run([*command, "--output-reproducible", "--sv", "1.6", "--of", "JSON", "-o", raw])
    told: dict[str, Any] = json.loads(raw.read_text(encoding="utf-8"))
    told["components"] = [part for part in told["components"] if _canonical(part["name"]) not in BUILD_TOOLS]
    kept = {part["bom-ref"] for part in told["components"]}
    told["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", []) if ref in kept]}
        for one in told.get("dependencies", [])
        if one["ref"] in kept
    ]
    told["components"] += [_python(), *_native()]
    told["metadata"]["component"] = {
        "type": "application", "bom-ref": NAME, "name": TITLE, "version": VERSION,
        "licenses": [{"license": {"id": "MIT"}}],
    }  # fmt: skip
    told["metadata"]["timestamp"] = f"{day()}T00:00:00Z"
    told["dependencies"].append({"ref": NAME, "dependsOn": sorted(part["bom-ref"] for part in told["components"])})
    result = DIST / f"{NAME}-{VERSION}-{sys.platform}-{platform.machine().lower()}.cdx.json"
    result.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    say(f"{result.name}: {len(told['components'])} parts")
    return result


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _python() -> dict[str, Any]:
    version = platform.python_version()
    return {
        "type": "framework", "bom-ref": f"python-{version}", "name": "CPython", "version": version,
        "licenses": [{"license": {"id": "PSF-2.0"}}], "purl": f"pkg:generic/cpython@{version}",
    }  # fmt: skip


def _native() -> list[dict[str, Any]]:
    """Shared libraries that came from the building system and not from a wheel: those beside the program's own."""
    found = []
    for path in files(APP):
        if path.is_symlink() or path.parent.name != "_internal" or not re.search(r"\.(so|dll|dylib)", path.name):
            continue
        found.append({
            "type": "library", "bom-ref": f"native-{path.name}", "name": path.name,
            "hashes": [{"alg": "SHA-256", "content": file_hash(path)}],
        })  # fmt: skip
    return found
