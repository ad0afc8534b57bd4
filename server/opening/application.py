"""The hall's HTTP application, opened: every route with what it needs, behind the limits and, before those, the gate."""

from collections.abc import Sequence

from server.access.principal import Bearers
from server.access.reach import Reach
from server.access.scope import owners_of
from server.opening.people import Company
from server.opening.seen import needed_buckets, pairing_tries, visitors_buckets
from server.opening.site import Site
from server.opening.written import Written
from server.seen.examination import Examination
from server.service.ports import Forecasts
from server.storage.ticket_rows import SqlTickets
from server.web.application import make_application
from server.web.commands import command_routes
from server.web.devices import device_routes
from server.web.doors import public_paths, rules_of
from server.web.expecting import Expecting
from server.web.first import first_route
from server.web.gate import ASGIApp, Gate
from server.web.giving import Giving
from server.web.health import health_routes
from server.web.health_page import HealthPages
from server.web.limits import Limits
from server.web.metrics import Scenes, metrics_route
from server.web.pages import visitor_routes
from server.web.pairing import pairing_routes
from server.web.particulars import particular_routes
from server.web.phones import Phones, places
from server.web.presence import Presence
from server.web.problems import Problems, languages_of
from server.web.queries import Answering, query_routes
from server.web.readings import Readings
from server.web.staff import staff_routes
from server.web.stream import PagesAt, StreamDesk, stream_route
from server.web.visitor_page import VisitorPages
from server.web.within import Within
from server.web.words import words_of
from wire.commands import GiveParticulars, OpenCounter
from wire.mall import Mall


def application_of(
    site: Site,
    mall: Mall,
    written: Written,
    company: Company,
    *,
    hall: str,
    hall_name: str,
    bearers: Sequence[Bearers],
    presence: Presence,
    giving: Giving,
    forecasts: Forecasts,
    examination: Examination,
) -> tuple[ASGIApp, Limits]:
    """*hall* is the id that the server advertises, *hall_name* what people call it. The limits are inside, and have something to tell."""
    languages, figures, doors = site.languages, site.figures, site.doors
    office, broadcast, clock = written.office, written.broadcast, written.clock
    doorkeeper, reception = company.doorkeeper, company.reception
    problems, own_languages = Problems(languages), languages_of(languages)
    phones = Phones(broadcast, places=places())
    readings = Readings(
        office=office,
        book=SqlTickets(written.readers),
        forecasts=forecasts,
        agencies={line.id: line.agency for line in mall.lines},
        clock=clock,
    )
    reach = Reach(
        counters={counter.id: counter.agency for counter in mall.counters},
        services={service.id: service.agency for service in mall.services},
        is_anothers=doorkeeper.roster.is_anothers,
    )
    say = Answering(problems)
    streams = StreamDesk(
        hall=hall,
        journal=written.journal.id,
        office=office,
        broadcast=broadcast,
        clock=clock,
        pages=PagesAt(url=doors.pages_url, port=doors.pages),
    )
    within = Within(owners_of(mall))
    routes = [
        *command_routes(
            office,
            Expecting(mall, forecasts, clock),
            reach,
            company.seated,
            problems,
            others={GiveParticulars: giving.give, OpenCounter: company.sitting.open},
            told=figures.ordered,
        ),
        *query_routes(mall, readings, problems, within),
        *particular_routes(giving, problems, within),
        *staff_routes(reception, problems, within),
        first_route(company.first, problems),
        *pairing_routes(doorkeeper, say, tries=pairing_tries(), hall=hall, hall_name=hall_name),
        *device_routes(doorkeeper, say),
        stream_route(streams, broadcast, presence, reach, problems),
        *visitor_routes(
            mall,
            readings,
            VisitorPages(mall, languages),
            languages=own_languages,
            broadcast=broadcast,
            phones=phones,
            problems=problems,
        ),
        *health_routes(mall.id, broadcast, examination, HealthPages(languages), own_languages),
        metrics_route(figures, Scenes(office, broadcast, examination, phones=lambda: phones.taken)),
    ]
    application = make_application(routes, problems, refused=figures.refused)
    public = public_paths(rules_of(application))
    limits = Limits(
        application,
        visitors=visitors_buckets(site.settings.limits),
        needed=needed_buckets(site.settings.limits),
        public=public,
        problems=problems,
        figures=figures,
    )
    gate = Gate(
        limits,
        bearers=bearers,
        public=public,
        problems=problems,
        words=words_of(routes),
        refused=figures.refused,
    )
    return gate, limits
