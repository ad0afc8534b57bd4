"""The mall that comes along: as large as a real one, whole in both languages, and everything in it can be reached."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations

import msgspec
import pytest

from server.domain import commands as c
from server.domain.hall import Hall
from server.domain.opening import OpeningHours
from server.domain.plan import Plan
from server.domain.profile import ConditionKind, RuleKind
from server.domain.refusals import NobodyWaiting
from server.domain.slots import slots_of
from server.domain.ticket import Phase
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from tests.fakes.server_process import ROOT
from wire import codec
from wire.mall import Mall
from wire.text import Text, TextList

SAMPLE = ROOT / "config" / "malls" / "batu-gadang"


@pytest.fixture(scope="module")
def sample() -> Mall:
    return load_mall(SAMPLE)


def test_the_sample_mall_is_as_large_as_a_real_one(sample: Mall) -> None:
    assert len(sample.agencies) >= 24
    assert len(sample.services) >= 120
    assert [counter.id for counter in sample.counters] == [str(number) for number in range(1, 41)]
    assert len(sample.zones) == 4
    assert {counter.zone for counter in sample.counters} == {zone.id for zone in sample.zones}
    assert sum(service.popular for service in sample.services) == 8
    assert {line.agency for line in sample.lines} == {agency.id for agency in sample.agencies}


def test_every_line_of_the_sample_mall_leads_somewhere(sample: Mall) -> None:
    assert {service.line for service in sample.services} == {line.id for line in sample.lines}


def test_visitors_can_tell_the_services_of_an_agency_apart(sample: Mall) -> None:
    for language in ("id", "en"):
        names = Counter((s.agency, s.name.get(language).casefold()) for s in sample.services)
        assert [name for name, times in names.items() if times > 1] == []
        agencies = Counter(agency.name.get(language).casefold() for agency in sample.agencies)
        assert max(agencies.values()) == 1


def test_the_kiosks_of_the_sample_mall_stand_in_different_places(sample: Mall) -> None:
    everything, upper, registry = (kiosk.arrangement for kiosk in sample.kiosks)
    assert everything.agencies == ()
    assert set(upper.agencies) == {agency.id for agency in sample.agencies if agency.zone in {"c", "d"}}
    assert registry.agencies == ("dukcapil",)
    assert [each.zone for each in (everything, upper, registry)] == ["a", "c", "a"]
    themes = {kiosk.arrangement.theme for kiosk in sample.kiosks}
    assert len(themes) == 3
    assert all((ROOT / "assets" / "themes" / theme).is_dir() for theme in themes)


@pytest.mark.parametrize(
    ("word", "service"),
    [
        ("ktp", "dukcapil/ktp-rekam-cetak"),
        ("e-ktp", "dukcapil/ktp-hilang"),
        ("akta lahir", "dukcapil/akta-kelahiran"),
        ("paspor", "imigrasi/paspor-baru"),
        ("usaha", "dpmptsp/nib"),
        ("sim", "polres/sim-perpanjangan"),
        ("stnk", "samsat/pajak-lima-tahunan"),
        ("pajak motor", "samsat/pajak-tahunan"),
        ("nikah", "kemenag/daftar-nikah"),
        ("listrik", "pln/pasang-baru"),
        ("bpjs", "bpjs-kesehatan/ubah-data"),
    ],
)
def test_services_are_called_what_people_call_them(sample: Mall, word: str, service: str) -> None:
    assert word in next(each.keywords for each in sample.services if each.id == service)


def test_popular_services_have_words_and_ask_nothing(sample: Mall) -> None:
    """Whoever comes for one of those has their number with three taps."""
    popular = [service for service in sample.services if service.popular]
    assert all(service.keywords and not service.asks for service in popular)
    asked = [each for service in sample.services for each in service.asks]
    assert {each.kind for each in asked} == {"nik", "phone", "number"}
    assert {each.required for each in asked} == {True, False}
    for each in asked:
        assert each.purpose.id.endswith(".")
        assert each.purpose.en.endswith(".")


def texts(part: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text of *part* in every language, and where it stands."""
    match part:
        case Text() | TextList():
            for language in ("id", "en"):
                said = part.get(language)
                for text in (said,) if isinstance(said, str) else said:
                    yield f"{place}.{language}", text
        case msgspec.Struct():
            for name in part.__struct_fields__:
                yield from texts(getattr(part, name), f"{place}.{name}")
        case tuple():
            for item in part:
                yield from texts(item, f"{place}[{getattr(item, 'id', '')}]")


def test_every_text_of_the_sample_mall_is_written_in_both_languages(sample: Mall) -> None:
    written = list(texts(sample, "mall"))
    assert len(written) > 2 * (len(sample.agencies) * 3 + len(sample.services) * 7)
    assert [place for place, text in written if not text.strip() or text != text.strip()] == []
    assert not [place for place, text in written if "TODO" in text or "xxx" in text.lower()]


def test_a_minang_town_says_in_minang_what_stands_on_every_ticket(sample: Mall) -> None:
    said = [sample.thanks, sample.validity, *(kind.name for kind in sample.priority_classes)]
    said += [text for zone in sample.zones for text in (zone.name, zone.place)]
    assert [text.id for text in said if text.min is None] == []


def test_programs_are_told_the_whole_mall(sample: Mall) -> None:
    assert codec.decode_mall(codec.encode(sample)) == sample


def test_the_lists_of_the_sample_mall_are_equally_long_in_both_languages(sample: Mall) -> None:
    for service in sample.services:
        for steps in (service.requirements, service.procedure):
            assert len(steps.id) == len(steps.en) > 0, service.id


@pytest.fixture(scope="module")
def plan(sample: Mall) -> Plan:
    return plan_of(sample)


WEDNESDAY = datetime(2026, 11, 25, 2, tzinfo=UTC)
"""Nine o'clock in Batu Gadang."""


def test_packages_lead_through_several_agencies(sample: Mall) -> None:
    agency_of = {service.id: service.agency for service in sample.services}
    assert len(sample.packages) >= 5
    for package in sample.packages:
        assert len({agency_of[step.service] for step in package.steps}) > 1, package.id
        assert any(step.needs for step in package.steps), package.id


def test_every_package_can_be_walked_to_its_end_on_an_ordinary_wednesday(plan: Plan) -> None:
    for package in plan.packages.values():
        assert walked(plan, package.id) == len(package.steps), package.id


def walked(plan: Plan, package: str) -> int:
    """One visitor alone in a hall of officers: how many errands are done in the end."""
    hall, now = Hall(plan), WEDNESDAY
    hall.pass_time(now)
    for counter in plan.counters:
        hall.record(c.OpenCounter(request_id=f"open-{counter}", counter=counter, officer=counter), now)
    hall.record(c.IssueTicket(request_id="ticket", kiosk="k", package=package), now)
    ticket = hall.tickets["ticket"]
    for round_ in range(len(ticket.errands)):
        now += timedelta(minutes=10)
        hall.pass_time(now)
        for counter in plan.counters:
            step = f"{round_}-{counter}"
            try:
                hall.record(c.CallNext(request_id=f"call-{step}", counter=counter), now)
            except NobodyWaiting:
                continue
            hall.record(c.StartService(request_id=f"start-{step}", counter=counter, ticket="ticket"), now)
            hall.record(c.FinishService(request_id=f"finish-{step}", counter=counter, ticket="ticket"), now)
            break
    assert not ticket.alive
    return sum(errand.phase is Phase.DONE for errand in ticket.errands)


def test_every_service_opens_on_some_day_of_an_ordinary_week(plan: Plan) -> None:
    hours = OpeningHours(plan)
    week = [date(2026, 11, 23) + timedelta(days=day) for day in range(7)]
    for service in plan.services.values():
        assert any(hours.spans(service, day) for day in week), service.id
        assert not any(hours.spans(service, day) for day in week[5:]), "nobody works at the weekend"
        assert not hours.spans(service, date(2027, 8, 17)), "Independence Day, a Tuesday"


def test_nobody_takes_a_number_during_the_friday_prayer(plan: Plan) -> None:
    hours, noon = OpeningHours(plan), datetime(2026, 11, 27, 5, tzinfo=UTC)
    assert {hours.standing(service, noon).open for service in plan.services.values()} == {False}


def test_every_service_with_appointments_has_slots_to_book(plan: Plan) -> None:
    hours = OpeningHours(plan)
    booked = [service for service in plan.services.values() if service.appointments is not None]
    assert {"imigrasi", "bpn", "kemenag", "polres"} <= {service.agency for service in booked}
    for service in booked:
        days = (date(2026, 11, 23) + timedelta(days=day) for day in range(7))
        assert any(slots_of(service, day, hours) for day in days), service.id


def test_an_appointment_is_called_at_its_time_where_there_are_any(plan: Plan) -> None:
    """Each line with appointments has a counter that looks at them first, at least for a part of the day."""
    for service in plan.services.values():
        rules = {
            rule.kind
            for counter in plan.counters.values()
            if service.line in counter.lines
            for rule in (counter.set_profile.rule, *(clause.then for clause in counter.set_profile.chain))
        }
        if service.appointments is not None and service.agency not in BY_WAIT:
            assert RuleKind.APPOINTMENT_FIRST in rules, service.id


BY_WAIT = {"dukcapil"}
"""Here a visitor with an appointment counts as having come at the appointed time."""


def test_the_counters_show_every_calling_rule(plan: Plan) -> None:
    profiles = [counter.set_profile for counter in plan.counters.values()]
    rules = [rule for each in profiles for rule in (each.rule, *(clause.then for clause in each.chain))]
    assert {rule.kind for rule in rules} == set(RuleKind)
    assert {clause.when.kind for each in profiles for clause in each.chain} == set(ConditionKind)
    assert any(rule.per_hall for rule in rules)
    assert any(each.wider for each in profiles)
    assert any(each.same_officer_seconds for each in profiles)
    assert any(each.parallel > 1 for each in profiles)


def test_every_service_can_end_in_ways_that_complete_it_and_in_others(sample: Mall) -> None:
    for service in sample.services:
        assert len(service.outcomes) >= 2, service.id
        assert any(outcome.completes for outcome in service.outcomes), service.id


def test_people_are_given_time_to_walk_and_are_not_forgotten(plan: Plan, sample: Mall) -> None:
    zones = [zone.id for zone in sample.zones]
    for one, other in combinations(zones, 2):
        assert 30 <= plan.walking.seconds(one, other) <= 300
    assert plan.starvation_seconds == 90 * 60
    assert plan.silence_seconds == 15 * 60
    assert plan.no_show.recalls >= 1
    targets = {line.target_minutes for line in sample.lines}
    assert max(targets) * 60 < plan.starvation_seconds


def test_its_displays_put_on_what_there_is(sample: Mall) -> None:
    """Layouts and themes are known to programs only, so that a mistake in them would be found on the wall."""
    assets = ROOT / "assets"
    layouts = {file.stem for file in (assets / "layouts").glob("*.toml")}
    themes = {folder.name for folder in (assets / "themes").iterdir()}
    arranged = [display.arrangement for display in sample.displays]
    assert {each.layout for each in arranged} - {None} <= layouts
    assert {each.theme for each in arranged} - {None} <= themes
    assert {each.zone for each in arranged} == {"", *(zone.id for zone in sample.zones)}
    assert any(each.counter for each in arranged)


def test_agencies_of_one_zone_have_colours_of_their_own(sample: Mall) -> None:
    coloured = [agency.colour for agency in sample.agencies if agency.colour]
    assert len(coloured) >= 6
    assert len(set(coloured)) == len(coloured)


def test_it_is_quieter_at_prayer_time_and_says_its_agencies_right(sample: Mall) -> None:
    noon = [each for each in sample.voice.volumes if each.begins <= time(12) < each.ends]
    assert {each.zone for each in noon} == {"a", ""}
    assert all(each.volume <= 0.5 for each in noon)
    assert sample.voice.volumes.index(noon[-1]) > sample.voice.volumes.index(noon[0]), (
        "the first that fits holds"
    )
    assert noon[-1].zone == ""
    words = sample.voice.pronunciations["id"]
    assert {"Dukcapil", "BPJS", "SAMSAT", "PLN", "PDAM", "BPN"} <= set(words)
    assert sample.no_show.recall_place is not None
