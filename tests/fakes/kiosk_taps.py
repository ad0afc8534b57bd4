"""Whatever can happen at a kiosk: strategies for every input of the flow, and what a visitor would do next."""

from dataclasses import replace
from typing import assert_never, get_args

from hypothesis import strategies as st

from kiosk.visiting import dialogue as say
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.checking_in import CODE_ALPHABET
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.offers import Offers
from kiosk.visiting.search import Finder
from kiosk.visiting.visit import (
    Agencies,
    AppointmentShown,
    Closed,
    Confirm,
    Details,
    EnterCode,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Refused,
    Screen,
    Search,
    Services,
    Start,
    TicketShown,
    Visit,
)
from tests.fakes.kiosk_visit import ALONE, HALL, RICH_MALL, appointment, closed, hall_with
from wire.problem import Problem

HALLS = tuple(
    replace(hall, finder=Finder(hall.catalogue))
    for hall in (
        HALL,
        ALONE,
        hall_with(closed("dukcapil/ktp"), closed("kantor-1/umum", "quota")),
        HallNow(catalogue=Catalogue(RICH_MALL, ("pajak", "kantor-2"), "b"), offers=Offers()),
        HallNow(catalogue=Catalogue(RICH_MALL, ("kantor-1",)), offers=Offers()),
    )
)
"""Whole, without the server, with something closed, with two agencies, with one service."""

NO = Problem(title="Line closed", status=409, detail="Antrean ditutup.", code="line-closed")
IDS = st.integers(0, 10**6).map(lambda number: f"request-{number:010}")
SERVICES = st.sampled_from([*(service.id for service in RICH_MALL.services), "nowhere/none"])
CODES = st.sampled_from(["K7MP4X", "CCCCCC"])
TAPS: dict[type, st.SearchStrategy[say.Input]] = {
    say.Go: st.builds(say.Go, way=st.sampled_from(["agencies", "search", "packages", "appointment"])),
    say.ChooseAgency: st.builds(
        say.ChooseAgency, agency=st.sampled_from([*(each.id for each in RICH_MALL.agencies), "nowhere"])
    ),
    say.ChooseService: st.builds(say.ChooseService, service=SERVICES),
    say.ChoosePackage: st.builds(
        say.ChoosePackage, package=st.sampled_from([*(each.id for each in RICH_MALL.packages), "nothing"])
    ),
    say.ChoosePriority: st.builds(
        say.ChoosePriority, priority=st.sampled_from(["elderly", "disability", "king"])
    ),
    say.TogglePaper: st.builds(say.TogglePaper, place=st.integers(-1, 3)),
    say.ToggleMore: st.builds(say.ToggleMore),
    say.AddMore: st.builds(say.AddMore),
    say.ShowErrands: st.builds(say.ShowErrands),
    say.RemoveErrand: st.builds(say.RemoveErrand, service=SERVICES),
    say.Take: st.builds(say.Take, request_id=IDS),
    say.TypeLetter: st.builds(
        say.TypeLetter, letter=st.sampled_from([*"0123456789", *"kantor ", *CODE_ALPHABET, "", "ab", "\n"])
    ),
    say.Erase: st.builds(say.Erase, all=st.booleans()),
    say.Proceed: st.builds(say.Proceed, request_id=IDS),
    say.Skip: st.builds(say.Skip, request_id=IDS),
    say.Scanned: st.builds(say.Scanned, text=st.one_of(CODES, st.text(max_size=20))),
    say.Back: st.builds(say.Back),
    say.Home: st.builds(say.Home),
    say.NextPage: st.builds(say.NextPage),
    say.PreviousPage: st.builds(say.PreviousPage),
    say.OpenSheet: st.builds(say.OpenSheet, sheet=st.sampled_from(["", "languages", "comfort", "help"])),
    say.LanguageChosen: st.builds(say.LanguageChosen, language=st.sampled_from(["id", "en", "min"])),
    say.LargeText: st.builds(say.LargeText),
    say.HighContrast: st.builds(say.HighContrast),
    say.LowReach: st.builds(say.LowReach),
    say.Spoken: st.builds(say.Spoken, wanted=st.sampled_from([None, True, False])),
    say.CallHelp: st.builds(say.CallHelp, request_id=IDS),
    say.CancelHelp: st.builds(say.CancelHelp, request_id=IDS),
    say.HelpNews: st.builds(say.HelpNews, helper=st.sampled_from([None, "", "Rina"])),
    say.Touched: st.builds(say.Touched),
    say.Reprint: st.builds(say.Reprint),
    say.PrintRequirements: st.builds(say.PrintRequirements),
    say.Idle: st.builds(say.Idle),
    say.Waited: st.builds(say.Waited),
    say.AppointmentFound: st.builds(
        say.AppointmentFound,
        code=CODES,
        appointment=st.sampled_from([None, appointment(), appointment(service="gone/gone")]),
    ),
    say.RefusedBy: st.builds(say.RefusedBy, request_id=IDS, problem=st.just(NO)),
    say.SlipOut: st.builds(say.SlipOut, ticket=IDS, report_id=IDS),
    say.SlipFailed: st.builds(say.SlipFailed, ticket=IDS, trouble=st.just("paper_out"), report_id=IDS),
    say.OffersChanged: st.builds(say.OffersChanged),
}
"""Answers and new halls need to know what was asked, and what there was before: the machine makes them itself."""


def next_taps(visit: Visit, hall: HallNow, request: str) -> list[say.Input]:
    """What somebody who means it does now."""
    take, choose, here = say.Take(request_id=request), _choices(visit.screen, hall), visit.screen
    leaf: list[say.Input] = [say.NextPage()] * (1 + len(choose) // 3)
    match here:
        case Start():
            return [*choose, *leaf, *(say.Go(way=way) for way in get_args(say.Way))]
        case Agencies() | Services() | Search() | Packages():
            return [*choose, *leaf, say.TypeLetter(letter="k")]
        case Confirm():
            papers: list[say.Input] = [say.TogglePaper(place=0), say.ChoosePriority(priority="elderly")]
            return [take, take, say.AddMore(), say.AddMore(), say.ShowErrands(), say.ToggleMore(), *papers]
        case Errands():
            return [
                take,
                take,
                say.AddMore(),
                *(say.RemoveErrand(service=w.service.id) for w in visit.basket),
            ]
        case PackageShown() | AppointmentShown():
            return [take]
        case Details():
            return _say(here, request)
        case EnterCode():
            return _look_for(here, request)
        case Closed() | Refused():
            return [say.Back()]
        case Issuing():
            return [say.Waited()]
        case TicketShown(ticket=ticket):
            failed = say.SlipFailed(ticket=ticket.id, trouble="paper_out", report_id=request)
            out = say.SlipOut(ticket=ticket.id, report_id=request)
            return [failed, out, say.Reprint(), say.Home(), say.Back()]
        case _:
            assert_never(here)


def _say(here: Details, request: str) -> list[say.Input]:
    typed = {"nik": "1371045508900001", "phone": "081234567890"}.get(here.want.asked.kind, "12")
    missing = typed[len(here.typed) :]
    key = say.TypeLetter(letter=missing[0]) if missing else say.Erase(all=True)
    return [key, key, say.Proceed(request_id=request), say.Skip(request_id=request)]


def _look_for(here: EnterCode, request: str) -> list[say.Input]:
    if not here.looking:
        return [say.Scanned(text="K7MP4X"), say.Proceed(request_id=request)]
    found = (None, appointment(here.typed), appointment(here.typed, service="gone/gone"))
    return [say.AppointmentFound(code=here.typed, appointment=each) for each in found]


def _choices(screen: Screen, hall: HallNow) -> list[say.Input]:
    catalogue = hall.catalogue
    match screen:
        case Start():
            return [say.ChooseService(service=each.id) for each in catalogue.popular]
        case Agencies():
            return [say.ChooseAgency(agency=each.id) for each in catalogue.agencies]
        case Services(agency=agency):
            return [say.ChooseService(service=each.id) for each in catalogue.services(agency.id)]
        case Search(text=text):
            return [say.ChooseService(service=wish.service.id) for wish in hall.found(text)]
        case Packages():
            return [say.ChoosePackage(package=each.id) for each in catalogue.packages]
        case _:
            return []
