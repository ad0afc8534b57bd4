"""Officers sign in, and who may open which counter."""

import asyncio
from dataclasses import replace

import pytest

from server.domain.events import CounterOpened, Recorded
from server.domain.refusals import (
    CounterTaken,
    OfficerOfAnotherAgency,
    Refusal,
    RequestReused,
    SignInNeeded,
    SignInRefused,
    SignInWait,
    UnknownCounter,
)
from server.service.acts import Act
from server.service.clerk import Answer
from server.service.origin import OWN, STRANGER, Origin
from server.service.ports import StorageTrouble
from server.staff.officers import Officer
from server.staff.posts import Post
from server.web.reception import AT_ONCE, AT_ONE_ADDRESS, STRANGERS
from tests.fakes.reception_hall import SITI, WAYAN, ReceptionHall, story
from wire.commands import OpenCounter

PIN, CARD = "4071", "0004711"


def opened(answer: Answer) -> CounterOpened:
    assert isinstance(answer, Recorded), answer
    assert isinstance(answer.event, CounterOpened)
    return answer.event


def test_a_secret_or_a_card_says_who_it_is() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, secret=PIN, card=CARD)
        return [await hall.by_secret("siti", PIN), await hall.by_card(CARD), await hall.by_card(CARD + "\r")]

    assert story(told) == ["siti"] * 3


def test_whatever_is_wrong_the_answer_is_the_same() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, secret=PIN, card=CARD)
        hall.enlist(replace(WAYAN, active=False), secret=PIN, card="0004712")
        return [
            await hall.by_secret("siti", "4072"),
            await hall.by_secret("nobody", PIN),
            await hall.by_secret("wayan", PIN),
            await hall.by_card("0004713"),
            await hall.by_card("0004712"),
            await hall.by_card("  "),
        ]

    refused = story(told)
    assert {type(each) for each in refused} == {SignInRefused}
    assert [each.params for each in refused if isinstance(each, Refusal)] == [{}] * 6


def test_an_officer_without_a_secret_signs_in_by_card_alone() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, card=CARD)
        return [await hall.by_secret("siti", ""), await hall.by_secret("siti", PIN), await hall.by_card(CARD)]

    *refused, known = story(told)
    assert [type(each) for each in refused] == [SignInRefused] * 2
    assert known == "siti"


def test_after_five_wrong_tries_the_right_one_waits_too() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, secret=PIN)
        answers = [await hall.by_secret("siti", "4072") for _ in range(5)]
        answers.append(await hall.by_secret("siti", PIN))
        answers.append(await hall.by_secret("siti", PIN, "10.0.0.2"))
        hall.wait(seconds=6)
        answers.append(await hall.by_secret("siti", PIN))
        return answers

    answers = story(told)
    assert [type(each) for each in answers[:6]] == [SignInRefused] * 5 + [SignInWait]
    assert answers[6:] == ["siti", "siti"], "elsewhere at once, here after the wait"


def test_wrong_cards_wait_by_device() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, card=CARD)
        answers = [await hall.by_card(f"000{each}") for each in range(5)]
        return [*answers, await hall.by_card(CARD), await hall.by_card(CARD, "10.0.0.2")]

    *_, here, elsewhere = story(told)
    assert (type(here), elsewhere) == (SignInWait, "siti")


def test_few_secrets_are_looked_at_at_once() -> None:
    async def told(hall: ReceptionHall) -> int:
        hall.enlist(SITI, secret=PIN)
        most, real = 0, hall.seals.is_secret

        def counted(kept: str | None, said: str) -> bool:
            nonlocal most
            most = max(most, AT_ONCE - hall.reception._turns._looking._value)
            return real(kept, said)

        hall.seals.is_secret = counted  # type: ignore[method-assign]  # a look at how many are under way
        tries = [hall.by_secret("siti", PIN, f"10.0.0.{each}") for each in range(12)]
        assert await asyncio.gather(*tries) == ["siti"] * 12
        return most

    assert story(told) == AT_ONCE


def test_where_nobody_is_registered_a_name_is_enough() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        hall.register.put(replace(SITI, active=False))
        return [await hall.open(hall.opening("1", "Anybody")), await hall.open(hall.opening("9", "Anybody"))]

    answer, unknown = story(told)
    assert opened(answer).officer == "Anybody"
    assert isinstance(unknown, UnknownCounter)


def test_from_the_first_officer_on_everybody_signs_in() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        hall.enlist(SITI, secret=PIN)
        hall.enlist(WAYAN, secret=PIN)
        siti, wayan = hall.proof("siti"), hall.proof("wayan")
        return [
            await hall.open(hall.opening("1", "Siti")),
            await hall.open(hall.opening("1", "Siti", wayan)),
            await hall.open(hall.opening("1", "Wayan", siti)),
            await hall.open(hall.opening("1", "Siti", siti + "A")),
            await hall.open(hall.opening("1", "Siti", siti)),
        ]

    *refused, answer = story(told)
    assert [type(each) for each in refused] == [SignInNeeded] * 4
    assert opened(answer) == CounterOpened(counter="1", officer="Siti")


def test_officers_sit_at_their_own_agencys_counters() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        hall.enlist(SITI, secret=PIN)
        proof = hall.proof("siti")
        return [
            await hall.open(hall.opening("4", "Siti", proof)),
            await hall.open(hall.opening("9", "Siti", proof)),
        ]

    elsewhere, nowhere = story(told)
    assert isinstance(elsewhere, OfficerOfAnotherAgency)
    assert elsewhere.params == {"counter": "4", "officer": "Siti"}
    assert isinstance(nowhere, UnknownCounter)


@pytest.mark.parametrize("change", ["late", "suspended", "removed", "another PIN"])
def test_a_proof_ends(change: str) -> None:
    async def told(hall: ReceptionHall) -> Answer:
        siti = hall.enlist(SITI, secret=PIN)
        hall.enlist(WAYAN, secret=PIN)
        proof = hall.proof("siti")
        match change:
            case "late":
                hall.wait(hours=16)
            case "suspended":
                hall.register.put(replace(siti, active=False))
            case "removed":
                hall.register.strike("siti")
            case "another PIN":
                hall.enlist(SITI, secret="9402")
        return await hall.open(hall.opening("1", "Siti", proof))

    assert isinstance(story(told), SignInNeeded)


def test_taking_over_needs_a_proof_and_a_reason() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        hall.enlist(SITI, secret=PIN)
        hall.enlist(replace(WAYAN, id="budi", name="Budi", agency="reg"), secret=PIN)
        await hall.open(hall.opening("1", "Siti", hall.proof("siti")))
        proof, reason = hall.proof("budi"), "went home"
        return [
            await hall.open(hall.opening("1", "Budi", "", reason)),
            await hall.open(hall.opening("1", "Budi", proof)),
            await hall.open(hall.opening("1", "Budi", proof, reason)),
        ]

    unsigned, unsaid, taken = story(told)
    assert (type(unsigned), type(unsaid)) == (SignInNeeded, CounterTaken)
    assert opened(taken) == CounterOpened(counter="1", officer="Budi", taken_from="Siti", reason="went home")


def test_what_was_answered_is_answered_again_whatever_has_become_of_the_proof() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        hall.enlist(SITI, secret=PIN)
        said = hall.opening("1", "Siti", hall.proof("siti"))
        first = await hall.open(said)
        hall.wait(hours=17)
        other = OpenCounter(request_id=said.request_id, counter="2", officer="Siti")
        return [first, await hall.open(said), await hall.open(other)]

    first, again, reused = story(told)
    assert again == first
    assert isinstance(reused, RequestReused)


def test_trouble_with_the_register_opens_nothing() -> None:
    async def told(hall: ReceptionHall) -> None:
        hall.register.trouble = StorageTrouble("unavailable", "gone")
        with pytest.raises(StorageTrouble):
            await hall.open(hall.opening("1", "Anybody"))

    story(told)


def test_nothing_that_was_said_is_shown() -> None:
    said = OpenCounter(request_id="r" * 16, counter="1", officer="Siti", proof="siti.1.marked")
    assert "marked" not in repr(said)


ADI = Officer(id="adi", name="Adi", agency="", post=Post.ADMINISTRATOR)
DEWI = Officer(id="dewi", name="Dewi", agency="reg", post=Post.MANAGER)


def test_an_administrator_alone_asks_nobody_at_the_counters_to_sign_in() -> None:
    async def told(hall: ReceptionHall) -> tuple[object, Answer, object]:
        hall.enlist(ADI, secret="kopi tiap pagi")
        return (
            await hall.by_secret("adi", "kopi tiap pagi"),
            await hall.open(hall.opening("1", "Anybody")),
            await hall.reception.staff(),
        )

    known, answer, listed = story(told)
    assert (known, listed) == ("adi", ())
    assert opened(answer).officer == "Anybody"


def test_a_manager_opens_a_counter_of_their_own_agency_and_others_open_none() -> None:
    async def told(hall: ReceptionHall) -> list[Answer]:
        for each in (SITI, DEWI, ADI, Officer(id="gita", name="Gita", agency="", post=Post.GUIDE)):
            hall.enlist(each, secret=PIN)
        return [
            await hall.open(hall.opening("4", "Dewi", hall.proof("dewi"))),
            await hall.open(hall.opening("1", "Adi", hall.proof("adi"))),
            await hall.open(hall.opening("1", "Gita", hall.proof("gita"))),
            await hall.open(hall.opening("1", "Dewi", hall.proof("dewi"))),
        ]

    elsewhere, adi, gita, answer = story(told)
    assert isinstance(elsewhere, OfficerOfAnotherAgency)
    assert isinstance(adi, SignInNeeded)
    assert isinstance(gita, SignInNeeded)
    assert opened(answer).officer == "Dewi"


def test_who_has_signed_out_opens_nothing() -> None:
    async def told(hall: ReceptionHall) -> Answer:
        hall.enlist(SITI, secret=PIN)
        proof = hall.proof("siti")
        await hall.reception.sign_out(proof)
        return await hall.open(hall.opening("1", "Siti", proof))

    assert isinstance(story(told), SignInNeeded)


@pytest.mark.parametrize("who", [SITI, DEWI, ADI])
def test_nobody_is_locked_out_from_elsewhere(who: Officer) -> None:
    async def told(hall: ReceptionHall) -> tuple[list[object], object]:
        hall.enlist(who, secret="kopi tiap pagi")
        wrong = [await hall.by_secret(who.id, "kopi tiap sore", "10.6.6.6") for _ in range(40)]
        return wrong, await hall.by_secret(who.id, "kopi tiap pagi", "10.0.0.1")

    wrong, right = story(told)
    assert [type(each) for each in wrong] == [SignInRefused] * 5 + [SignInWait] * 35
    assert right == who.id


def test_a_flood_from_one_address_keeps_nobody_else_waiting_behind_it() -> None:
    async def told(hall: ReceptionHall) -> tuple[list[object], object]:
        hall.enlist(SITI, secret=PIN)
        flood = [asyncio.create_task(hall.by_secret(f"name-{each}", PIN, "10.6.6.6")) for each in range(200)]
        siti = asyncio.create_task(hall.by_secret("siti", PIN))
        done, _ = await asyncio.wait([*flood, siti])
        assert len(done) == 201
        return [each.result() for each in flood], siti.result()

    flood, right = story(told)
    looked_at = [each for each in flood if isinstance(each, SignInRefused)]
    assert right == "siti"
    assert len(looked_at) == AT_ONE_ADDRESS
    assert {type(each) for each in flood} == {SignInRefused, SignInWait}


def test_an_address_has_its_turn_again_when_its_tries_are_over() -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(SITI, secret=PIN)
        for batch in range(3):
            await asyncio.gather(*(hall.by_secret(f"n{batch}-{each}", PIN) for each in range(AT_ONE_ADDRESS)))
        return [await hall.by_secret("siti", PIN), hall.reception._turns._pending]

    assert story(told) == ["siti", {}]


@pytest.mark.parametrize("who", [SITI, replace(SITI, post=Post.GUIDE)])
def test_a_pin_or_a_card_is_good_at_a_device_that_was_let_in_alone(who: Officer) -> None:
    async def told(hall: ReceptionHall) -> list[object]:
        hall.enlist(who, secret=PIN, card=CARD)
        return [
            await hall.by_secret("siti", PIN, let_in=False),
            await hall.by_secret("siti", "4072", let_in=False),
            await hall.by_card(CARD, let_in=False),
            await hall.by_secret("siti", PIN),
            await hall.by_card(CARD),
            [act.action for act in hall.acts.noted],
        ]

    right, wrong, card, *here, noted = story(told)
    assert {type(each) for each in (right, wrong, card)} == {SignInRefused}
    assert here == ["siti", "siti"]
    assert noted == ["sign-in-refused"] * 3 + ["sign-in"] * 2


def test_a_right_pin_of_a_stranger_costs_as_much_as_a_wrong_one() -> None:
    async def told(hall: ReceptionHall) -> list[bool]:
        hall.enlist(SITI, secret=PIN)
        looked, real = list[bool](), hall.seals.is_secret

        def seen(kept: str | None, said: str) -> bool:
            looked.append(kept is not None)
            return real(kept, said)

        hall.seals.is_secret = seen  # type: ignore[method-assign]  # a look at what is compared
        tries = [await hall.by_secret("siti", PIN, let_in=False) for _ in range(6)]
        assert [type(each) for each in tries] == [SignInRefused] * 5 + [SignInWait]
        return looked

    assert story(told) == [True] * 5


@pytest.mark.parametrize("post", [Post.ADMINISTRATOR, Post.OPERATOR, Post.MANAGER, Post.READER])
def test_a_password_is_good_from_anywhere(post: Post) -> None:
    async def told(hall: ReceptionHall) -> object:
        hall.enlist(replace(SITI, post=post), secret="kopi tiap pagi")
        return await hall.by_secret("siti", "kopi tiap pagi", let_in=False)

    assert story(told) == "siti"


def test_who_signed_out_is_noted_and_nobody_where_nobody_did() -> None:
    async def told(hall: ReceptionHall) -> list[Act]:
        hall.enlist(SITI, secret=PIN)
        proof, device = hall.proof("siti"), Origin(device="counter-1")
        for _ in range(2):
            await hall.reception.sign_out(proof, device)
        await hall.reception.sign_out("nobody's", device)
        return hall.acts.noted

    by = Origin(device="counter-1", person="siti")
    assert story(told) == [Act(action="sign-out", subject="siti", origin=by)]


def test_who_signed_in_is_noted_and_who_could_not_without_what_they_said() -> None:
    async def told(hall: ReceptionHall) -> None:
        hall.enlist(SITI, secret=PIN, card=CARD)
        origin = Origin(device="counter-1")
        await hall.reception.by_secret("siti", PIN, "10.0.0.1", let_in=True, origin=origin)
        await hall.reception.by_card(CARD, "10.0.0.1", let_in=True, origin=origin)
        await hall.reception.by_secret("4071", "siti", "10.0.0.1", let_in=True, origin=origin)
        await hall.reception.by_card("0004713", "10.0.0.1", let_in=True, origin=origin)
        known = Origin(device="counter-1", person="siti")
        assert hall.acts.noted == [
            Act(action="sign-in", subject="siti", details={"by": "secret"}, origin=known),
            Act(action="sign-in", subject="siti", details={"by": "card"}, origin=known),
            Act(action="sign-in-refused", details={"by": "secret"}, origin=origin),
            Act(action="sign-in-refused", details={"by": "card"}, origin=origin),
        ]

    story(told)


def test_who_sits_down_is_in_the_journal_by_the_id_they_signed_in_with() -> None:
    async def told(hall: ReceptionHall) -> None:
        free = hall.opening("2", "Whoever")
        opened(await hall.open(free))
        hall.enlist(SITI, secret=PIN)
        said = hall.opening("1", "Siti", hall.proof("siti"))
        opened(await hall.sitting.open(said, Origin(device="counter-1")))
        assert hall.journal.origins == {
            free.request_id: OWN,
            said.request_id: Origin(device="counter-1", person="siti"),
        }

    story(told)


def test_officers_sign_in_also_when_it_cannot_be_noted(caplog: pytest.LogCaptureFixture) -> None:
    async def told(hall: ReceptionHall) -> object:
        hall.enlist(SITI, secret=PIN)
        hall.acts.trouble = StorageTrouble("storage-full", "no space left on device")
        return await hall.by_secret("siti", PIN)

    assert story(told) == "siti"
    assert "a sign-in cannot be noted: storage-full" in caplog.text


def test_strangers_from_everywhere_keep_nobody_at_a_device_waiting() -> None:
    async def told(hall: ReceptionHall) -> tuple[list[object], object]:
        hall.enlist(SITI, secret=PIN)
        flood = [
            asyncio.create_task(hall.by_secret(f"n-{each}", PIN, f"10.6.6.{each}", let_in=False))
            for each in range(200)
        ]
        await asyncio.sleep(0)
        right = await hall.by_secret("siti", PIN)
        assert sum(not each.done() for each in flood) >= STRANGERS - 3, "they still wait when she is in"
        return await asyncio.gather(*flood), right

    flood, right = story(told)
    assert right == "siti"
    assert sum(isinstance(each, SignInRefused) for each in flood) == STRANGERS


def test_strangers_do_not_fill_the_audit() -> None:
    async def told(hall: ReceptionHall) -> list[str]:
        for each in range(30):
            await hall.reception.by_card("0", f"10.6.6.{each}", let_in=False, origin=STRANGER)
        hall.wait(seconds=61)
        await hall.reception.by_card("0", "10.6.6.6", let_in=False, origin=STRANGER)
        return [act.action for act in hall.acts.noted]

    assert story(told) == ["sign-in-refused"] * 2
