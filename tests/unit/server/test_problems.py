"""Every no has a sentence in every language, with what it speaks of in it."""

import ast
from collections.abc import Iterator
from http import HTTPStatus

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from server.domain import refusals
from server.domain.refusals import CounterTaken, NobodyWaiting, Refusal, WrongState
from server.domain.ticket import Phase
from server.service.ports import StorageTrouble
from server.web.application import _CODES
from server.web.problems import _STATUS, Problems, body, preferred
from tests.fakes.server_process import ROOT
from wire.codec import decode_problem
from wire.languages import Languages

LANGUAGES = Languages.load(ROOT / "assets" / "languages")
REFUSALS = {
    kind.__name__: kind
    for kind in vars(refusals).values()
    if isinstance(kind, type) and issubclass(kind, Refusal)
}


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Every place where the rules refuse: the refusal's name and the names of its params."""
    for file in (ROOT / "server" / "domain").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Raise) or node.exc is None:
                continue
            kind, keywords = (
                (node.exc.func, node.exc.keywords) if isinstance(node.exc, ast.Call) else (node.exc, [])
            )
            name = ast.unparse(kind).removeprefix("refusals.")
            if name in REFUSALS:
                yield name, frozenset(keyword.arg or "**" for keyword in keywords)


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


@pytest.mark.parametrize("language", LANGUAGES.codes)
@pytest.mark.parametrize(("name", "params"), RAISED)
def test_every_refusal_is_a_sentence_with_its_params(
    problems: Problems, language: str, name: str, params: frozenset[str]
) -> None:
    refusal = REFUSALS[name](**dict.fromkeys(params, "«7»"))
    assert LANGUAGES.has(language, f"refusal-{refusal.code}")
    problem = problems.of_answer(refusal, language)
    assert problem.code == refusal.code
    assert problem.params == refusal.params
    assert problem.detail.endswith((".", "!"))
    assert "{" not in problem.detail
    assert spoken_of(refusal.code, language) <= params, "it speaks only of what it is told"


@pytest.mark.parametrize("language", LANGUAGES.codes)
@pytest.mark.parametrize("code", sorted({*_STATUS, *_CODES.values(), "refused", "fault"}))
def test_every_code_of_the_server_has_a_sentence(problems: Problems, language: str, code: str) -> None:
    params = dict.fromkeys(spoken_of(code, language), "7")
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


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_every_phase_of_a_ticket_has_words_of_its_own(problems: Problems, language: str) -> None:
    sentences = {
        problems.of_answer(WrongState(label="A-001", phase=phase.value), language).detail for phase in Phase
    }
    assert len(sentences) == len(Phase)


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
