"""What is pressed to call somebody to a kiosk, to look after it, and to say something of oneself there."""

from typing import Final

from tests.fakes.presses.finding import KIOSKS, Finding
from wire import commands as c
from wire.kiosks import Arrangement, PaperLevel

_SAID: Final = {"nik": "1371010101900001"}
"""What is not a telephone number, nor can be one."""
_PAPER: Final[tuple[PaperLevel, ...]] = ("enough", "low", "out")


class Kiosks(Finding):
    """Between visitors, kiosks and staff."""

    def ask_for_help(self) -> c.AskForHelp:
        """A visitor is lost."""
        kiosk = self.one([name for name in KIOSKS if self.hall.kiosks.get(name).help_since is None])
        return c.AskForHelp(request_id=self.request(), kiosk=kiosk, language=self.dice.pick(("id", "en")))

    def answer_help(self) -> c.AnswerHelp:
        """Somebody goes there."""
        return c.AnswerHelp(request_id=self.request(), kiosk=self._helpless(), by="Rina")

    def end_help(self) -> c.EndHelp:
        """The visitor knows how."""
        kiosk = self._helpless()
        return c.EndHelp(request_id=self.request(), kiosk=kiosk, by=self.dice.pick(("Rina", kiosk)))

    def report_printer(self) -> c.ReportPrinter:
        """Paper is used up and put in again."""
        paper = self.dice.pick(_PAPER)
        trouble = "paper-out" if paper == "out" else None
        return c.ReportPrinter(
            request_id=self.request(), kiosk=self.dice.pick(KIOSKS), trouble=trouble, paper=paper
        )

    def arrange(self) -> c.ArrangeKiosk:
        """Another place, fewer agencies; or as set up again."""
        arrangement = Arrangement(
            agencies=(self.dice.pick(self.services).agency,),
            zone=self.dice.pick(("", *sorted(self.hall.plan.zones))),
            theme=self.dice.pick(("", "kawung")),
        )
        return c.ArrangeKiosk(
            request_id=self.request(),
            kiosk=self.dice.pick(KIOSKS),
            arrangement=None if self.dice.rarely(3) else arrangement,
            by="supervisor",
        )

    def give_particulars(self) -> c.GiveParticulars:
        """A visitor says what one of their services asks for."""
        asked = [
            (ticket.id, service, field)
            for ticket in self.hall.alive.values()
            for service in {errand.service for errand in ticket.errands}
            for field in self.hall.plan.services[service].asks
        ]
        ticket, service, field = self.one(asked)
        particular = c.Particular(service=service, field=field, value=_SAID.get(field, "081234567890"))
        return c.GiveParticulars(request_id=self.request(), ticket=ticket, particulars=(particular,))

    def _helpless(self) -> str:
        return self.one([name for name in KIOSKS if self.hall.kiosks.get(name).help_since is not None])
