"""What may be tried at and with kiosks."""

from server.domain import commands as c
from server.domain.kiosks import Arrangement, PaperLevel
from tests.fakes.dice import Dice
from tests.fakes.tries.likely import KIOSKS, Likely

ANYWHERE = (*KIOSKS, "attic")
"""One of them is no kiosk of the set-up."""
PAPER: tuple[PaperLevel, ...] = ("enough", "low", "out", "unknown")
PEOPLE = ("Budi", "Siti")


class Kiosks(Likely):
    """Between visitors, kiosks and whoever looks after them."""

    def ask_for_help(self, dice: Dice) -> c.AskForHelp:
        """A visitor is lost."""
        language = dice.pick(("id", "en", "min"))
        return c.AskForHelp(request_id=self.request(), kiosk=dice.pick(ANYWHERE), language=language)

    def answer_help(self, dice: Dice) -> c.AnswerHelp:
        """Somebody goes there."""
        kiosk = self.mostly(dice, tuple(self.books.kiosks.waiting), ANYWHERE)
        return c.AnswerHelp(request_id=self.request(), kiosk=kiosk, by=dice.pick(PEOPLE))

    def end_help(self, dice: Dice) -> c.EndHelp:
        """The visitor knows how."""
        kiosk = self.mostly(dice, tuple(self.books.kiosks.waiting), ANYWHERE)
        return c.EndHelp(request_id=self.request(), kiosk=kiosk, by=dice.pick((*PEOPLE, kiosk)))

    def report_printer(self, dice: Dice) -> c.ReportPrinter:
        """A printer has another state, or the same again."""
        trouble = dice.pick((None, None, "paper-out", "cover-open"))
        return c.ReportPrinter(
            request_id=self.request(), kiosk=dice.pick(ANYWHERE), trouble=trouble, paper=dice.pick(PAPER)
        )

    def arrange(self, dice: Dice) -> c.ArrangeKiosk:
        """Another place, other agencies; or as set up again."""
        agencies = tuple(sorted({dice.pick(("reg", "pol", "tax", "bank")) for _ in range(dice.number(0, 3))}))
        wanted = Arrangement(
            agencies=(*agencies, "zoo") if dice.rarely(12) else agencies,
            zone=self.mostly(dice, ("", *sorted(self.plan.zones)), ("moon",)),
            theme=dice.pick(("", "kawung")),
        )
        return c.ArrangeKiosk(
            request_id=self.request(),
            kiosk=dice.pick(ANYWHERE),
            arrangement=None if dice.rarely(3) else wanted,
            by="supervisor",
        )

    def give_particulars(self, dice: Dice) -> c.GiveParticulars:
        """A visitor says what is asked for, or what is not."""
        errands = [errand for visit in self.books.alive for errand in visit.errands]
        asked = [errand for errand in errands if self.plan.services[errand.service].asks]
        errand = self.mostly(dice, asked, tuple(errands)) if errands else None
        service = self._service(dice) if errand is None or dice.rarely(8) else errand.service
        fields = self.plan.services[service].asks if service in self.plan.services else ()
        field = self.mostly(dice, fields, ("nik", "shoe-size"))
        return c.GiveParticulars(
            request_id=self.request(),
            ticket=self._ticket(dice, ()) if errand is None or dice.rarely(8) else errand.visit.id,
            particulars=(c.Particular(service=service, field=field),) * dice.pick((1, 1, 2)),
        )

    def purge(self, dice: Dice) -> c.RecordPurge:
        """The server has deleted what was said on other days."""
        day = self.books.wall.day(self.now)
        return c.RecordPurge(request_id=self.request(), day=day, count=dice.number(1, 40))
