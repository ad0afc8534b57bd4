"""Every no has a sentence in every language, with what it speaks of in it."""

import ast
from collections.abc import Iterator
from datetime import time
from http import HTTPStatus

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from server.domain import refusals
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.domain.profiles import mistakes
from server.domain.refusals import (
    Closed,
    CounterTaken,
    NobodyWaiting,
    OtherAgency,
    ProfileMistaken,
    Refusal,
    TooEarlyForNoShow,
    WrongState,
)
from server.domain.ticket import Phase
from server.service.ports import StorageTrouble
from server.web.application import _CODES
from server.web.problems import _STATUS, Problems, body, languages_of, preferred
from server.web.sayable import profile_word
from tests.fakes.plans import small_plan
from tests.fakes.server_process import ROOT
from tests.fakes.texts import all_texts
from wire.codec import decode_problem

LANGUAGES = all_texts()
SPOKEN = languages_of(LANGUAGES)
DRAFTS = tuple(code for code in LANGUAGES.codes if code not in SPOKEN)
REFUSALS = {
    kind.__name__: kind
    for kind in vars(refusals).values()
    if isinstance(kind, type) and issubclass(kind, Refusal)
}


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Every place where the rules refuse: the refusal's name and the names of its params."""
    server = ROOT / "server"
    rooms = (server / "domain", server / "service", server / "staff", server / "access")
    doors = ("reception", "sitting", "doorkeeper", "devices", "doors", "first", "pairing", "turns", "within")
    for file in [
        *(file for room in rooms for file in room.rglob("*.py")),
        *(server / "web" / f"{name}.py" for name in doors),
    ]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (name := refusal(node.func)):
                yield name, frozenset(params(node.keywords))
            elif isinstance(node, ast.Raise) and node.exc is not None and (name := refusal(node.exc)):
                yield name, frozenset()


def refusal(kind: ast.expr) -> str:
    name = ast.unparse(kind).removeprefix("refusals.")
    return name if name in REFUSALS else ""


def params(keywords: list[ast.keyword]) -> Iterator[str]:
    for keyword in keywords:
        if keyword.arg is not None:
            yield keyword.arg
        elif isinstance(keyword.value, ast.Dict):  # a word that is Python's own, such as "from"
            yield from (ast.literal_eval(key) for key in keyword.value.keys if key is not None)
        else:
            yield "**"


MOMENT = "2026-11-23T08:05+07:00"
MOMENTS = {"opens", "from", "slot"}
RAISED = sorted(set(raised()), key=str)


@pytest.fixture
def problems() -> Problems:
    return Problems(LANGUAGES)


def spoken_of(code: str, language: str) -> set[str]:
    """The variables in the sentence of *code*."""
    names: set[str] = set()

    class Reader(Visitor):
        def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802  the library's
            names.add(node.id.name)

    file = ROOT / "assets" / "languages" / language / "refusals.ftl"
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, fluent.Message) and entry.id.name == f"refusal-{code}":
            Reader().visit(entry)
    return names


def test_the_rules_refuse_in_every_way_they_know() -> None:
    assert {name for name, _ in RAISED} == set(REFUSALS) - {"Refusal"}
    assert all(params.isdisjoint({"**"}) for _, params in RAISED)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(("name", "params"), RAISED)
def test_every_refusal_is_a_sentence_with_its_params(
    problems: Problems, language: str, name: str, params: frozenset[str]
) -> None:
    refusal = REFUSALS[name](**{param: MOMENT if param in MOMENTS else "«7»" for param in params})
    assert LANGUAGES.has(language, f"refusal-{refusal.code}")
    problem = problems.of_answer(refusal, language)
    assert problem.code == refusal.code
    assert problem.params.items() >= refusal.params.items()
    assert problem.detail.endswith((".", "!"))
    assert "{" not in problem.detail
    assert MOMENT not in problem.detail, "people do not read ISO 8601"
    assert spoken_of(refusal.code, language) <= set(problem.params), "it speaks only of what it is told"


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(("name", "params"), RAISED)
def test_a_program_says_a_refusal_from_its_params_as_the_server_does(
    problems: Problems, language: str, name: str, params: frozenset[str]
) -> None:
    refusal = REFUSALS[name](**{param: MOMENT if param in MOMENTS else "«7»" for param in params})
    other = next(code for code in SPOKEN if code != language)
    told = problems.of_answer(refusal, other)
    said = LANGUAGES.text(language, f"refusal-{told.code}", **told.params)
    assert said == problems.of_answer(refusal, language).detail


@pytest.mark.parametrize("language", DRAFTS)
@pytest.mark.parametrize(("name", "params"), RAISED)
def test_a_kiosk_says_every_refusal_in_a_draft_too_and_the_server_itself_in_indonesian(
    problems: Problems, language: str, name: str, params: frozenset[str]
) -> None:
    refusal = REFUSALS[name](**{param: MOMENT if param in MOMENTS else "«7»" for param in params})
    told = problems.of_answer(refusal, language)
    assert told == problems.of_answer(refusal, "id")
    said = LANGUAGES.text(language, f"refusal-{told.code}", **told.params)
    assert said.endswith((".", "!"))
    assert "{" not in said


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("code", sorted({*_STATUS, *_CODES.values(), "refused", "fault"}))
def test_every_code_of_the_server_has_a_sentence(problems: Problems, language: str, code: str) -> None:
    params = dict.fromkeys({*spoken_of(code, language), "weekday", "day", "month", "hour", "minute"}, "7")
    assert LANGUAGES.has(language, f"refusal-{code}")
    problem = problems.of(code, language, **params)
    assert problem.detail
    assert problem.title == HTTPStatus(problem.status).phrase
    assert decode_problem(body(problem)) == problem


def test_every_code_that_the_server_says_anywhere_is_one_that_it_knows() -> None:
    said = set()
    for file in (ROOT / "server" / "web").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) in {"_Refused", "of"}
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                said.add(node.args[0].value)
    assert "unauthorised" in said
    assert said <= set(_STATUS)


@pytest.mark.parametrize("language", SPOKEN)
def test_every_phase_of_a_ticket_has_words_of_its_own(problems: Problems, language: str) -> None:
    sentences = {
        problems.of_answer(WrongState(label="A-001", phase=phase.value), language).detail for phase in Phase
    }
    assert len(sentences) == len(Phase)


def closed(**params: str) -> Closed:
    return Closed(**{"service": "reg/card", "why": "hours", "said": "", "opens": MOMENT, **params})


@pytest.mark.parametrize(
    ("params", "indonesian", "english"),
    [
        (
            {},
            "Layanan ini sedang tutup. Silakan datang kembali mulai Senin, 23 November pukul 08.05.",
            "This service is closed now. Please come back from Monday, 23 November, 08:05.",
        ),
        (
            {"why": "holiday", "said": "Hari Natal", "opens": ""},
            "Layanan ini libur hari ini (Hari Natal). Silakan tanyakan kepada petugas kapan layanan ini buka kembali.",
            "This service is closed for a holiday (Hari Natal). Please ask the staff when it opens again.",
        ),
        (
            {"why": "override", "said": "Listrik padam"},
            "Layanan ini tutup: Listrik padam. Silakan datang kembali mulai Senin, 23 November pukul 08.05.",
            "This service is closed: Listrik padam. Please come back from Monday, 23 November, 08:05.",
        ),
        (
            {"why": "last-ticket"},
            (
                "Pengambilan nomor untuk hari ini sudah ditutup. "
                "Silakan datang kembali mulai Senin, 23 November pukul 08.05."
            ),
            "No more numbers are given today. Please come back from Monday, 23 November, 08:05.",
        ),
    ],
)
def test_a_closed_service_says_why_and_when_it_opens_again(
    problems: Problems, params: dict[str, str], indonesian: str, english: str
) -> None:
    assert problems.of_answer(closed(**params), "id").detail == indonesian
    assert problems.of_answer(closed(**params), "en").detail == english


def test_what_may_be_left_out_is_left_out(problems: Problems) -> None:
    there = problems.of_answer(OtherAgency(counter="4", label="A-012"), "en").detail
    assert there == "Counter 4 belongs to another agency, so number A-012 cannot be served there."
    without = problems.of_answer(OtherAgency(counter="4", label=""), "en").detail
    assert without == "Counter 4 belongs to another agency."


@pytest.mark.parametrize(
    ("recalls", "seconds", "english"),
    [
        (0, 30, "Wait 30 more seconds."),
        (1, 0, "Recall once more."),
        (2, 45, "Recall 2 more times and wait 45 more seconds."),
    ],
)
def test_a_no_show_that_comes_too_early_says_what_is_still_to_do(
    problems: Problems, recalls: int, seconds: int, english: str
) -> None:
    refusal = TooEarlyForNoShow(label="A-001", recalls=recalls, seconds=seconds)
    assert problems.of_answer(refusal, "en").detail.endswith(english)


def test_every_mistake_in_a_profile_has_words_of_its_own(problems: Problems) -> None:
    """The reasons are English sentences of ``domain.profiles``; the Indonesian ones are told by a word for each."""
    plan = small_plan()
    wrong = Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 0.5, "pol/k": 1})
    profile = Profile(
        lines=("reg/a", "reg/a", "pol/k", "nowhere"),
        rule=wrong,
        chain=(
            Clause(when=Condition(kind=ConditionKind.WAIT_OVER, value=-1), then=Rule()),
            Clause(when=Condition(kind=ConditionKind.LENGTH_OVER), then=Rule()),
            Clause(when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(8)), then=Rule()),
            Clause(
                when=Condition(kind=ConditionKind.WAIT_OVER, value=1e12),
                then=Rule(kind=RuleKind.WEIGHTED_ROUND_ROBIN, numbers={"reg/a": 0, "reg/b": 1}),
            ),
            Clause(
                when=Condition(kind=ConditionKind.WAIT_OVER, value=1),
                then=Rule(kind=RuleKind.LEAST_SLACK, numbers={"reg/a": 0}),
            ),
        ),
        wider={"reg/a": 1.0},
        same_officer_seconds=-1.0,
        parallel=0,
    )
    found = [*mistakes(profile, plan, "reg"), *mistakes(Profile(lines=()), plan, "reg")]
    words = {reason: profile_word(reason) for _, reason in found}
    assert len(set(words.values())) >= 11
    assert "other" not in words.values(), words
    for field, reason in found:
        said = problems.of_answer(ProfileMistaken(field=field, reason=reason), "id").detail
        assert reason not in said, "in Indonesian"


def test_what_a_rule_refuses_is_a_conflict(problems: Problems) -> None:
    assert problems.of_answer(NobodyWaiting(), "en").status == HTTPStatus.CONFLICT
    taken = problems.of_answer(CounterTaken(counter="3", officer="Ani {$x} <b>"), "en")
    assert (taken.status, taken.detail) == (409, "Ani {$x} <b> is working at counter 3.")


@pytest.mark.parametrize(("code", "status"), [("storage-full", 507), ("unavailable", 503)])
def test_trouble_with_the_disk_is_told_without_its_details(
    problems: Problems, code: str, status: int
) -> None:
    problem = problems.of_answer(StorageTrouble(code, "/secret/path: no space left"), "en")
    assert (problem.status, problem.code, problem.params) == (status, code, {})
    assert "secret" not in body(problem).decode()


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (None, "id"),
        ("", "id"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("EN-us", "en"),
        ("fr, en;q=0.5, id;q=0.1", "en"),
        ("jv,fr", "id"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        (";;,,=", "id"),
    ],
)
def test_the_first_language_that_is_there_is_spoken(asked: str | None, language: str) -> None:
    assert preferred(asked, ("id", "en")) == language
