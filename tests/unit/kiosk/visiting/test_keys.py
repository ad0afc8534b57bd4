"""The keys on the screen."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.keys import MOST_LETTERS
from kiosk.visiting.visit import Search, Start
from tests.fakes.kiosk_visit import letters, play

SEARCH = say.Go(way="search")


def test_letters_digits_and_spaces_are_searched_for() -> None:
    assert play(SEARCH, *letters("sim c 2024")).screen == Search(text="sim c 2024")
    assert play(SEARCH, *letters("é-ktp")).screen == Search(text="é-ktp")


def test_nothing_begins_with_a_space() -> None:
    assert play(SEARCH, *letters("  ktp")).screen == Search(text="ktp")


def test_a_key_is_one_letter() -> None:
    odd = tuple(say.TypeLetter(letter=each) for each in ("", "ab", "\n", "\x00", "<", "😀"))
    assert play(SEARCH, *odd).screen == Search()


def test_letters_go_one_by_one_or_all_at_once() -> None:
    typed = play(SEARCH, *letters("ktp")).visit
    assert play(say.Erase(), visit=typed).screen == Search(text="kt")
    assert play(say.Erase(all=True), visit=typed).screen == Search()
    assert play(SEARCH, say.Erase()).screen == Search()


def test_a_finger_that_rests_on_a_key_types_no_novel() -> None:
    assert play(SEARCH, *letters("a" * 99)).screen == Search(text="a" * MOST_LETTERS)


def test_keys_mean_nothing_elsewhere() -> None:
    assert play(
        *letters("ktp"), say.Erase(), say.Proceed(request_id="x"), say.Skip(request_id="x")
    ).screen == (Start())
