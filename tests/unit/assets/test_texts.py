"""Every text stands in every language, says the same things, and none that a program asks for is missing.

A draft has what visitors read at the kiosk and on paper, and nothing else.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from tests.fakes.server_process import ROOT
from wire.languages import Languages
from wire.text import LANGUAGES as FINISHED

FOLDER = ROOT / "assets" / "languages"
LANGUAGES = Languages.load(FOLDER)
PROGRAMS = ("wire", "qtkit", "server", "kiosk", "counter", "display")
ROOMS = {
    "kiosk": "kiosk",
    "counter": "counter",
    "desk": "counter",
    "face": "face",
    "insight": "insight",
    "display": "display",
    "voice": "voice",
    "kit": "kit",
    "slip": "slip",
    "refusals": "refusal",
    "server": "server",
    "rehearsal": "rehearsal",
    "spoken": "spoken",
    "alone": "alone",
    "search": "search",
    "checkin": "checkin",
    "details": "details",
    "standard": "standard",
    "staff": "staff",
    "asking": "asking",
    "signing": "signing",
    "shell": "shell",
    "pairing": "pairing",
    "condition": "condition",
}
"""Each file of texts and how its messages' ids begin."""
_ID = re.compile(rf"(?:{'|'.join(ROOMS.values())})(?:-[a-z0-9]+)+")
_BEGINNING = re.compile(rf"(?:{'|'.join(ROOMS.values())})-")
NO_TEXTS = {
    "kiosk-1": "a kiosk's own name",
    "counter-elsewhere": "a refusal's code",
    "asking-wait": "a refusal's code",
    "pairing-mistaken": "a refusal's code",
    "staff-first": "an act of the audit",
    "slip-failed": "an attribute of the waiting list's rows",
    **dict.fromkeys(
        (
            "search-empty",
            "search-low-reach",
            "details-nik",
            "details-wrong",
            "details-low-reach",
            "staff-menu",
        ),
        "a picture of the kiosk",
    ),
}
DRAFTS = tuple(code for code in LANGUAGES.codes if LANGUAGES.info(code).draft)
"""Languages that nobody who speaks them from childhood has read yet."""
VISITORS_ROOMS = (
    "kiosk",
    "face",
    "search",
    "checkin",
    "details",
    "standard",
    "alone",
    "spoken",
    "kit",
    "slip",
)
"""What is read at the kiosk, at a counter's second screen and on paper."""
VISITORS_REFUSALS = frozenset(
    f"refusal-{code}"
    for code in (
        # of the number asked for
        "refused",
        "unknown-service",
        "unknown-package",
        "unknown-priority",
        "nothing-asked",
        "line-full",
        "quota-used-up",
        "closed",
        "moment",
        "errand-already-there",
        "too-many-errands",
        "prerequisites-in-a-circle",
        "request-reused",
        # of the appointment
        "unknown-appointment",
        "appointment-over",
        "too-early-to-check-in",
        "too-late-to-check-in",
        # of the server
        "unauthorised",
        "storage-full",
        "unavailable",
        "fault",
    )
)
"""The hall's no that can come to a visitor of the kiosk, for ``IssueTicket`` or ``CheckIn``."""
OWN = {
    "voice-letter": "letters that a speech engine would misread",
    "voice-number": "the numbers from which the language counts on",
}
"""Texts of which each language has its own selection."""


class Message:
    """One message of a Fluent file."""

    def __init__(self, file: Path, entry: fluent.Message) -> None:
        self.file = file
        self.entry = entry
        self.id = entry.id.name

    def variables(self) -> set[str]:
        """What it speaks of itself; what it quotes is another text."""
        return {node.id.name for node in _found(self.entry, fluent.VariableReference)}

    def quoted(self) -> set[str]:
        """The texts that it holds."""
        return {node.id.name for node in _found(self.entry, fluent.MessageReference)}

    def words(self) -> list[str]:
        return [node.value for node in _found(self.entry, fluent.TextElement)]

    def branches(self) -> list[fluent.Variant]:
        return _found(self.entry, fluent.Variant)


def _found(entry: fluent.BaseNode, kind: type) -> list:  # type: ignore[type-arg]  # of that kind
    nodes = []

    class Reader(Visitor):
        def generic_visit(self, node: fluent.BaseNode) -> None:
            if isinstance(node, kind):
                nodes.append(node)
            super().generic_visit(node)

    Reader().visit(entry)
    return nodes


@cache
def messages(language: str) -> tuple[Message, ...]:
    return tuple(
        Message(file, entry)
        for file in sorted((FOLDER / language).glob("*.ftl"))
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    )


def by_id(language: str) -> dict[str, Message]:
    return {message.id: message for message in messages(language)}


def test_the_languages_that_a_hall_must_be_written_in_are_finished() -> None:
    assert set(LANGUAGES.codes) - set(DRAFTS) == set(FINISHED)
    assert DRAFTS == ("ace", "jv", "min", "su")


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_says_so_in_every_file(language: str) -> None:
    for file in (FOLDER / language).glob("*.ftl"):
        first, *_ = file.read_text(encoding="utf-8").splitlines()
        assert first.startswith("### DRAFT for review by native speakers"), file.name


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_every_room_has_its_file_and_every_text_stands_in_its_room(language: str) -> None:
    rooms = {*VISITORS_ROOMS, "refusals"} if language in DRAFTS else set(ROOMS)
    assert {file.stem for file in (FOLDER / language).glob("*.ftl")} == rooms
    misplaced = [m.id for m in messages(language) if not m.id.startswith(f"{ROOMS[m.file.stem]}-")]
    assert misplaced == []


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_no_text_is_written_twice(language: str) -> None:
    times = Counter(message.id for message in messages(language))
    assert [name for name, count in times.items() if count > 1] == []
    assert set(times) == LANGUAGES.ids(language), "the loader sees the same texts"


@pytest.mark.parametrize("language", LANGUAGES.codes[1:])
def test_every_text_stands_in_every_language(language: str) -> None:
    mine = {name for name in LANGUAGES.ids(language) if not own(name)}
    first = {name for name in LANGUAGES.ids(LANGUAGES.codes[0]) if not own(name)}
    wanted = visitors(first) if language in DRAFTS else first
    assert mine - first == set(), f"only in {language}"
    assert wanted - mine == set(), f"missing in {language}"


def visitors(names: set[str]) -> set[str]:
    """What a draft must have of *names*."""
    beginnings = tuple(f"{ROOMS[room]}-" for room in VISITORS_ROOMS)
    return {name for name in names if name.startswith(beginnings) or name in VISITORS_REFUSALS}


def test_the_refusals_that_a_visitor_can_meet_have_their_texts() -> None:
    assert LANGUAGES.ids("id") >= VISITORS_REFUSALS


def own(name: str) -> bool:
    return any(name.startswith(f"{beginning}-") for beginning in OWN)


@pytest.mark.parametrize("language", LANGUAGES.codes[1:])
def test_a_text_speaks_of_the_same_things_in_every_language(language: str) -> None:
    first, other = by_id(LANGUAGES.codes[0]), by_id(language)
    differing = {
        name: (sorted(first[name].variables()), sorted(other[name].variables()))
        for name in first.keys() & other.keys()
        if not own(name)
        and (first[name].variables(), first[name].quoted()) != (other[name].variables(), other[name].quoted())
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_no_text_is_empty(language: str) -> None:
    for message in messages(language):
        assert message.entry.value is not None, message.id
        assert message.variables() or "".join(message.words()).strip(), message.id
        for branch in message.branches():
            assert branch.value.elements, f"{message.id} has a branch without words"


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_every_text_is_said_without_mistakes_when_it_is_told_what_it_speaks_of(language: str) -> None:
    for message in messages(language):
        told = message.variables().union(*(by_id(language)[name].variables() for name in message.quoted()))
        for value in (0, 1, 7):
            said = LANGUAGES.text(language, message.id, **dict.fromkeys(told, value))
            assert "{" not in said, message.id


def asked_in_qml() -> Iterator[tuple[str, str]]:
    for program in PROGRAMS:
        for file in (ROOT / program).rglob("*.qml"):
            for name in re.findall(r"qsTr\(\s*[\"']([^\"']*)[\"']", file.read_text(encoding="utf-8")):
                yield f"{file.relative_to(ROOT)}", name


def test_every_text_that_a_screen_asks_for_is_there() -> None:
    asked = list(asked_in_qml())
    assert len(asked) > 20, "the screens ask for texts"
    assert [(file, name) for file, name in asked if not LANGUAGES.has("id", name)] == []


def asked_on_slips() -> Iterator[str]:
    """The templates' own words; that they are there is checked when they are loaded."""
    for file in (ROOT / "assets" / "slips").glob("*.toml"):
        yield from re.findall(r'^say = "([^"]*)"', file.read_text(encoding="utf-8"), flags=re.MULTILINE)


def python_trees() -> Iterator[tuple[Path, ast.AST]]:
    for program in PROGRAMS:
        for file in (ROOT / program).rglob("*.py"):
            yield file.relative_to(ROOT), ast.parse(file.read_text(encoding="utf-8"))


def asked_in_python() -> Iterator[tuple[str, str]]:
    """Every literal that looks like a message's id."""
    for file, tree in python_trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _ID.fullmatch(node.value):
                yield f"{file}:{node.lineno}", node.value


def composed_in_python() -> Iterator[tuple[str, str]]:
    """Every f-string that composes an id, as a pattern of the ids it may give."""
    for file, tree in python_trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                pattern = "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]*"
                    for part in node.values
                )
                if _BEGINNING.match(pattern.replace("\\-", "-")) and " " not in pattern:
                    yield f"{file}:{node.lineno}", pattern


def test_every_text_that_a_program_asks_for_is_there() -> None:
    asked = [(place, name) for place, name in asked_in_python() if name not in NO_TEXTS]
    assert len(asked) > 60, "the programs ask for texts"
    assert [(place, name) for place, name in asked if not LANGUAGES.has("id", name)] == []


def test_every_composed_id_leads_to_some_text() -> None:
    composed = list(composed_in_python())
    assert len(composed) > 10
    known = LANGUAGES.ids("id") | LANGUAGES.ids("en")
    assert [
        (place, pattern)
        for place, pattern in composed
        if not any(re.fullmatch(pattern, name) for name in known)
    ] == []


def test_every_text_is_asked_for_by_somebody() -> None:
    asked = {name for _, name in [*asked_in_qml(), *asked_in_python()]} | set(asked_on_slips())
    patterns = [pattern for _, pattern in composed_in_python()]
    patterns += [r"voice\-number\-\d+"]  # read from the files themselves: which numbers have words
    unasked = [
        name
        for name in sorted(LANGUAGES.ids("id"))
        if name not in asked and not any(re.fullmatch(pattern, name) for pattern in patterns)
    ]
    assert unasked == []


@pytest.mark.parametrize("spelling", ["antrian", "silahkan"])
def test_indonesian_is_spelt_as_the_dictionary_does(spelling: str) -> None:
    written = [
        file
        for folder in ("assets", "config")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in {".ftl", ".toml", ".svg", ".md", ".txt"}
    ]
    assert len(written) > 30
    assert [
        f"{file.relative_to(ROOT)}"
        for file in written
        if spelling in file.read_text(encoding="utf-8").lower()
    ] == []
