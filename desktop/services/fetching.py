"""What the window fetches from the network."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from threading import Event

from desktop.domain.release import Release
from desktop.fetch.limits import Limits
from desktop.fetch.network import Network
from desktop.fetch.watch import Progress, Watch
from desktop.services.new_version import newest_version
from desktop.services.refresh import Refreshed, Wish, update


class Fetching:
    """For one data folder."""

    def __init__(self, data_dir: Path, resources: Path, network: Network | None, limits: Limits | None) -> None:
        """Nothing is sent yet; `network` and `limits` are for tests."""
        self._data_dir, self._resources = data_dir, resources
        self._network, self._limits = network or Network(), limits or Limits()

    def update(self, source: str, proxy: str, now: datetime, progress: Progress, cancel: Event) -> Refreshed:
        """Fetch the newest list from a source of Preferences and take it if no check objects. Raises: as `refresh`."""
        return update(
            self._data_dir, self._resources, Wish(source), now=now, watch=Watch(cancel, progress),
            network=self._through(proxy), limits=self._limits,
        )  # fmt: skip

    def newest_version(self, address: str, proxy: str, cancel: Event) -> Release:
        """What is announced at `address`. Raises: FetchError; FileTroubleError for a notice that can't be read."""
        return newest_version(address, self._through(proxy), self._limits, Watch(cancel))

    def _through(self, proxy: str) -> Network:
        return Network(self._network.dial, self._network.trust, proxy or self._network.proxy)
