"""Spoken guidance put together for one window: voice, player, guide and keys. Part of the composition root.

Must not know the command line, nor who else listens to the window.
"""

import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.guide.guide import Guide
from kiosk.guide.keypad import KeyTable
from kiosk.guide.keys import Keys
from kiosk.guide.player import make_player
from kiosk.guide.settings import KeypadSettings, SpeechSettings
from kiosk.guide.speech import Speech, voice_settings
from kiosk.guide.visited import Visited
from kiosk.guide.walker import Walker
from qtkit.speech.voice import Voice

SCREEN: Final = "kiosk.screen"
NOT_FIRST: Final = frozenset({"kiosk.next", "kiosk.previous", "kiosk.closeSheet"})
SHIELD: Final = frozenset({"kiosk.shield"})
"""Lies over a new screen for a moment, so that the second tap of a double one chooses nothing."""
WARM_UP_MILLISECONDS: Final = 3000
"""A kiosk that starts has more urgent things to do than to get its voice ready."""


class Leading(QObject):
    """Owns the parts; *close* it at the end. ``guide`` has the volume."""

    def __init__(
        self,
        window: QQuickWindow,
        visited: Visited,
        *,
        speech: SpeechSettings,
        keypad: KeypadSettings,
        settings_file: Path,
    ) -> None:
        # No child of the window, which is gone when the voice is closed.
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="giliran-voice-")
        self._speech = self._make_speech(speech, settings_file)
        self.guide = Guide(
            visited=visited,
            walker=make_walker(window),
            speech=self._speech,
            starts_voice=keypad.starts_voice and speech.enabled,
            parent=window,  # and looks at it no longer than it is there
        )
        if keypad.enabled:
            Keys(window, table=KeyTable(keypad.keys()), guide=self.guide)

    def close(self) -> None:
        """Fall silent and end the voice's process."""
        self._speech.close()
        self._folder.cleanup()

    def _make_speech(self, settings: SpeechSettings, settings_file: Path) -> Speech:
        kept = settings_file.parent / settings.record_folder if settings.record_folder else None
        player = make_player(kept, self)
        voice = Voice(Path(self._folder.name), settings=voice_settings(settings.rate), parent=self)
        speech = Speech(
            voice=voice if settings.enabled else None, player=player, volume=settings.volume, parent=self
        )
        moment = QTimer(self, singleShot=True, interval=WARM_UP_MILLISECONDS)
        moment.timeout.connect(speech.warm_up)
        moment.start()
        return speech


def make_walker(window: QQuickWindow) -> Walker:
    """A walk over the kiosk's window."""
    return Walker(window, first=SCREEN, not_first=NOT_FIRST, through=SHIELD)
