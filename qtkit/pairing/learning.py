"""A device that was renamed or moved hears so with every connection, and keeps it: from its next start on it is what the administrator said last.

Knows the link and the device's file. Must not know what a program makes of its name or place.
"""

import logging
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject

from qtkit.pairing.device import DeviceFile
from qtkit.ports import Inquiry, LinkPort
from wire.devices import Device

PATH: Final = "/api/device"

logger = logging.getLogger(__name__)


class Learner(QObject):
    """Not at once: a kiosk has numbers under its name, and a display hangs where it hangs. Whoever moves the one starts the other anew."""

    def __init__(self, link: LinkPort, file: DeviceFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._file = link, file
        self._open: Inquiry | None = None
        link.greeted.connect(self._ask)

    def _ask(self) -> None:
        """What is on its way may have been said before the change."""
        if self._open is not None:
            self._open.cancel()
        self._open = self._link.ask(PATH, Device)
        self._open.answered.connect(self._learn)

    def _learn(self, told: Device) -> None:
        try:
            kept = self._file.read()
            if kept.device is None:
                return
            now = replace(
                kept.device, name=told.name, zone=told.zone, counter=told.counter, agency=told.agency
            )
            if now != kept.device:
                self._file.keep(replace(kept, device=now))
                logger.info("called or placed anew as %r: from the next start on", told.name)
        except OSError as error:  # with the next connection, then
            logger.warning("cannot keep how this device is called and placed: %s", error)
