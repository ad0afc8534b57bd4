"""Who is called out of turn, and why. The reason is kept and must not tell of anybody's health.

Pure. Must not know how the answer is sent.
"""

from functools import partial
from typing import Final

from counter.asking.finding import THE_VERY_ONE, fits, number_likeness
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.reasons import reason_question
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import CallTicket, Command
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import errands_of

MOST: Final = 40
_READY: Final = (
    "asking-chosen-first",
    "asking-chosen-papers",
    "asking-chosen-agreed",
    "asking-chosen-ordered",
)


def call_chosen(scene: Scene) -> Step:
    """Whoever waits at the agency, by their places. What is typed is a number or a service."""

    def options(typed: str) -> tuple[Option, ...]:
        there = tuple(_option(scene, ticket) for ticket in _ranked(scene, typed, scene.desk.choosable))
        if not typed.strip():
            return there[:MOST]
        return (*there, *_not_there(scene, typed))[:MOST]

    return Question(
        title=scene.say("asking-chosen"),
        hint=scene.say("asking-chosen-hint"),
        options=options,
        gone=scene.say("asking-gone"),
        field=Field(
            label=scene.say("asking-chosen-field"), hint=scene.say("asking-chosen-field-hint"), most=40
        ),
        digits=False,
    )


def _ranked(scene: Scene, typed: str, tickets: tuple[LiveTicket, ...]) -> tuple[LiveTicket, ...]:
    """Those that *typed* means, the very number first."""
    if not typed.strip():
        return tickets
    scored = [(_likeness(scene, typed, ticket), ticket) for ticket in tickets]
    scored.sort(key=lambda each: -each[0])
    return tuple(ticket for likeness, ticket in scored if likeness)


def _likeness(scene: Scene, typed: str, ticket: LiveTicket) -> int:
    number = 2 * number_likeness(typed, ticket)
    if number:
        return number
    service = scene.service(ticket.service)
    return int(service is not None and fits(typed, service.name.id, service.name.en, *service.keywords))


def _option(scene: Scene, ticket: LiveTicket) -> Option:
    errand = next(each for each in errands_of(ticket) if each.phase == "waiting" and each.line == ticket.line)
    kept = _kept(scene, errand)
    waits = scene.say("asking-waits", minutes=scene.minutes_since(ticket.arrived_at))
    return Option(
        name=f"{ticket.ticket} {errand.number}",
        text=ticket.label,
        note=" · ".join(filter(None, (scene.service_name(ticket.service), waits, kept))),
        icon="ticket" if ticket.priority is None else "priority",
        then=partial(_why, scene, ticket, errand.number),
    )


def _kept(scene: Scene, errand: LiveErrand) -> str:
    if errand.kept_counter not in {None, scene.counter}:
        return scene.say("asking-kept", who=scene.say("counter-title", counter=str(errand.kept_counter)))
    if errand.kept_officer not in {None, scene.desk.officer}:
        return scene.say("asking-kept", who=str(errand.kept_officer))
    return ""


def _not_there(scene: Scene, typed: str) -> tuple[Option, ...]:
    """The agency's visitors whose number was typed but who cannot be called now: the officer is told why."""
    choosable = {ticket.ticket for ticket in scene.desk.choosable}
    return tuple(
        Option(
            name=ticket.ticket,
            text=ticket.label,
            note=scene.service_name(ticket.service),
            icon="ticket",
            why_not=scene.say(
                "asking-chosen-not", phase=ticket.phase, counter=ticket.counter or "", label=ticket.label
            ),
            then=partial(call_chosen, scene),
        )
        for ticket in scene.floor.tickets.values()
        if ticket.ticket not in choosable
        and any(scene.is_own(errand.agency) for errand in errands_of(ticket))
        and number_likeness(typed, ticket) == THE_VERY_ONE
    )


def _why(scene: Scene, ticket: LiveTicket, errand: int) -> Question:
    def draft(reason: str) -> Draft:
        def command(request_id: str) -> Command:
            return CallTicket(
                request_id=request_id,
                counter=scene.counter,
                ticket=ticket.ticket,
                reason=reason,
                errand=errand,
            )

        return Draft(action=Action.CALL_CHOSEN, command=command, label=ticket.label)

    return reason_question(
        scene,
        title=scene.say("asking-chosen-why", label=ticket.label),
        hint=scene.say("asking-chosen-why-hint"),
        ready=_READY,
        then=draft,
    )
