"""Why the next one is next: every rule and every turn has its words, in both languages."""

from datetime import time

import msgspec
import pytest
from msgspec.structs import replace

from counter.insight.whynext import Because, because
from counter.words import Words
from server.domain.calling import explain
from server.domain.calling.candidates import Turn
from server.domain.profile import RuleKind as DomainKind
from tests.fakes.counter_day import MALL
from tests.fakes.floors import LightFloor, profile
from tests.fakes.texts import all_texts
from wire.calls import Explanation
from wire.events import CallReason, Compared
from wire.mall import Mall, Priority
from wire.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind

ID, EN = Words(all_texts(), "id"), Words(all_texts(), "en")
KTP = "dukcapil/ktp"
HALL: Mall = replace(MALL, starvation_minutes=60, priority=Priority(ordinary_per_priority=2))


def reason(
    *,
    rule: str = "longest-wait",
    turn: str = "ordinary",
    waited: float = 740.0,
    value: float = 740.0,
    since: int = 0,
    priority_waiting: int = 0,
    condition: int | None = None,
    passed_over: tuple[str, ...] = (),
    said: str = "",
) -> CallReason:
    first = Compared(
        ticket="a" * 16, label="A-012", line=KTP, priority=None, waited_seconds=waited, value=value
    )
    return CallReason(
        rule=rule,
        turn=turn,
        waited_seconds=waited,
        ordinary_since_priority=since,
        priority_waiting=priority_waiting,
        ordinary_waiting=3,
        condition=condition,
        compared=(first,),
        passed_over=passed_over,
        said=said,
    )


def told(
    why: CallReason | None,
    *,
    rule: Rule | None = None,
    chain: tuple[Clause, ...] = (),
    words: Words = ID,
    hall: Mall = HALL,
    aged: float = 0.0,
) -> Because:
    explanation = Explanation(counter="1", ticket="a" * 16, label="A-012", line=KTP, reason=why)
    profile = Profile(lines=(KTP,), rule=rule or Rule(), chain=chain)
    return because(explanation, hall, profile, words, aged_seconds=aged)


@pytest.mark.parametrize("turn", list(Turn))
@pytest.mark.parametrize("kind", [*RuleKind, "chosen"])
@pytest.mark.parametrize("words", [ID, EN])
def test_every_rule_and_turn_has_words(kind: str, turn: Turn, words: Words) -> None:
    said = told(reason(rule=kind, turn=turn.value, priority_waiting=1, said="-"), words=words)
    assert said.why
    assert "{" not in said.why + said.note


@pytest.mark.parametrize(
    ("kind", "value", "numbers", "why"),
    [
        (RuleKind.LONGEST_WAIT, 740.0, {}, "Menunggu paling lama (12 menit)"),
        (RuleKind.APPOINTMENT_FIRST, 740.0, {}, "Di sela janji, menunggu paling lama (12 menit)"),
        (RuleKind.STRICT_ORDER, 1.0, {}, "KTP didahulukan di loket ini"),
        (RuleKind.LONGEST_LIFE, 3000.0, {}, "Paling lama di mal ini (50 menit)"),
        (RuleKind.LONGEST_QUEUE, 7.0, {}, "Antrean terpanjang: KTP, 7 orang"),
        (RuleKind.COUNTED_RATIO, 1.0, {KTP: 3.0}, "Giliran KTP (ke-2 dari 3)"),
        (RuleKind.COUNTED_RATIO, 3.0, {KTP: 3.0}, "Giliran KTP (ke-1 dari 3)"),
        (RuleKind.WEIGHTED_ROUND_ROBIN, 2.5, {KTP: 3.0}, "Giliran KTP menurut bobotnya"),
        (
            RuleKind.AGE_TIMES_WEIGHT,
            1480.0,
            {KTP: 2.0},
            "Waktu tunggu kali bobot terbesar (12 menit × 2)",
        ),
        (
            RuleKind.AGE_PLUS_CREDIT,
            1340.0,
            {KTP: 600.0},
            "Waktu tunggu dan tambahan terbesar (12 menit + 10 menit)",
        ),
        (RuleKind.LEAST_SLACK, 200.0, {}, "Paling dekat dengan batas tunggunya (sisa 3 menit)"),
        (RuleKind.LEAST_SLACK, -200.0, {}, "Paling jauh melewati batas tunggunya (3 menit)"),
        (RuleKind.WORST_SERVICE_LEVEL, 0.6, {}, "KTP paling jarang tepat waktu hari ini (60%)"),
    ],
)
def test_each_rule_says_what_it_measured(
    kind: RuleKind, value: float, numbers: dict[str, float], why: str
) -> None:
    assert told(reason(rule=kind, value=value), rule=Rule(kind=kind, numbers=numbers)) == Because(
        why=why, note=""
    )


@pytest.mark.parametrize(
    ("why", "sentence", "note"),
    [
        (reason(turn="starving", waited=3720.0), "Melewati batas tunggu 60 menit: sudah 62 menit", ""),
        (reason(turn="own"), "Hanya menunggu loket ini atau Anda", ""),
        (reason(turn="appointment", rule="appointment-first"), "Waktu janjinya sudah tiba", ""),
        (
            reason(turn="priority", since=2, priority_waiting=1),
            "Giliran prioritas (1 dari 3)",
            "Menunggu paling lama (12 menit)",
        ),
        (
            reason(turn="only-priority", priority_waiting=1),
            "Giliran umum, tetapi hanya prioritas yang menunggu",
            "Menunggu paling lama (12 menit)",
        ),
        (reason(turn="chosen", rule="chosen", said="berkas lengkap"), "Dipilih petugas: berkas lengkap", ""),
        (
            reason(priority_waiting=1, since=1),
            "Menunggu paling lama (12 menit)",
            "Giliran umum (3 dari 3)",
        ),
        (reason(rule="by-the-moon"), "Menurut aturan loket ini", ""),
    ],
)
def test_a_turn_comes_before_the_rule_where_it_decided(why: CallReason, sentence: str, note: str) -> None:
    assert told(why) == Because(why=sentence, note=note)


def test_priority_visitors_who_always_come_first_have_no_place_in_a_ratio() -> None:
    always = replace(HALL, priority=Priority(ordinary_per_priority=0))
    assert told(reason(turn="priority"), hall=always).why == "Giliran prioritas"


@pytest.mark.parametrize(
    ("labels", "note"),
    [
        (("A-001",), "Mendahului A-001 yang datang lebih awal"),
        (("A-001", "A-002", "B-001"), "Mendahului A-001, A-002, B-001 yang datang lebih awal"),
        (
            ("A-001", "A-002", "B-001", "B-002", "B-003"),
            "Mendahului A-001, A-002, B-001 dan 2 lainnya yang datang lebih awal",
        ),
    ],
)
def test_who_is_passed_over_is_named(labels: tuple[str, ...], note: str) -> None:
    assert told(reason(turn="own", passed_over=labels)).note == note
    assert labels[0] in told(reason(turn="own", passed_over=labels), words=EN).note


@pytest.mark.parametrize(
    ("when", "note"),
    [
        (
            Condition(kind=ConditionKind.WAIT_OVER, value=1800.0),
            "Aturan saat ada yang menunggu lebih dari 30 menit",
        ),
        (Condition(kind=ConditionKind.LENGTH_OVER, value=10.0), "Aturan saat lebih dari 10 orang menunggu"),
        (
            Condition(kind=ConditionKind.TIME_BETWEEN, start=time(10), end=time(11, 30)),
            "Aturan pukul 10.00–11.30",
        ),
    ],
)
def test_a_rule_that_holds_for_now_says_why_it_does(when: Condition, note: str) -> None:
    chain = (Clause(when=when, then=Rule(kind=RuleKind.LONGEST_QUEUE)),)
    said = told(reason(rule="longest-queue", value=4.0, condition=1), chain=chain)
    assert said == Because(why="Antrean terpanjang: KTP, 4 orang", note=note)
    assert told(reason(condition=2), chain=chain).note == "", "a clause that this console does not know"


def test_an_answer_grows_older_with_those_who_wait() -> None:
    assert told(reason(), aged=60.0).why == "Menunggu paling lama (13 menit)"
    slack = reason(rule="least-slack", value=30.0)
    assert told(slack, aged=100.0).why == "Paling jauh melewati batas tunggunya (1 menit)"
    assert told(reason(waited=-50.0)).why == "Menunggu paling lama (kurang dari 1 menit)"


def test_nobody_can_be_called_though_somebody_waits() -> None:
    assert told(None).why == "Belum ada yang dapat dipanggil sekarang"


def sentences(floor: LightFloor, count: int) -> list[str]:
    """What the officer reads before each of the next calls."""
    hall = replace(HALL, lines=(replace(MALL.lines[0], id="reg/a"), replace(MALL.lines[1], id="reg/b")))
    read = list[str]()
    for _ in range(count):
        turn = explain(floor, "1", floor.now)
        assert turn is not None
        waiter, why = turn
        told = because(
            Explanation(
                counter="1",
                label=waiter.label,
                line=waiter.line,
                reason=msgspec.convert(why, CallReason, from_attributes=True),
            ),
            hall,
            msgspec.convert(floor.profile("1"), Profile, from_attributes=True),
            ID,
        )
        read.append(f"{waiter.label}: {told.why}" + (f" / {told.note}" if told.note else ""))
        floor.call()
    return read


def test_turns_of_a_ratio_are_counted_as_the_hall_counts_them() -> None:
    floor = LightFloor()
    for priority in (False, False, False, True, True):
        floor.come("reg/a", priority=priority)
        floor.wait(minutes=1)
    assert sentences(floor, 5) == [
        "A4: Giliran prioritas (1 dari 3) / Menunggu paling lama (2 menit) · Mendahului A1 yang datang lebih awal",
        "A1: Menunggu paling lama (5 menit) / Giliran umum (2 dari 3)",
        "A2: Menunggu paling lama (4 menit) / Giliran umum (3 dari 3)",
        "A5: Giliran prioritas (1 dari 3) / Menunggu paling lama (1 menit) · Mendahului A3 yang datang lebih awal",
        "A3: Menunggu paling lama (3 menit)",
    ]


def test_lines_of_a_counted_ratio_are_counted_as_the_hall_counts_them() -> None:
    floor = LightFloor()
    floor.set_profile(
        profile("reg/a", "reg/b", kind=DomainKind.COUNTED_RATIO, numbers={"reg/a": 2.0, "reg/b": 1.0})
    )
    for line in ("reg/a", "reg/a", "reg/a", "reg/b", "reg/b"):
        floor.come(line)
    assert sentences(floor, 4) == [
        "A1: Giliran KTP (ke-1 dari 2)",
        "A2: Giliran KTP (ke-2 dari 2)",
        "B4: Giliran Akta (ke-1 dari 1) / Mendahului A3 yang datang lebih awal",
        "A3: Giliran KTP (ke-1 dari 2)",
    ]
