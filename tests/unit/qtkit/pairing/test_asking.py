"""How a device asks to be let in: dialogues with a server that is nothing but its answers."""

import itertools
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtkit.pairing.asking import LONG_SECONDS, LOOK_SECONDS, Asking
from qtkit.pairing.certificate import pem_of
from qtkit.pairing.device import Asked, Device
from qtkit.pairing.steps import LetIn, Note, Rest, Say, Steps
from wire.codec import encode
from wire.pairing import (
    AskPairing,
    PairingOffer,
    PairingState,
    ShowPairing,
    code,
    commitment,
    key_hash,
)

KEY = "k" * 43
HASH = key_hash(KEY)
HERE, THERE, SAFE = "http://here:1", "http://there:1", "https://here:1"
DER = b"the hall's authority"
OFFER = PairingOffer(
    id="a/b", nonce="5" * 32, authority="", expires_seconds=600, hall="padang-1", hall_name="MPP Padang"
)
WAITING = encode(PairingState(state="waiting"))


def nonces() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"{next(numbers):032x}"


def asking(asked: Asked | None = None) -> Asking:
    return Asking(kind="kiosk", name="pc-3", asked=asked or Asked(key=KEY), new_nonce=nonces())


def said(steps: Steps) -> Say:
    assert isinstance(steps[-1], Say)
    return steps[-1]


def offered(one: Asking, *, url: str = HERE, offer: PairingOffer = OFFER, now: float = 0.0) -> Steps:
    one.aim(url)
    return one.answered(200, encode(offer), now)


def shown(one: Asking) -> Steps:
    offered(one)
    return one.answered(200, WAITING, 0)


def test_a_device_asks_shows_its_digits_and_is_let_in() -> None:
    one = asking()
    first = said(one.aim(HERE))
    asked = msgspec.json.decode(first.body or b"", type=AskPairing)
    assert (first.path, asked.kind, asked.name, one.digits) == ("/pairing", "kiosk", "pc-3", "")

    note, second = one.answered(201, encode(OFFER), 0)
    assert isinstance(note, Note)
    assert isinstance(second, Say)
    told = msgspec.json.decode(second.body or b"", type=ShowPairing)
    assert second.path == "/pairing/a%2Fb"
    assert told.key_hash == HASH
    assert commitment(told.nonce, told.key_hash) == asked.commitment
    assert one.digits == "", "the server does not know them yet"

    assert one.answered(200, WAITING, 1) == (Rest(seconds=LOOK_SECONDS),)
    assert one.digits == code(
        device_nonce=told.nonce, server_nonce=OFFER.nonce, authority_der=b"", key_hash=HASH
    )
    assert said(one.rested(2)).body is None

    approved = PairingState(state="approved", name="kiosk-3", zone="a", agency="dukcapil")
    (let_in,) = one.answered(200, encode(approved), 3)
    assert let_in == LetIn(
        device=Device(
            kind="kiosk",
            key=KEY,
            hall="padang-1",
            hall_name="MPP Padang",
            name="kiosk-3",
            zone="a",
            agency="dukcapil",
        )
    )
    assert one.phase == "approved"


def test_the_key_itself_is_never_said() -> None:
    one = asking()
    words = [said(one.aim(HERE)), said(one.answered(200, encode(OFFER), 0))]
    one.answered(200, WAITING, 0)
    words.append(said(one.rested(1)))

    assert not [word for word in words if KEY in word.path or KEY.encode() in (word.body or b"")]


def test_a_refusal_is_said_and_asked_anew_only_by_a_person() -> None:
    one = asking()
    shown(one)
    first = one.digits
    (note,) = one.answered(200, encode(PairingState(state="refused")), 1)

    assert (one.phase, one.digits) == ("refused", "")
    assert isinstance(note, Note)
    assert note.asked == Asked(key=KEY), "after a restart it does not hang on what was refused"
    assert one.rested(100) == ()
    assert said(one.again()).path == "/pairing"
    one.answered(200, encode(OFFER), 2)
    one.answered(200, WAITING, 2)
    assert one.digits not in {"", first}


def test_what_has_run_out_is_asked_anew_with_the_same_key() -> None:
    one = asking()
    shown(one)
    assert one.answered(404, b"{}", 1) == (Rest(seconds=LOOK_SECONDS),)
    assert one.digits == ""

    assert said(one.rested(2)).path == "/pairing"
    told = msgspec.json.decode(said(one.answered(200, encode(OFFER), 2)).body or b"", type=ShowPairing)
    assert told.key_hash == HASH
    assert told.nonce == f"{2:032x}", "a nonce is used once"


def test_digits_that_nobody_answers_any_more_are_not_shown_on() -> None:
    one = asking()
    shown(one)
    assert said(one.rested(599)).path == "/pairing/a%2Fb"
    assert said(one.rested(600)).path == "/pairing"
    assert one.digits == ""


def test_one_lost_answer_is_nothing_two_are_a_server_that_is_gone_and_the_digits_come_back_with_it() -> None:
    one = asking()
    shown(one)
    digits = one.digits
    one.lost()
    assert (one.online, one.trouble) == (True, "")
    one.rested(2)
    one.lost()
    assert (one.online, one.trouble) == (False, "gone")

    assert said(one.rested(3)).path == "/pairing/a%2Fb"
    one.answered(200, WAITING, 3)
    assert (one.online, one.trouble, one.digits) == (True, "", digits)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_in_trouble_is_as_good_as_none(status: int) -> None:
    one = asking()
    one.aim(HERE)
    (rest,) = one.answered(status, b"", 0)
    assert isinstance(rest, Rest)
    assert rest.seconds < 1
    assert one.trouble == "gone"


def test_a_server_that_wants_less_is_given_time() -> None:
    one = asking()
    shown(one)
    digits = one.digits
    one.rested(1)
    assert one.answered(429, b"", 1) == (Rest(seconds=LONG_SECONDS),)
    assert one.digits == digits


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"{}"),
        (403, b"{}"),
        (302, b""),
        (200, b"<html>"),
        (200, b"{}"),
        (200, encode(PairingOffer(id="", nonce="5" * 32, authority="", expires_seconds=9))),
        (200, encode(PairingOffer(id="..", nonce="5" * 32, authority="", expires_seconds=9))),
        (200, encode(PairingOffer(id="i" * 201, nonce="5" * 32, authority="", expires_seconds=9))),
        (200, encode(PairingOffer(id="i", nonce="5", authority="", expires_seconds=9))),
    ],
)
def test_whoever_does_not_speak_of_pairing_is_asked_again_after_a_while(status: int, body: bytes) -> None:
    one = asking()
    one.aim(HERE)
    assert one.answered(status, body, 0) == (Rest(seconds=LONG_SECONDS),)
    assert (one.trouble, one.online) == ("unwilling", False)
    assert said(one.rested(10)).path == "/pairing"


def test_with_tls_the_digits_stand_for_the_authority_and_everything_else_is_said_to_those_who_prove_it() -> (
    None
):
    one, other = asking(), asking()
    offer = msgspec.structs.replace(OFFER, authority=pem_of(DER))
    assert said(one.aim(SAFE)).authority == ""
    assert said(offered(one, url=SAFE, offer=offer)).authority == pem_of(DER)
    one.answered(200, WAITING, 0)
    assert said(one.rested(1)).authority == pem_of(DER)

    offered(other, url=SAFE, offer=msgspec.structs.replace(OFFER, authority=pem_of(b"somebody else's")))
    other.answered(200, WAITING, 0)
    assert one.digits != other.digits


@pytest.mark.parametrize(
    ("url", "authority"),
    [(SAFE, ""), (HERE, pem_of(DER)), (SAFE, "no certificate"), (SAFE, pem_of(DER) + pem_of(b"mine, too"))],
)
def test_an_offer_that_the_digits_could_not_protect_is_none(url: str, authority: str) -> None:
    """Over plain HTTP somebody in the middle may pass the server's own authority on: the digits would be right, and the key would be read."""
    one = asking()
    offered(one, url=url, offer=msgspec.structs.replace(OFFER, authority=authority))
    assert one.trouble == "unwilling"
    assert one.offer is None


def test_who_cannot_prove_the_authority_hears_no_more_and_the_screen_says_so() -> None:
    one = asking()
    offered(one, url=SAFE, offer=msgspec.structs.replace(OFFER, authority=pem_of(DER)))
    assert one.unproven() == (Rest(seconds=LONG_SECONDS),)
    assert (one.trouble, one.digits) == ("unproven", "")
    assert said(one.rested(10)) == said(asking_after(2)), "asked anew, by whoever is there then"


def asking_after(number: int) -> Steps:
    numbers = itertools.count(number)
    return Asking(
        kind="kiosk", name="pc-3", asked=Asked(key=KEY), new_nonce=lambda: f"{next(numbers):032x}"
    ).aim(SAFE)


def test_after_a_restart_the_same_asking_goes_on_at_the_same_server() -> None:
    before = asking()
    shown(before)

    after = asking(before.asked)
    assert said(after.aim(HERE)).path == "/pairing/a%2Fb"
    after.answered(200, WAITING, 0)
    assert after.digits == before.digits


def test_at_another_server_it_is_asked_anew() -> None:
    before = asking()
    shown(before)

    assert said(asking(before.asked).aim(THERE)).path == "/pairing"
    assert said(before.aim(THERE)).path == "/pairing"
    assert before.aim(THERE) == (), "it is under way"


def test_an_asking_that_was_kept_and_is_not_sound_is_forgotten() -> None:
    spoilt = Asked(key=KEY, nonce="1" * 32, url=SAFE, offer=OFFER)
    assert said(asking(spoilt).aim(SAFE)).path == "/pairing"


def test_what_comes_after_the_server_was_left_counts_no_more() -> None:
    one = asking()
    shown(one)
    one.leave()
    assert one.digits == ""
    assert one.answered(200, encode(PairingState(state="approved")), 1) == ()
    assert one.rested(1) == ()


ANSWERS = st.one_of(
    st.tuples(
        st.sampled_from([200, 201, 204, 302, 400, 403, 404, 408, 410, 422, 429, 500, 503]),
        st.one_of(
            st.binary(max_size=30),
            st.sampled_from(
                [
                    encode(OFFER),
                    encode(msgspec.structs.replace(OFFER, authority=pem_of(DER))),
                    WAITING,
                    encode(PairingState(state="refused")),
                    encode(PairingState(state="approved", name="kiosk-1")),
                ]
            ),
        ),
    ),
    st.sampled_from(["lost", "unproven", "rested", "leave", "again", HERE, THERE, SAFE]),
)


@given(st.lists(ANSWERS, max_size=60))
def test_whatever_happens_the_key_stays_and_only_an_approval_lets_in(
    happened: list[tuple[int, bytes] | str],
) -> None:
    one = asking()
    for now, what in enumerate([HERE, *happened]):
        phase = one.phase
        steps: Steps = ()
        match what:
            case "lost":
                steps = one.lost()
            case "unproven":
                steps = one.unproven()
            case "rested":
                steps = one.rested(now)
            case "again":
                steps = one.again()
            case "leave":
                one.leave()
            case str(url):
                steps = one.aim(url)
            case (status, body):
                steps = one.answered(status, body, now)
        assert one.asked.key == KEY
        assert len([step for step in steps if isinstance(step, Say)]) <= 1
        for step in steps:
            match step:
                case LetIn(device=device):
                    assert phase in {"showing", "waiting"}
                    assert (what[0], device.key) == (200, KEY) or what[0] == 201
                case Note(asked=asked):
                    assert asked.key == KEY
                case Say(body=words):
                    assert KEY.encode() not in (words or b"")
                case Rest(seconds=seconds):
                    assert 0 < seconds <= LONG_SECONDS
        assert len(one.digits) in {0, 6}
