"""In which languages a call is spoken: the hall's rule over the display's, the visitor's own language first."""

import pytest

from display.speaking.tongues import Order, tongues
from wire.mall import HallVoice

BOTH = ("id", "en")


@pytest.mark.parametrize(
    ("order", "visitor", "spoken"),
    [
        ("visitor", "id", ("id",)),
        ("visitor", "en", ("en", "id")),
        ("visitor", "min", ("id",)),
        ("visitor", "", ("id",)),
        ("visitor-first", "id", ("id", "en")),
        ("visitor-first", "en", ("en", "id")),
        ("visitor-first", "min", ("id", "en")),
        ("all", "id", ("id", "en")),
        ("all", "en", ("id", "en")),
        ("all", "min", ("id", "en")),
    ],
)
def test_a_display_has_its_own_order(order: Order, visitor: str, spoken: tuple[str, ...]) -> None:
    assert tongues(visitor, hall=HallVoice(), shown=BOTH, order=order) == spoken


@pytest.mark.parametrize("own", ["visitor", "visitor-first", "all"])
def test_the_halls_order_goes_before_it(own: Order) -> None:
    assert tongues("en", hall=HallVoice(order="visitor-first"), shown=BOTH, order=own) == ("en", "id")
    assert tongues("en", hall=HallVoice(order="all"), shown=BOTH, order=own) == ("id", "en")


def test_the_halls_languages_go_before_those_that_a_display_shows() -> None:
    hall = HallVoice(languages=("en", "id"))
    assert tongues("id", hall=hall, shown=("id",), order="all") == ("en", "id")
    assert tongues("", hall=hall, shown=("id",), order="visitor") == ("en",)


def test_a_language_that_the_hall_does_not_speak_is_left_out_though_it_is_shown() -> None:
    assert tongues("en", hall=HallVoice(languages=("id",)), shown=BOTH, order="visitor-first") == ("id",)


def test_a_display_of_one_language_speaks_it_to_everybody() -> None:
    assert tongues("en", hall=HallVoice(), shown=("id",), order="all") == ("id",)
