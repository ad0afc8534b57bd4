"""Who wants to sit where, and why if another one sits there."""

from counter.signing.sitting import LONGEST, READY, Sitting
from counter.words import Words
from tests.fakes.counter_day import MALL
from tests.fakes.texts import all_texts
from wire.commands import OpenCounter

WORDS = Words(all_texts(), "id")
FREE = Sitting().at(officer="Rina", counter="2", holder="")
TAKEN = Sitting().at(officer="Rina", counter="2", holder="Budi")


def missing(sitting: Sitting) -> str:
    found = sitting.missing(MALL, WORDS)
    return found.message_id if found else ""


def command(sitting: Sitting) -> OpenCounter:
    return sitting.command(WORDS, request_id="r" * 20, proof="p")


def test_what_is_missing_is_asked_for_one_after_the_other() -> None:
    assert missing(Sitting()) == "counter-why-no-officer"
    assert missing(Sitting(officer="Rina")) == "counter-why-no-counter"
    assert missing(Sitting(officer="Rina", counter="99")) == "counter-unknown"
    assert missing(TAKEN) == "signing-why-no-reason"
    assert missing(FREE) == ""


def test_a_free_counter_and_ones_own_need_no_reason() -> None:
    assert command(FREE) == OpenCounter(request_id="r" * 20, counter="2", officer="Rina", proof="p")
    own = FREE.at(officer="Rina", counter="2", holder="Rina").because(typed="iseng")
    assert command(own).take_over == ""
    assert own.question(WORDS) == {}
    assert own.button(WORDS) == "Buka loket 2"


def test_another_ones_counter_is_taken_over_for_a_reason_that_is_said() -> None:
    assert TAKEN.button(WORDS) == "Ambil alih loket 2"
    assert command(TAKEN.because(ready="shift")).take_over == "Pergantian petugas"
    assert command(TAKEN.because(typed="  Budi   sakit ")).take_over == "Budi sakit"
    assert missing(TAKEN.because(typed="   ")) == "signing-why-no-reason"
    assert missing(TAKEN.because(ready="no such reason")) == "signing-why-no-reason"
    assert len(command(TAKEN.because(typed="x" * 500)).take_over) == LONGEST


def test_a_reason_holds_for_one_counter_and_one_officer_there() -> None:
    said = TAKEN.because(ready="left")
    assert said.at(officer="Rina", counter="2", holder="Budi").ready == "left"
    assert said.at(officer="Rina", counter="2", holder="Siti").ready == ""
    assert said.at(officer="Rina", counter="1", holder="Budi").ready == ""


def test_every_ready_reason_has_a_digit_and_words() -> None:
    reasons = TAKEN.question(WORDS)["reasons"]
    assert isinstance(reasons, list)
    assert [(each["key"], each["reason"]) for each in reasons] == [
        (str(place), ready) for place, ready in enumerate(READY, start=1)
    ]


def test_a_proof_is_seen_in_no_log() -> None:
    assert "proof" not in repr(Sitting().command(WORDS, request_id="r" * 20, proof="secret-proof"))
