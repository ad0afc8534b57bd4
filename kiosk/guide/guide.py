"""Leads a visitor by keypad and voice: what a key asks for is done, what is new is said, the ring stands where it belongs.

Knows the kiosk as ``Visited``, the walker and the voice. Must not know key codes, pictures or files.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.guide.keypad import Deed, Entry, TypeIt
from kiosk.guide.script import Heard, Kind, Told, told_control
from kiosk.guide.speech import STEP, Speech
from kiosk.guide.visited import Visited
from kiosk.guide.walker import Walker
from qtkit.controls import Control

LOOK_MILLISECONDS: Final = 25
"""After a change the window arranges itself in its next frame; what can be operated is looked at then."""
LOOKS: Final = 8
"""So often it is looked for a new screen's first choice, before the ring goes wherever it can."""
_KEY: Final = "kiosk.key"
_KINDS: Final[dict[QAccessible.Role, Kind]] = {
    QAccessible.Role.CheckBox: "check",
    QAccessible.Role.RadioButton: "radio",
    QAccessible.Role.EditableText: "field",
}


class Guide(QObject):
    """Signals: volumeChanged, when the kiosk's own volume is another one."""

    volumeChanged = Signal()  # noqa: N815  Qt's way of names

    def __init__(
        self,
        *,
        visited: Visited,
        walker: Walker,
        speech: Speech,
        starts_voice: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visited, self._walker, self._speech = visited, walker, speech
        self._starts_voice = starts_voice
        self._volume = speech.volume
        self._spoken, self._fresh = visited.spoken, visited.fresh
        self._declined, self._walking = False, False
        self._scene, self._told, self._last = "", Told(), ""
        self._at: tuple[QQuickItem, bool | None] | None = None
        self._looks = 0
        self._soon = QTimer(
            self, singleShot=True, interval=LOOK_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer
        )
        self._soon.timeout.connect(self._look)
        # Whoever listens is there: the seconds of silence are counted from the end of what is said.
        self._listening = QTimer(self, singleShot=True)
        self._listening.timeout.connect(self._listened)
        speech.lasts.connect(self._listen)
        visited.changed.connect(self._change)
        self._change()

    @property
    def volume(self) -> float:
        """The kiosk's own, 0 to 1, with which every visit begins."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        """Speak so from now on, and to every visitor."""
        self._volume = volume
        self._speech.set_volume(volume)
        self.volumeChanged.emit()

    def sample(self, text: str) -> None:
        """Say *text* as loud as the kiosk speaks now, to whoever set it."""
        self._utter_always(text)

    def entry(self) -> Entry:
        """What the screen takes from keys."""
        return self._visited.entry()

    def touched(self) -> None:
        """A finger is on the screen: whoever sees where to put it needs no ring."""
        if self._walking:
            self._walking = False
            self._walker.leave()

    def do(self, deed: Deed) -> None:
        """What a key asks for. The first press of a visitor turns the voice on, and does nothing else unless it types."""
        if not self._visited.asking:
            self._visited.touch()
        starts = self._starts_voice and not (self._declined or self._visited.spoken)
        if starts and deed not in {"speak", "hush"}:
            self._walking = True
            self._visited.speak(wanted=True)
            if self._visited.spoken and not isinstance(deed, TypeIt):
                return
        self._act(deed)

    def _listen(self, seconds: float) -> None:
        self._listening.start(round(seconds * 1000))

    def _listened(self) -> None:
        if self._visited.spoken and not self._visited.asking:
            self._visited.touch()

    def _act(self, deed: Deed) -> None:
        match deed:
            case TypeIt(letter=letter):
                self._visited.type_letter(letter)
            case "next" | "previous":
                self._walking = True
                self._tell_control(self._walker.step(1 if deed == "next" else -1))
            case "press":
                self._press()
            case "again":
                self._utter(self._last)
            case "erase":
                self._visited.erase()
            case "back":
                self._visited.back()
            case "help":
                self._walking = True
                self._visited.help()
            case "louder" | "softer":
                self._change_volume(STEP if deed == "louder" else -STEP)
            case "speak" | "hush":
                self._visited.speak(wanted=deed == "speak")

    def _press(self) -> None:
        self._walking = True
        if self._walker.here is None:
            self._tell_control(self._walker.begin())
        elif self._walker.press() is not None:
            self._change()

    def _change_volume(self, step: float) -> None:
        self._speech.set_volume(round(self._speech.volume + step, 1))
        percent = round(100 * self._speech.volume)
        self._utter(self._visited.say("spoken-volume", percent=percent))

    def _change(self) -> None:
        self._looks = 0
        self._soon.start()

    def _look(self) -> None:
        """See what is new, put the ring where it belongs, and say it."""
        scene, told = self._visited.scene, self._visited.told()
        new = scene != self._scene
        if self._walking and new and self._walker.first() is None and self._looks < LOOKS:
            self._looks += 1
            self._soon.start()
            return
        words = self._switched()
        words += [told.whole if new or words else told.since(self._told)]
        self._scene, self._told = scene, told
        if self._walking:
            words += [self._ring(new=new)]
        if self._visited.spoken:
            self._tell(" ".join(filter(None, words)))

    def _switched(self) -> list[str]:
        """Words about the voice itself; and a visitor that is gone leaves nothing behind."""
        before, self._spoken = self._spoken, self._visited.spoken
        gone, self._fresh = self._visited.fresh and not self._fresh, self._visited.fresh
        if gone:
            self._declined = False
            self._speech.set_volume(self._volume)
            self.touched()
        if before == self._spoken:
            return []
        if self._spoken:
            return [self._visited.say("spoken-on")]
        if self._visited.fresh:
            self._speech.hush()
        else:
            self._declined = True
            self._utter_always(self._visited.say("spoken-off"))
        return []

    def _ring(self, *, new: bool) -> str:
        """The ring to the first choice of a new screen; the control it stands at, where that is news."""
        here = self._walker.begin() if new else self._walker.here or self._walker.begin()
        if here is None:
            self._at = None
            return self._visited.say("spoken-nothing-here") if new else ""
        at = (here.item, here.label.checked)
        told, self._at = self._at, at
        return self._described(here) if new or told != at else ""

    def _tell_control(self, control: Control | None) -> None:
        self._at = (control.item, control.label.checked) if control is not None else None
        if self._visited.spoken:
            nothing = self._visited.say("spoken-nothing-here")
            self._tell(nothing if control is None else self._described(control))

    def _described(self, control: Control) -> str:
        label, family = control.label, _family(control)
        alike = [each.item for each in self._walker.controls() if _family(each) == family] if family else []
        heard = Heard(
            name=label.name,
            kind="key" if family == _KEY else _KINDS.get(label.role, "button"),
            on=label.checked,
            place=alike.index(control.item) + 1 if control.item in alike else 0,
            count=len(alike),
        )
        return told_control(heard, self._visited.say)

    def _tell(self, text: str) -> None:
        if text:
            self._last = text
            self._utter(text)

    def _utter(self, text: str) -> None:
        if self._visited.spoken:
            self._utter_always(text)

    def _utter_always(self, text: str) -> None:
        self._listening.stop()
        self._speech.say(text, self._visited.language)


def _family(control: Control) -> str:
    """Choices of one kind are called alike: ``kiosk.service`` of ``kiosk.service.dukcapil/ktp``. Empty for what stands alone."""
    parts = control.name.split(".")
    return ".".join(parts[:2]) if len(parts) > 2 else ""
