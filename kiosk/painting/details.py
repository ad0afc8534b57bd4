"""What a service asks of its visitor, with the privacy notice of Law 27/2022."""

from kiosk.painting.painter import Painter
from kiosk.pictures import Question
from kiosk.visiting.visit import Details

GROUP = 4


def question(painter: Painter, screen: Details) -> Question:
    """The one that is asked now."""
    asked, say = screen.want.asked, painter.say
    several = len(screen.wants) > 1
    return Question(
        title=asked.name.get(painter.language),
        purpose=asked.purpose.get(painter.language),
        notice=say("details-notice"),
        text=grouped(screen.typed),
        hint=say(f"details-{'wrong' if screen.wrong else 'hint'}-{asked.kind}"),
        wrong=screen.wrong,
        ready=bool(screen.typed),
        optional=not asked.required,
        step=say("details-step", step=len(screen.given) + 1, all=len(screen.wants)) if several else "",
    )


def grouped(digits: str) -> str:
    """Digits in fours, as people read them out: ``1371 0455 0890 0001``."""
    return " ".join(digits[place : place + GROUP] for place in range(0, len(digits), GROUP))
