"""What the screen of a new device shows."""

from collections.abc import Sequence

from qtkit.pairing.asking import Asking
from qtkit.pairing.device import Asked
from qtkit.pairing.sight import Hall, Sight, sight_of
from wire.codec import encode
from wire.pairing import PairingOffer, PairingState

OFFER = PairingOffer(
    id="i", nonce="5" * 32, authority="", expires_seconds=600, hall="padang-1", hall_name="MPP Padang"
)
HALLS = ({"hall": "padang-1", "name": "MPP Padang"}, {"hall": "solok-1", "name": "MPP Solok"})


def asking() -> Asking:
    return Asking(kind="display", name="pc", asked=Asked(key="k" * 43), new_nonce=lambda: "1" * 32)


def seen(one: Asking, connection: str = "connecting", *, halls: Sequence[Hall] = (), **other: bool) -> Sight:
    said = {"full": False, "choosing": False, **other}
    return sight_of(one, connection=connection, hall="the hall as it was found", halls=halls, **said)


def test_from_the_search_to_the_good_news() -> None:
    one = asking()
    assert (seen(one, "searching").page, seen(one).hint) == ("waiting", "search")
    one.aim("http://here:1")
    assert seen(one).hint == "asking"
    one.answered(200, encode(OFFER), 0)
    one.answered(200, encode(PairingState(state="waiting")), 0)
    assert (seen(one).page, seen(one).hall) == ("code", "MPP Padang")
    assert seen(one).grouped == f"{one.digits[:3]} {one.digits[3:]}"
    one.answered(200, encode(PairingState(state="approved")), 0)
    assert seen(one).page == "done"


def test_a_trouble_is_named() -> None:
    one = asking()
    one.aim("http://here:1")
    one.lost()
    assert seen(one).hint == "gone"
    assert seen(one, full=True).hint == "full"
    assert seen(one).hall == "the hall as it was found"


def test_several_halls_are_a_choice_also_after_one_was_taken() -> None:
    one = asking()
    assert seen(one, "choosing", halls=HALLS).page == "choosing"
    assert seen(one, "choosing").page == "waiting", "they have gone meanwhile"
    one.aim("http://here:1")
    one.answered(200, encode(OFFER), 0)
    one.answered(200, encode(PairingState(state="refused")), 0)
    assert seen(one, "online", halls=HALLS).page == "refused"
    assert seen(one, "online", halls=HALLS, choosing=True).page == "choosing"
