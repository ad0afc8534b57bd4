"""What a visitor says is sealed and kept before the hall hears that it was said, and counts only if it does (Law 27/2022)."""

import asyncio
import logging

import pytest

from server.domain.events import FieldGiven, ParticularsGiven, Recorded
from server.domain.refusals import (
    NotAsked,
    ParticularWrong,
    Refusal,
    RequestReused,
    TooManyTries,
    UnknownTicket,
    WrongState,
)
from server.service.clerk import Answer
from server.service.particulars import TRIES
from server.service.ports import StorageTrouble
from tests.fakes.giving_hall import PATIENCE, GivingHall, story
from wire.particulars import ParticularToMatch

NIK, OTHER_NIK = "1371010101900001", "1371014101900002"
PHONE = "081234567890"
FULL = StorageTrouble("storage-full", "no space left")


def given(answer: Answer) -> ParticularsGiven:
    assert isinstance(answer, Recorded)
    assert isinstance(answer.event, ParticularsGiven)
    return answer.event


def test_the_hall_hears_which_fields_and_staff_see_the_last_digits() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        event = given(await hall.say(ticket, ("nik", NIK), ("phone", "+62 812-3456-7890")))
        assert event.fields == (
            FieldGiven(service="reg/card", field="nik"),
            FieldGiven(service="reg/card", field="phone"),
        )
        assert await hall.last_digits(ticket) == {"nik": "0001", "phone": "7890"}
        assert NIK not in repr(hall.journal.records) + repr(hall.kept.kept)
        assert await hall.last_digits(await hall.ticket()) == {}

    story(told)


def test_the_same_request_is_answered_the_same_and_changes_nothing() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        first = await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk")
        assert await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk") == first
        await hall.say(ticket, ("nik", OTHER_NIK))
        assert await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk") == first, "it came late"
        assert await hall.say(ticket, ("nik", "no number"), request="request-of-a-kiosk") == first
        assert await hall.last_digits(ticket) == {"nik": "0002"}, "what was said last"
        for other in (("phone", PHONE), ("nik", NIK)):
            reused = await hall.say(ticket, ("phone", PHONE), other, request="request-of-a-kiosk")
            assert isinstance(reused, RequestReused)
        assert await hall.last_digits(ticket) == {"nik": "0002"}

    story(told)


def test_many_at_once_are_one_after_the_other() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        same = [hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk") for _ in range(3)]
        others = [hall.say(ticket, ("phone", f"0812000000{n}")) for n in range(4)]
        answers = await asyncio.gather(*same, *others)
        assert answers[0] == answers[1] == answers[2]
        assert await hall.last_digits(ticket) == {"nik": "0001", "phone": "0003"}
        assert sum(len(said) for _, said in hall.kept.kept.values()) == 2, "the others are deleted"
        assert not hall.giving._giving, "nobody waits any more"

    story(told)


@pytest.mark.parametrize("field", ["nik", "phone"])
@pytest.mark.parametrize("value", ["8", "👋" * 16, "1' OR '1'='1", "<script>alert(1)</script>", "x" * 40])
def test_a_wrong_answer_is_refused_by_the_name_of_its_field(
    caplog: pytest.LogCaptureFixture, field: str, value: str
) -> None:
    async def told(hall: GivingHall) -> None:
        ticket, seq = await hall.ticket(), len(hall.journal.records)
        answer = await hall.say(ticket, ("nik", NIK), (field, value))
        assert isinstance(answer, ParticularWrong)
        assert answer.params == {"service": "reg/card", "field": field, "kind": field}
        assert (len(hall.journal.records), hall.kept.kept) == (seq, {})

    caplog.set_level(logging.DEBUG)
    story(told)
    assert value == "8" or value not in caplog.text


def test_what_is_said_twice_in_one_breath_is_said_once() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        assert len(given(await hall.say(ticket, ("nik", NIK), ("nik", OTHER_NIK))).fields) == 1
        assert await hall.last_digits(ticket) == {"nik": "0002"}

    story(told)


def test_what_the_hall_refuses_is_never_kept() -> None:
    async def told(hall: GivingHall) -> list[type[Refusal]]:
        hall.kept.trouble = FULL  # nobody may touch it
        ticket, other, gone = await hall.ticket(), await hall.ticket("reg/birth"), await hall.ticket()
        await hall.cancel(gone)
        answers = [
            await hall.say("nobody-has-this-id", ("nik", NIK)),
            await hall.say(other, ("nik", NIK)),
            await hall.say(ticket, ("nik", NIK), ("shoe-size", "43")),
            await hall.say(gone, ("nik", NIK)),
            await hall.say(ticket, ("nik", NIK), request=ticket),
        ]
        assert NIK not in repr(answers)
        assert all(isinstance(answer, Refusal) for answer in answers)
        return [type(answer) for answer in answers if isinstance(answer, Refusal)]

    assert story(told) == [UnknownTicket, NotAsked, NotAsked, WrongState, RequestReused]


def test_what_is_refused_while_it_is_kept_is_deleted() -> None:
    async def told(hall: GivingHall) -> None:
        ticket, loop = await hall.ticket(), asyncio.get_running_loop()

        def goes_home() -> None:
            asyncio.run_coroutine_threadsafe(hall.cancel(ticket), loop).result(PATIENCE)

        hall.kept.then = goes_home
        assert isinstance(await hall.say(ticket, ("nik", NIK)), WrongState)
        assert hall.kept.kept == {}

    story(told)


def test_what_cannot_be_kept_is_not_told_to_the_hall() -> None:
    async def told(hall: GivingHall) -> None:
        ticket, seq = await hall.ticket(), len(hall.journal.records)
        hall.kept.trouble = FULL
        with pytest.raises(StorageTrouble):
            await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk")
        assert len(hall.journal.records) == seq
        hall.kept.trouble = None
        given(await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk"))
        assert await hall.last_digits(ticket) == {"nik": "0001"}

    story(told)


@pytest.mark.logs_errors
def test_a_journal_that_fails_leaves_nothing_to_be_seen() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        await hall.say(ticket, ("phone", PHONE))
        hall.kept.then = lambda: setattr(hall.journal, "trouble", FULL)
        assert isinstance(await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk"), StorageTrouble)
        hall.kept.then, hall.journal.trouble = bool, None
        assert await hall.last_digits(ticket) == {"phone": "7890"}
        given(await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk"))
        assert await hall.last_digits(ticket) == {"nik": "0001", "phone": "7890"}

    story(told)


@pytest.mark.logs_errors
def test_an_answer_that_was_lost_counts_all_the_same() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        hall.journal.lost_answer = StorageTrouble("unavailable", "no answer")
        answer = await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk")
        assert isinstance(answer, StorageTrouble)
        assert await hall.last_digits(ticket) == {"nik": "0001"}
        given(await hall.say(ticket, ("nik", NIK), request="request-of-a-kiosk"))

    story(told)


def test_an_officer_compares_and_learns_yes_or_no() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        await hall.say(ticket, ("nik", NIK))
        said = [
            await hall.giving.matches(ticket, ParticularToMatch(field=field, value=value))
            for field, value in (("nik", "1371 0101 0190 0001"), ("nik", OTHER_NIK), ("phone", NIK))
        ]
        assert said == [True, False, False]
        nobody = await hall.giving.matches("nobody-has-this-id", ParticularToMatch(field="nik", value=NIK))
        assert isinstance(nobody, UnknownTicket)

    story(told)


def test_nobody_may_guess_all_day() -> None:
    async def told(hall: GivingHall) -> None:
        ticket, other = await hall.ticket(), await hall.ticket()
        await hall.say(ticket, ("nik", NIK))
        guess = ParticularToMatch(field="nik", value=NIK)
        assert [await hall.giving.matches(ticket, guess) for _ in range(TRIES)] == [True] * TRIES
        enough = await hall.giving.matches(ticket, guess)
        assert isinstance(enough, TooManyTries)
        assert await hall.giving.matches(other, guess) is False
        hall.watch += 61
        assert await hall.giving.matches(ticket, guess) is True

    story(told)


def test_what_was_said_yesterday_is_nobodys_business() -> None:
    async def told(hall: GivingHall) -> None:
        ticket = await hall.ticket()
        await hall.say(ticket, ("nik", NIK))
        hall.wait(days=1)
        assert isinstance(await hall.giving.of_ticket(ticket), UnknownTicket), "though it is not deleted yet"
        guess = ParticularToMatch(field="nik", value=NIK)
        assert isinstance(await hall.giving.matches(ticket, guess), UnknownTicket)
        assert isinstance(await hall.say(ticket, ("nik", NIK)), UnknownTicket)

    story(told)


def test_a_request_in_a_traceback_does_not_tell() -> None:
    async def told(hall: GivingHall) -> None:
        said = hall.saying("nobody-has-this-id", ("nik", NIK))
        assert NIK not in repr((said, said.particulars, ParticularToMatch(field="nik", value=NIK)))

    story(told)
