"""A mall's files: what is right is opened, what is wrong is named by file, key and reason, all of it at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from server.malls.loading import load_mall
from tests.fakes.mall_files import MALL, POL, REG, add, change, mistakes, small_mall, told
from tests.fakes.server_process import SMALL_MALL
from wire.hours import Week
from wire.mall import Appointments, NoShow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, to be spoilt."""
    return small_mall(tmp_path)


def test_the_small_mall_is_as_written() -> None:
    mall = load_mall(SMALL_MALL)
    assert [agency.id for agency in mall.agencies] == ["reg", "pol"]
    assert {line.id: line.letters for line in mall.lines} == {"reg/a": "A", "reg/b": "B", "pol/k": "K"}
    assert [service.id for service in mall.services] == ["reg/card", "reg/birth", "pol/record"]
    assert mall.services[0].popular
    assert mall.services[0].complaints.id == "Meja pengaduan.", "the mall's own, where a service names none"
    assert [(counter.id, counter.zone, counter.lines) for counter in mall.counters][2:] == [
        ("3", "a", ("reg/b",)),
        ("4", "b", ("pol/k",)),
    ]


def test_a_mark_that_notepad_writes_before_the_first_line_is_no_mistake(folder: Path) -> None:
    for file in folder.rglob("*.toml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load_mall(folder) == load_mall(SMALL_MALL)


def test_what_a_service_line_or_counter_does_not_say_is_the_agencys_or_usual() -> None:
    mall = load_mall(SMALL_MALL)
    card, birth, record = mall.services
    assert [(outcome.id, outcome.completes) for outcome in card.outcomes] == [
        ("issued", True),
        ("incomplete", False),
    ]
    assert birth.outcomes == card.outcomes
    assert record.outcomes == ()
    assert (card.appointments, birth.appointments) == (None, Appointments(slot_minutes=30, capacity=2))
    assert [line.target_minutes for line in mall.lines] == [15, 30, 30]
    assert [counter.profile is None for counter in mall.counters] == [True, True, False, True]
    assert (mall.hours, mall.holidays, mall.breaks) == (None, (), Week()), "always open"
    assert (mall.no_show, mall.at_closing, mall.starvation_minutes) == (NoShow(), "keep", None)


def test_a_counter_may_stand_in_another_zone_and_a_service_hear_its_own_complaints(folder: Path) -> None:
    change(folder / "agencies/pol.toml", "number = 4", 'number = 4\nzone = "a"')
    change(
        folder / "agencies/pol.toml",
        'product = { id = "SKCK"',
        'complaints = { id = "Propam", en = "Internal affairs" }\nproduct = { id = "SKCK"',
    )
    mall = load_mall(folder)
    assert mall.counters[3].zone == "a"
    assert mall.services[2].complaints.en == "Internal affairs"


def test_a_text_may_stand_in_regional_languages_and_else_is_read_in_indonesian(folder: Path) -> None:
    change(
        folder / MALL,
        'en = "Thank you." }',
        'en = "Thank you.", min = "Tarimo kasih.", jv = "Matur nuwun." }',
    )
    thanks = load_mall(folder).thanks
    assert [thanks.get(language) for language in ("min", "jv", "su", "ace", "xx")] == [
        "Tarimo kasih.",
        "Matur nuwun.",
        *["Terima kasih."] * 3,
    ]


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ('min = ""', "thanks.min", "is empty"),
        ("su = 1", "thanks.su", "write it in quotes"),
        ('bali = "Suksma."', "thanks.bali", "not a key"),
    ],
)
def test_a_mistake_in_a_regional_text_is_named_too(folder: Path, text: str, key: str, reason: str) -> None:
    change(folder / MALL, 'en = "Thank you." }', f'en = "Thank you.", {text} }}')
    ((_, at, said),) = told(folder)
    assert at == key
    assert reason in said


def test_a_services_own_outcomes_stand_for_its_agencys(folder: Path) -> None:
    add(
        folder / REG,
        '[[services.outcomes]]\nid = "registered"\nname = { id = "Tercatat", en = "Registered" }',
    )
    card, birth, _ = load_mall(folder).services
    assert [outcome.id for outcome in card.outcomes] == ["issued", "incomplete"]
    assert [outcome.id for outcome in birth.outcomes] == ["registered"]


@pytest.mark.parametrize(
    ("file", "text", "key", "reason"),
    [
        (REG, '[[services.outcomes]]\nid = "served"\nname = { id = "x", en = "x" }', "services[1].outcomes[0].id",
         "every service has 'served' already"),
        (REG, '[[services.outcomes]]\nid = "x"\nname = { id = "x", en = "x" }\n' * 2, "services[1].outcomes",
         "'x' stands there twice"),
        (REG, '[[services.outcomes]]\nid = "x"', "services[1].outcomes[0].name", "is missing"),
        (POL, '[[outcomes]]\nid = "served"\nname = { id = "x", en = "x" }', "outcomes[0].id", "every service has 'served'"),
        (MALL, "[no_show]\nrecalls = -1", "no_show.recalls", "is less than 0"),
        (MALL, "[no_show]\nrecall = 1", "no_show.recall", "not a key"),
        (MALL, '[no_show]\nplace = "delay"', "no_show.place", "'delay' is none of: "),
        (MALL, '[closing]\nwaiting = "home"', "closing.waiting", "'home' is none of: "),
        (MALL, "[starvation]", "starvation.minutes", "is missing"),
        (MALL, "[silence]", "silence.minutes", "is missing"),
        (MALL, '[rating]\nkind = "stars"', "rating.kind", "stars"),
        (MALL, "[silence]\nminutes = 0", "silence.minutes", "is less than 1"),
        (MALL, "[starvation]\nminutes = 0", "starvation.minutes", "is less than 1"),
        (MALL, '[[walking.between]]\nzones = ["a", "z"]\nseconds = 5', "walking.between[0].zones",
         "'z' is not known; there are: a, b"),
        (MALL, '[[walking.between]]\nzones = ["a", "a"]\nseconds = 5', "walking.between[0].zones", "same zone"),
        (MALL, '[[walking.between]]\nzones = ["a"]\nseconds = 5', "walking.between[0].zones", "has fewer than 2 entries"),
        (MALL, '[[walking.between]]\nzones = ["a", "b"]\nseconds = 5\n[[walking.between]]\nzones = ["b", "a"]\nseconds = 6',
         "walking.between[1].zones", "b and a stand there twice"),
        (MALL, '[[walking.between]]\nzones = ["a", "b"]\nseconds = -5', "walking.between[0].seconds", "is less than 0"),
    ],
)  # fmt: skip
def test_a_mistake_in_what_may_be_added_is_named_too(
    folder: Path, *, file: str, text: str, key: str, reason: str
) -> None:
    add(folder / file, text)
    ((found, at, said),) = told(folder)
    assert (found, at) == (Path(file).name, key)
    assert reason in said


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        # form
        (MALL, "city =", 'colour = "red"\ncity =', "colour", "not a key"),
        (MALL, 'city = "Kota Kecil"', "", "city", "is missing"),
        (MALL, 'city = "Kota Kecil"', "city = 7", "city", "write it in quotes"),
        (MALL, 'city = "Kota Kecil"', 'city = " "', "city", "is empty"),
        (MALL, 'id = "small"', 'id = "Small Mall"', "id", "is not a short name of small letters"),
        (MALL, 'id = "small"', 'id = "small\\n"', "id", "is not a short name of small letters"),
        (REG, 'letters = "B"', 'letters = "B\\n"', "lines[1].letters", "is not one or two capital letters"),
        (MALL, "[numbers]", "[numbers]\nfrom = 1", "numbers.from", "not a key"),
        (MALL, "last = 99999", "last = 0", "numbers.last", "is less than 1"),
        (MALL, "[numbers]", '[priority]\nscope = "zone"\n[numbers]', "priority.scope", "'zone' is none of: "),
        (MALL, ', en = "Elderly" }', " }", "priority_classes[0].name.en", "is missing"),
        (MALL, 'en = "Zone B"', 'en = ""', "zones[1].name.en", "is empty"),
        (MALL, 'agencies = ["reg", "pol"]', 'agencies = "reg"', "agencies", "Expected 'array', got 'str'"),
        (REG, 'kind = "civil-registry"', 'kind = "casino"', "kind", "'casino' is none of: "),
        (REG, "popular = true", 'popular = "yes"', "services[0].popular", "Expected 'bool', got 'str'"),
        (REG, "minutes = 8", "minutes = 0", "services[1].minutes", "is less than 1"),
        (REG, "minutes = 8", "minuets = 8", "services[1].minuets", "not a key"),
        (REG, "minutes = 8", "minuets = 8", "services[1].minutes", "is missing"),
        (REG, 'letters = "B"', 'letters = "ABC"', "lines[1].letters", "is not one or two capital letters"),
        (REG, '["Rekam", "Ambil"]', '["Rekam", 2]', "services[0].procedure.id[1]", "write it in quotes"),
        (REG, '["Rekam", "Ambil"]', '["Rekam", ""]', "services[0].procedure.id[1]", "is empty"),
        (REG, 'id = "Gratis", en = "Free"', 'id = "Gratis"', "services[0].cost.en", "is missing"),
        (REG, 'en = "Free"', 'en = "Free", fr = "Gratuit"', "services[0].cost.fr", "not a key"),
        (REG, "number = 3", 'number = "3"', "counters[2].number", "Expected 'int', got 'str'"),
        (REG, 'number = 3\nlines = ["b"]', "number = 3\nlines = []", "counters[2].lines", "is empty: it needs one entry at least"),
        (REG, "[[counters]]", "[[desks]]", "desks", "not a key"),
        # agreement
        (MALL, "Asia/Jakarta", "Asia/Batavia", "time_zone", "'Asia/Batavia' is not a time zone"),
        (MALL, "Asia/Jakarta", "Asia", "time_zone", "'Asia' is not a time zone"),
        (MALL, "Asia/Jakarta", "../../etc/passwd", "time_zone", "is not a time zone"),
        (MALL, "last = 99999", "first = 10\nlast = 9", "numbers.first", "10 is above last = 9"),
        (MALL, 'agencies = ["reg", "pol"]', "agencies = []", "agencies", "at least one agency"),
        (MALL, '["reg", "pol"]', '["reg", "pol", "reg"]', "agencies", "'reg' stands there twice"),
        (MALL, 'id = "b"\n', 'id = "a"\n', "zones", "'a' stands there twice"),
        (MALL, "[[zones]]", '[[priority_classes]]\nid = "elderly"\nname = { id = "x", en = "x" }\n[[zones]]',
         "priority_classes", "'elderly' stands there twice"),
        (POL, 'id = "pol"', 'id = "reg"', "id", "'reg' is already used in reg.toml"),
        (POL, 'letters = "K"', 'letters = "A"', "lines[0].letters", "'A' is already used in reg.toml"),
        (REG, "target_minutes = 15", "target_minutes = 0", "lines[0].target_minutes", "is less than 1"),
        (REG, 'lines = ["b"]', 'lines = ["b", "b"]', "counters[2].lines", "'b' stands there twice"),
        (POL, "number = 4", "number = 1", "counters[0].number", "1 is already used in reg.toml"),
        (REG, "number = 2", "number = 1", "counters[1].number", "1 is already used in reg.toml"),
        (POL, 'zone = "b"', 'zone = "z"', "zone", "'z' is not known; there are: a, b"),
        (POL, "number = 4", 'number = 4\nzone = "z"', "counters[0].zone", "'z' is not known; there are: a, b"),
        (REG, 'line = "b"', 'line = "c"', "services[1].line", "'c' is not known; there are: a, b"),
        (REG, 'lines = ["b"]', 'lines = ["k"]', "counters[2].lines", "'k' is not known; there are: a, b"),
        (REG, 'id = "birth"', 'id = "card"', "services", "'card' stands there twice"),
        (REG, 'id = "b"\nletters', 'id = "a"\nletters', "lines", "'a' stands there twice"),
        (POL, 'lines = ["k"]', 'lines = ["j"]', "lines[0]", "no counter serves line 'k'"),
        (REG, '["Record", "Collect"]', '["Record"]', "services[0].procedure", "2 items in id but 1 in en"),
        (REG, '{ id = ["Kartu keluarga"], en = ["Family card"] }', "{ id = [], en = [] }",
         "services[0].requirements", "is empty"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_file_key_and_reason(
    folder: Path, *, file: str, old: str, new: str, key: str, reason: str
) -> None:
    change(folder / file, old, new)
    found = [mistake for mistake in mistakes(folder) if mistake.key == key]
    assert [mistake.file for mistake in found] == [folder / file]
    assert reason in found[0].reason
    assert str(found[0]).startswith(f"{folder / file}: {key}: ")


def test_an_agency_without_services_has_nothing_to_do_here(folder: Path) -> None:
    file = folder / POL
    text = file.read_text(encoding="utf-8")
    begin, end = text.index("[[services]]"), text.index("[[counters]]")
    file.write_text("services = []\n" + text[:begin] + text[end:], encoding="utf-8")
    assert [(m.key, m.reason) for m in mistakes(folder) if m.file == file] == [
        ("services", "an agency needs at least one service")
    ]


def test_an_empty_agency_file_is_told_everything_that_belongs_there(folder: Path) -> None:
    (folder / POL).write_text("", encoding="utf-8")
    assert {mistake.key for mistake in mistakes(folder)} == {
        "id", "kind", "zone", "name", "short", "spoken", "lines", "services", "counters",
    }  # fmt: skip


def remove(file: Path) -> None:
    file.unlink()


def scribble(file: Path) -> None:
    file.write_text('id = "pol"\nkind police\n', encoding="utf-8")


def write_latin(file: Path) -> None:
    file.write_bytes('id = "kafé"'.encode("latin-1"))


@pytest.mark.parametrize("name", [MALL, POL])
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (remove, "cannot be read: "),
        (scribble, "not TOML: Expected '=' after a key in a key/value pair (at line 2"),
        (write_latin, "cannot be read: 'utf-8' codec"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    folder: Path, name: str, spoil: Callable[[Path], None], reason: str
) -> None:
    spoil(folder / name)
    (mistake,) = mistakes(folder)
    assert (mistake.file, mistake.key) == (folder / name, "")
    assert mistake.reason.startswith(reason)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (mistake,) = mistakes(tmp_path / "nowhere")
    assert mistake.file == tmp_path / "nowhere" / "mall.toml"


def test_all_mistakes_of_all_files_are_told_at_once(folder: Path) -> None:
    change(folder / MALL, "Asia/Jakarta", "Mars/Base")
    change(folder / MALL, "last = 99999", "first = 5\nlast = 4")
    change(folder / REG, "minutes = 5", 'minutes = "five"')
    change(folder / REG, 'line = "a"', 'lien = "a"')
    change(folder / REG, "number = 1", "number = 0")
    change(folder / POL, 'zone = "b"', 'zone = "z"')
    change(folder / POL, 'en = ["Identity card"]', "en = []")
    told = [(mistake.file.name, mistake.key) for mistake in mistakes(folder)]
    assert sorted(told) == [
        ("mall.toml", "numbers.first"),
        ("mall.toml", "time_zone"),
        ("pol.toml", "services[0].requirements"),
        ("pol.toml", "zone"),
        ("reg.toml", "counters[0].number"),
        ("reg.toml", "services[0].lien"),
        ("reg.toml", "services[0].line"),
        ("reg.toml", "services[0].minutes"),
    ]


def test_agencies_are_read_although_the_malls_own_file_is_wrong(folder: Path) -> None:
    change(folder / MALL, "city =", "town =")
    change(folder / POL, "minutes = 7", "minutes = -7")
    assert {(mistake.file.name, mistake.key) for mistake in mistakes(folder)} == {
        ("mall.toml", "town"),
        ("mall.toml", "city"),
        ("pol.toml", "services[0].minutes"),
    }
