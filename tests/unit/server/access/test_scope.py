"""What is an agency's own, and who is cut to it."""

import pytest

from server.access.principal import Principal, Role
from server.access.scope import Owners, Scope, owners_of, scope_of
from server.malls.loading import load_mall
from tests.fakes.server_process import SMALL_MALL

MALL = load_mall(SMALL_MALL)
OWNERS = owners_of(MALL)
PEOPLE = {Role.ADMINISTRATOR, Role.OPERATOR, Role.MANAGER, Role.OFFICER, Role.GUIDE, Role.READER}


@pytest.mark.parametrize("role", sorted(PEOPLE))
def test_people_of_an_agency_are_cut_to_it_whatever_they_are(role: Role) -> None:
    scope = scope_of(Principal(role=role, person="p", agency="reg"), OWNERS)
    assert scope == Scope(agency="reg", owners=OWNERS)


@pytest.mark.parametrize("role", sorted(PEOPLE - {Role.MANAGER, Role.OFFICER}))
def test_people_of_the_whole_mall_are_not(role: Role) -> None:
    assert scope_of(Principal(role=role, person="p"), OWNERS) is None


@pytest.mark.parametrize("role", [Role.MANAGER, Role.OFFICER])
def test_who_must_have_an_agency_and_has_none_has_nothing(role: Role) -> None:
    scope = scope_of(Principal(role=role, person="p"), OWNERS)
    assert scope is not None
    assert not any(map(scope.line, OWNERS.lines))
    assert not any(map(scope.counter, [*OWNERS.counters, ""]))
    assert not any(map(scope.service, [*OWNERS.services, "nobody's"]))
    assert not scope.officer("")


@pytest.mark.parametrize(
    "who",
    [
        None,
        Principal(role=Role.CONSOLE),
        Principal(role=Role.COUNTER, device="d"),
        Principal(role=Role.KIOSK, device="d", agency="reg"),
        Principal(role=Role.DISPLAY, device="d", agency="reg", counter="1"),
    ],
)
def test_the_server_itself_and_what_stands_before_visitors_are_not(who: Principal | None) -> None:
    assert scope_of(who, OWNERS) is None


@pytest.mark.parametrize("counter", ["1", ""])
def test_a_console_of_an_agency_sees_what_an_officer_of_it_does(counter: str) -> None:
    officer = Principal(role=Role.OFFICER, person="p", agency="reg")
    device = Principal(role=Role.COUNTER, device="d", agency="reg", counter=counter)
    assert scope_of(device, OWNERS) == scope_of(officer, OWNERS) == Scope(agency="reg", owners=OWNERS)


def test_everything_in_the_mall_is_exactly_one_agencys() -> None:
    scopes = [Scope(agency=agency.id, owners=OWNERS) for agency in MALL.agencies]
    for line in MALL.lines:
        assert [scope.agency for scope in scopes if scope.line(line.id)] == [line.agency]
    for counter in MALL.counters:
        assert [scope.agency for scope in scopes if scope.counter(counter.id)] == [counter.agency]
    for service in MALL.services:
        assert [scope.agency for scope in scopes if scope.service(service.id)] == [service.agency]


def test_what_the_mall_does_not_have_any_more_is_nobodys() -> None:
    scope = Scope(agency="reg", owners=Owners(lines={}, counters={}, services={}))
    assert not scope.line("reg/a")
    assert not scope.counter("1")
    assert not scope.service("reg/card")
