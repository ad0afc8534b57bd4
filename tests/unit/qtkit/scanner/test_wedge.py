"""A scanner that types and a person who does share one keyboard, and neither is taken for the other."""

import pytest

from qtkit.scanner.wedge import LONGEST, Heard, Suffix, Wedge


class Keyboard:
    """Types into a wedge; a key is called by its letter, the end "⏎", an arrow "→"."""

    def __init__(self, *, suffix: Suffix = "line", least: int = 4) -> None:
        self.wedge = Wedge[str](suffix=suffix, least=least)
        self.now = 100.0
        self.heard: list[Heard[str]] = []

    def type(self, text: str, *, every: float) -> None:
        for letter in text:
            self.now += every
            match letter:
                case "⏎":
                    self._note(self.wedge.end(letter, self.now))
                case "→":
                    self._note(self.wedge.other(letter, self.now))
                case _:
                    self._note(self.wedge.letter(letter, letter, self.now))

    def rest(self) -> None:
        self.now += 1.0
        self._note(self.wedge.lapse(self.now))

    def _note(self, heard: Heard[str]) -> None:
        self.heard.append(heard)

    @property
    def keys(self) -> str:
        return "".join(key for heard in self.heard for key in heard.keys)

    @property
    def codes(self) -> list[str]:
        return [heard.scanned for heard in self.heard if heard.scanned]

    @property
    def lost(self) -> int:
        return sum(heard.lost for heard in self.heard)


def test_a_fast_line_is_a_scan_and_presses_nothing() -> None:
    keyboard = Keyboard()
    keyboard.type("JANJI-7KQ2⏎", every=0.004)
    assert keyboard.codes == ["JANJI-7KQ2"]
    assert keyboard.keys == ""


def test_two_scans_in_a_row_are_two() -> None:
    keyboard = Keyboard()
    keyboard.type("ABCD⏎EFGH⏎", every=0.01)
    assert keyboard.codes == ["ABCD", "EFGH"]


def test_a_persons_keys_come_out_in_their_order() -> None:
    keyboard = Keyboard()
    keyboard.type("62⏎0", every=0.12)
    keyboard.rest()
    assert keyboard.keys == "62⏎0"
    assert keyboard.codes == []


def test_a_key_is_held_back_no_longer_than_a_gap() -> None:
    keyboard = Keyboard()
    keyboard.type("6", every=0.0)
    assert keyboard.keys == ""
    assert keyboard.wedge.waits_until == pytest.approx(keyboard.now + 0.05)
    keyboard.rest()
    assert keyboard.keys == "6"
    assert keyboard.wedge.waits_until is None


def test_arrows_and_enter_are_not_held_back_at_all() -> None:
    keyboard = Keyboard()
    keyboard.type("→⏎→", every=0.001)
    assert keyboard.keys == "→⏎→"


@pytest.mark.parametrize("text", ["123⏎", "1⏎"])
def test_a_short_burst_is_a_persons(text: str) -> None:
    keyboard = Keyboard()
    keyboard.type(text, every=0.02)
    assert keyboard.keys == text
    assert keyboard.codes == []


def test_a_slow_line_is_a_persons() -> None:
    keyboard = Keyboard()
    keyboard.type("123456⏎", every=0.051)
    assert keyboard.keys == "123456⏎"
    assert keyboard.codes == []


def test_one_pause_within_a_line_makes_it_a_persons() -> None:
    keyboard = Keyboard()
    keyboard.type("12", every=0.01)
    keyboard.type("3456⏎", every=0.06)
    assert keyboard.codes == []
    assert keyboard.keys == "123456⏎"


def test_an_enter_that_comes_late_ends_no_code() -> None:
    keyboard = Keyboard()
    keyboard.type("ABCDEF", every=0.01)
    keyboard.type("⏎", every=0.2)
    assert keyboard.codes == []
    assert keyboard.keys == "⏎"
    assert keyboard.lost == 6, "so fast, and no end: that was no person"


def test_keys_before_an_arrow_stay_before_it() -> None:
    keyboard = Keyboard()
    keyboard.type("6→", every=0.01)
    assert keyboard.keys == "6→"


def test_a_scanner_that_sends_no_end_is_heard_by_the_silence() -> None:
    keyboard = Keyboard(suffix="none")
    keyboard.type("ABCDEF", every=0.01)
    keyboard.rest()
    assert keyboard.codes == ["ABCDEF"]
    keyboard.type("62", every=0.01)
    keyboard.rest()
    assert keyboard.keys == "62"


def test_a_code_before_a_late_enter_is_not_lost() -> None:
    keyboard = Keyboard(suffix="none")
    keyboard.type("ABCDEF", every=0.01)
    keyboard.type("⏎", every=0.2)
    assert keyboard.codes == ["ABCDEF"]
    assert keyboard.keys == "⏎"


def test_what_is_longer_than_any_code_is_nobodys() -> None:
    keyboard = Keyboard()
    keyboard.type("7" * (LONGEST + 1) + "⏎", every=0.002)
    assert keyboard.codes == []
    assert keyboard.keys == ""
    assert keyboard.lost == LONGEST + 1


def test_where_codes_are_longer_a_few_fast_letters_are_a_persons() -> None:
    keyboard = Keyboard(least=8)
    keyboard.type("482915⏎", every=0.002)
    assert (keyboard.keys, keyboard.codes) == ("482915⏎", [])
    keyboard.type("0012345678⏎", every=0.002)
    assert keyboard.codes == ["0012345678"]
