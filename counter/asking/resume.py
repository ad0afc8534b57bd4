"""Who was set aside comes back: to this counter, or to their place in the line.

Pure. Must not know how the answer is sent.
"""

from datetime import datetime
from functools import partial

from counter.asking.finding import fits, number_likeness
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import Command, ResumeErrand
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import at_counter, errands_of


def resume_held(scene: Scene) -> Step:
    """All that the agency has set aside, whoever is kept for this counter or officer first."""
    held = sorted(scene.desk.held, key=lambda ticket: not _is_ours(scene, _held_errand(ticket)))

    def options(typed: str) -> tuple[Option, ...]:
        return tuple(
            _option(scene, ticket)
            for ticket in held
            if not typed.strip()
            or number_likeness(typed, ticket)
            or fits(typed, scene.service_name(ticket.service))
        )

    return Question(
        title=scene.say("asking-resume"),
        options=options,
        gone=scene.say("asking-gone"),
        field=Field(label=scene.say("asking-number"), hint=scene.say("asking-number-hint"), most=40),
    )


def _held_errand(ticket: LiveTicket) -> LiveErrand:
    errands = [each for each in errands_of(ticket) if each.phase == "held"]
    return next((each for each in errands if each.service == ticket.service), errands[0])


def _is_ours(scene: Scene, errand: LiveErrand) -> bool:
    return errand.kept_counter in {None, scene.counter} and errand.kept_officer in {None, scene.desk.officer}


def _option(scene: Scene, ticket: LiveTicket) -> Option:
    errand = _held_errand(ticket)
    return Option(
        name=f"{ticket.ticket} {errand.number}",
        text=ticket.label,
        note=" · ".join(
            filter(None, (scene.service_name(errand.service), _called(scene, errand), _until(scene, errand)))
        ),
        icon="hold",
        then=partial(_where, scene, ticket, errand),
    )


def _called(scene: Scene, errand: LiveErrand) -> str:
    return scene.say("asking-called-ago", ago=scene.ago(errand.called_at)) if errand.called_at else ""


def _until(scene: Scene, errand: LiveErrand) -> str:
    if errand.kept_counter is not None:
        return scene.say("asking-kept", who=scene.say("counter-title", counter=errand.kept_counter))
    if errand.kept_officer is not None:
        return scene.say("asking-kept", who=errand.kept_officer)
    if errand.hold_until is not None:
        return scene.say("asking-back-in", minutes=_minutes_left(scene.now, errand.hold_until))
    return scene.say("asking-until-back")


def _minutes_left(now: datetime, until: datetime) -> int:
    return max(0, int((until - now).total_seconds() + 59) // 60)


def _where(scene: Scene, ticket: LiveTicket, errand: LiveErrand) -> Question:
    here = Option(
        name="here",
        text=scene.say("asking-resume-here"),
        icon="resume",
        why_not=_why_not_here(scene, ticket, errand),
        then=partial(_draft, ticket, errand, scene.counter),
    )
    line = Option(
        name="line",
        text=scene.say("asking-resume-line"),
        note=scene.say("asking-resume-line-note"),
        icon="people",
        then=partial(_draft, ticket, errand, None),
    )
    return Question(
        title=scene.say("asking-resume-where", label=ticket.label),
        hint=scene.service_name(errand.service),
        options=lambda _: (here, line),
    )


def _why_not_here(scene: Scene, ticket: LiveTicket, errand: LiveErrand) -> str:
    desk = scene.desk
    if desk.full:
        return scene.say("counter-why-busy")
    if desk.paused:
        return scene.say("counter-why-paused")
    if not _is_ours(scene, errand):
        return _until(scene, errand)
    live = scene.floor.tickets.get(ticket.ticket)
    elsewhere = at_counter(live) if live is not None else None
    return scene.say("asking-elsewhere", counter=elsewhere) if elsewhere else ""


def _draft(ticket: LiveTicket, errand: LiveErrand, counter: str | None) -> Draft:
    def command(request_id: str) -> Command:
        return ResumeErrand(
            request_id=request_id, ticket=ticket.ticket, counter=counter, errand=errand.number
        )

    return Draft(action=Action.RESUME_HELD, command=command, label=ticket.label)
