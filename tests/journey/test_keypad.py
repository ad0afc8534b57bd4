"""A visitor who cannot see the screen: the real kiosk speaks with its real voice, and keys alone lead to a number."""

import shutil
import sys
from pathlib import Path
from statistics import median

import pytest

from qtkit.speech import sound
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall

READY_MILLISECONDS = 15_000
SOON_MILLISECONDS = 300
"""From what happens to the first sound of it."""
MOST_STEPS = 40

pytestmark = pytest.mark.skipif(
    sys.platform.startswith("linux") and shutil.which("espeak-ng") is None,
    reason="espeak-ng is not installed",
)


class Listener:
    """Presses keys at a kiosk that records what it says."""

    def __init__(self, kiosk: ProgramProcess) -> None:
        self._kiosk, self._folder = kiosk, kiosk.folder / "spoken"
        self._heard = 0

    def press(self, key: str) -> str:
        """What is said next."""
        self._kiosk.pilot.key(key)
        return self.listen(f"something after {key}")

    def listen(self, what: str) -> str:
        """The newest sentence, once there is one more."""
        lines = until(self._more, what)
        self._heard = len(lines)
        return lines[-1][2]

    def walk(self, words: str) -> str:
        """Steps on until *words* are heard."""
        for _ in range(MOST_STEPS):
            heard = self.press("Right")
            if words in heard:
                return heard
        raise AssertionError(f"{words!r} is not reached in {MOST_STEPS} steps")

    def lines(self) -> list[list[str]]:
        """Milliseconds, language, text and file of each sentence."""
        index = self._folder / "spoken.txt"
        text = index.read_text(encoding="utf-8") if index.exists() else "\n"
        return [line.split("\t") for line in text.splitlines()[1:]]

    def sounds(self) -> list[sound.Sound]:
        return [sound.read(Path(self._folder / line[3])) for line in self.lines()]

    def _more(self) -> list[list[str]]:
        lines = self.lines()
        return lines if len(lines) > self._heard else []


def test_keys_and_voice_alone_lead_to_a_number(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        kiosk = hall.kiosk(printer='[speech]\nrecord_folder = "spoken"\n')
        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)
        visitor = Listener(kiosk)

        assert visitor.press("Right").startswith("Panduan suara menyala.")
        visitor.walk("Semua instansi, tombol")
        kiosk.pilot.wait("kiosk.shield", "visible", equals=False)
        assert visitor.press("Enter").startswith("Semua instansi.")
        kiosk.pilot.wait("kiosk.shield", "visible", equals=False)
        heard = visitor.press("Enter")
        if kiosk.pilot.read("kiosk.screen", "name") == "services":
            kiosk.pilot.wait("kiosk.shield", "visible", equals=False)
            heard = visitor.press("Enter")
        assert "Ambil nomor dengan tombol di akhir layar." in heard
        visitor.walk("Ambil nomor, tombol")
        kiosk.pilot.wait("kiosk.shield", "visible", equals=False)
        heard = visitor.press("Enter")

        assert heard.startswith("Nomor antrean Anda: ")
        [ticket] = hall.journal("TicketIssued")
        digits = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
        spelt = " ".join(digits[int(digit)] for digit in ticket["label"] if digit.isdigit())
        assert f"{ticket['letters']}, {spelt}." in heard
        late = [float(line[0]) for line in visitor.lines()[1:]]
        assert median(late) < SOON_MILLISECONDS
        assert all(heard.seconds > 0.3 and heard.peak > 0.02 for heard in visitor.sounds())
        assert kiosk.quit() == 0
