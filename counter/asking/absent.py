"""Which no-show came after all (RULE 16).

Pure. Must not know how the answer is sent.
"""

from datetime import timedelta
from functools import partial

from counter.asking.finding import plain
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import BringBack, Command
from wire.snapshot import Absent


def bring_back(scene: Scene) -> Step:
    """Those who were missed at the agency, the latest first; too late is said, the hall decides."""
    allowed = timedelta(minutes=scene.mall.no_show.bring_back_minutes)

    def options(typed: str) -> tuple[Option, ...]:
        wanted = plain(typed).replace("-", "").replace(" ", "")
        return tuple(
            Option(
                name=f"{absent.ticket} {absent.errand}",
                text=absent.label,
                note=f"{scene.service_name(absent.service)} · {scene.ago(absent.at)}",
                icon="bring-back",
                why_not=scene.say("asking-too-late") if scene.now - absent.at > allowed else "",
                then=partial(_draft, absent),
            )
            for absent in reversed(scene.desk.absent)
            if wanted in plain(absent.label).replace("-", "")
        )

    return Question(
        title=scene.say("asking-bring-back"),
        hint=scene.say("asking-bring-back-hint", place=scene.mall.no_show.place),
        options=options,
        gone=scene.say("asking-gone"),
        field=Field(label=scene.say("asking-number"), hint=scene.say("asking-number-hint"), most=40),
    )


def _draft(absent: Absent) -> Draft:
    def command(request_id: str) -> Command:
        return BringBack(request_id=request_id, ticket=absent.ticket, errand=absent.errand)

    return Draft(action=Action.BRING_BACK, command=command, label=absent.label)
