"""How the hall says no: expected answers, not bugs. Nothing has changed when one is raised.

``code`` is the refusal's name for programs; people read the Fluent text ``refusal-<code>`` with ``params``.
"""

import re
from typing import ClassVar


class Refusal(Exception):
    """Base of all refusals."""

    code: ClassVar[str] = "refused"

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code, params)
        self.params = params


class UnknownService(Refusal):
    """No such service in this hall. Params: service."""


class UnknownPriority(Refusal):
    """No such priority class. Params: priority."""


class UnknownCounter(Refusal):
    """No such counter. Params: counter."""


class UnknownTicket(Refusal):
    """No such ticket today."""


class LineFull(Refusal):
    """Every number of the line is alive. Params: line."""


class QuotaUsedUp(Refusal):
    """The day's places of the service are taken (rule 5). Params: service, quota."""


class CounterTaken(Refusal):
    """Another officer sits there. Params: counter, officer."""


class CounterNotOpen(Refusal):
    """Nobody sits at the counter. Params: counter."""


class CounterBusy(Refusal):
    """The counter has a ticket that is not finished (rule 14). Params: counter, label."""


class NobodyWaiting(Refusal):
    """No ticket waits in the counter's lines (rule 13)."""


class NotAtThisCounter(Refusal):
    """The ticket is not at this counter. Params: label, counter."""


class WrongState(Refusal):
    """The ticket's state does not allow this (rule 18). Params: label, phase."""


class RequestReused(Refusal):
    """The request id has already answered something else."""


class NothingAsked(Refusal):
    """Neither a service nor a package was named, or both."""


class UnknownPackage(Refusal):
    """No such package. Params: package."""


class UnknownErrand(Refusal):
    """The ticket has no errand of that number. Params: label, errand."""


class ErrandAlreadyThere(Refusal):
    """The ticket has this service already, not yet done. Params: label, service."""


class TooManyErrands(Refusal):
    """A ticket holds a limited number of errands. Params: limit."""


class UnknownLine(Refusal):
    """No such line. Params: line."""


class UnknownOutcome(Refusal):
    """The service cannot end like that. Params: service, outcome."""


class Closed(Refusal):
    """The service gives no tickets now (rule 6).

    Params: service; why (``hours``, ``weekday``, ``break``, ``holiday``, ``last-ticket``, ``full``, ``override``); said (the reason
    given by people, or empty); opens (ISO 8601 in the hall's time, or empty).
    """


class CounterIsPaused(Refusal):
    """The officer has a pause. Params: counter, reason."""


class CounterNotPaused(Refusal):
    """There is no pause to end. Params: counter."""


class OtherAgency(Refusal):
    """The counter belongs to another agency than the ticket's errand (rule 8). Params: counter, label."""


class TooEarlyForNoShow(Refusal):
    """Recall again, or wait (rule 16). Params: label, recalls (still to do), seconds (still to wait)."""


class TooLateToBringBack(Refusal):
    """The time to bring a no-show back has passed (rule 16). Params: label."""


class NothingToTakeBack(Refusal):
    """The counter has done nothing to the ticket last that can be undone, or more has happened since. Params: label."""


class TooLateToTakeBack(Refusal):
    """A slip of the finger is undone at once, or it stays. Params: label."""


class RatingNotWanted(Refusal):
    """Nobody is asked how it was."""


class NotServedHere(Refusal):
    """The counter has finished nothing of the ticket. Params: label, counter."""


class AlreadyRated(Refusal):
    """The visitor has said how it was. Params: label."""


class TooLateToRate(Refusal):
    """The visit was over long ago. Params: label."""


class ScoresMistaken(Refusal):
    """Not as many scores as are asked for, or none that says anything. Params: wanted (how many)."""


class VisitorElsewhere(Refusal):
    """The visitor is at another counter (rule 21). Params: label, counter."""


class NeedsAnother(Refusal):
    """Another errand must be done first (rule 22). Params: label, service."""


class KeptForAnother(Refusal):
    """The errand is kept for another counter or officer. Params: label."""


class PrerequisitesInACircle(Refusal):
    """An errand would need itself. Params: service."""


class NowhereToGo(Refusal):
    """A transfer names no goal, or more than one."""


class BadDelay(Refusal):
    """Minutes out of range. Params: least, most."""


class PersonalData(Refusal):
    """The text has what looks like an identity or telephone number; none is kept."""


class NumberNotReserved(Refusal):
    """The kiosk was not given this number, or has used it. Params: number."""


class NoNumbersLeft(Refusal):
    """The line has no range to reserve. Params: line."""


class TakenAnotherDay(Refusal):
    """A ticket handed in was taken on a day that is over: it was valid on that day only."""


class TooManyNotes(Refusal):
    """A ticket holds a limited number of notes. Params: label, limit."""


class ProfileMistaken(Refusal):
    """A profile cannot be used. Params: field, reason."""


class HoursMistaken(Refusal):
    """Opening hours cannot be used. Params: field, reason."""


class UnknownAgency(Refusal):
    """No such agency. Params: agency."""


class UnknownZone(Refusal):
    """No such zone. Params: zone."""


class HelpAlreadyAsked(Refusal):
    """Somebody waits for a person at the kiosk already. Params: kiosk."""


class NoHelpAsked(Refusal):
    """Nobody waits for a person at the kiosk. Params: kiosk."""


class NotAsked(Refusal):
    """No service of the ticket asks its visitor for this. Params: label, service, field."""


class ParticularWrong(Refusal):
    """What was said cannot be what is asked. Params: service, field, kind (``nik``, ``phone``, ``number``); never what was said."""


class TooManyTries(Refusal):
    """What a visitor said was compared too often; try again in a while. Params: seconds."""


class SignInNeeded(Refusal):
    """Who sits down there must have signed in, as the officer they say they are; who works there must be signed in still. Params: counter."""


class OfficerOfAnotherAgency(Refusal):
    """The counter belongs to another agency than the officer. Params: counter, officer."""


class SignInRefused(Refusal):
    """No officer who may sign in has this secret or card; which of the two is wrong is not told."""


class SignInWait(Refusal):
    """There were too many wrong tries from this device; try again in a while. Params: seconds."""


class NotAllowed(Refusal):
    """Not for devices or people like this one."""


class NotItsPlace(Refusal):
    """Of another counter or agency than the device's or person's own. Params: kind (``counter``, ``agency``), place (the only one)."""


class SomebodyElsesName(Refusal):
    """A device speaks under the name of another one. Params: name."""


class UnknownDevice(Refusal):
    """No device of that id or name was let in. Params: device."""


class DeviceNameTaken(Refusal):
    """Another device has the name. Params: name."""


class DeviceOfAnotherKind(Refusal):
    """A device cannot take the place of one of another kind. Params: kind (its own), wanted."""


class UnknownAsking(Refusal):
    """Nobody asks to be let in by that word, or not any longer."""


class PairingMistaken(Refusal):
    """A device shows another half, or another key, than it has promised."""


class WrongCode(Refusal):
    """The code stands on no screen of a device that asks."""


class CodeShownTwice(Refusal):
    """The code stands on the screens of two devices that ask: neither is let in."""


class ApprovalWait(Refusal):
    """There were too many wrong codes. Params: seconds."""


class AskingWait(Refusal):
    """Too many devices ask to be let in, or one too often. Params: seconds."""


class FirstCodeWrong(Refusal):
    """It is not the code on the server's console, or its day is over."""


class AdministratorThere(Refusal):
    """The hall has an administrator already: others are added by that one."""


class PersonMistaken(Refusal):
    """Nobody can be registered so. Params: part (id, name, name-taken or secret)."""


class UnknownDisplay(Refusal):
    """No such display is there. Params: display."""


class UnknownPlace(Refusal):
    """Neither a counter nor a zone. Params: place."""


class CounterElsewhere(Refusal):
    """The counter stands in another zone. Params: counter, stands (its zone), zone (the one that was said)."""


class UnknownNotice(Refusal):
    """No such notice holds. Params: notice."""


class NoticeMistaken(Refusal):
    """The text of a notice cannot be shown. Params: written_in (a language), why (``empty``, ``long``, ``unprintable``), most (letters)."""


class NoticeOver(Refusal):
    """A notice would be over before it is shown."""


class NoticeTooLong(Refusal):
    """A notice would hold too long. Params: days."""


class TooManyNotices(Refusal):
    """A hall has a limited number of notices at a time. Params: limit."""


class NoAppointments(Refusal):
    """The service has no appointments. Params: service."""


class NoSuchSlot(Refusal):
    """Nothing begins at that time. Params: slot."""


class SlotPassed(Refusal):
    """The slot has begun already. Params: slot."""


class SlotTooFar(Refusal):
    """Booked too far ahead. Params: days."""


class SlotFull(Refusal):
    """Every place of the slot is taken. Params: slot."""


class UnknownAppointment(Refusal):
    """No such booking."""


class AppointmentOver(Refusal):
    """The booking was used, missed or cancelled. Params: code, state."""


class TooEarlyToCheckIn(Refusal):
    """Come back later. Params: code, from (ISO 8601)."""


class TooLateToCheckIn(Refusal):
    """The window has passed. Params: code."""
