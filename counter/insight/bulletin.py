"""The news of the hall in words, the most urgent first: kiosks nearby, this counter's lines, the counters beside it.

Pure: findings in, frozen texts out. Must not know Qt or what answers a call.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, assert_never

from counter.desk.desk import Desk
from counter.floor import lobby, queues
from counter.floor.lobby import News
from counter.floor.moments import clock_text
from counter.floor.queues import Idle, Late
from counter.words import Words
from wire.mall import Mall
from wire.snapshot import CounterState

MOST_NAMED: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One piece of news. *mood*: ``bad`` (something does not work), ``warn``, ``good`` (somebody sees to it). *key* tells items apart:
    ``help`` is the call that this officer can answer now.
    """

    mood: str
    icon: str
    text: str
    key: str


def news_of(
    desk: Desk,
    mall: Mall,
    words: Words,
    now: datetime,
    *,
    kiosks: Sequence[News],
    call: News | None,
    states: Mapping[str, CounterState],
    unprinted: Mapping[str, object],
) -> tuple[Item, ...]:
    """All that there is to tell at *desk*. *kiosks* as ``lobby`` found them, *call* the one to answer. None hides another."""
    late = queues.late_lines(desk, mall, now)
    idle = queues.idle_counters(desk, mall, states, late={each.line.id for each in late})
    told = [_of_kiosk(each, mall, words, answerable=each == call) for each in kiosks]
    return (
        *(
            item
            for item, what in zip(told, kiosks, strict=True)
            if what.what in {"help", "sending", "trouble"}
        ),
        *(_of_line(each, mall, words) for each in late),
        *_of_slips(queues.without_slip(desk, unprinted), words),
        *(item for item, what in zip(told, kiosks, strict=True) if what.what == "paper-low"),
        *(_of_counters(each, words) for each in idle),
        *(item for item, what in zip(told, kiosks, strict=True) if what.what == "going"),
    )


def _of_kiosk(news: News, mall: Mall, words: Words, *, answerable: bool) -> Item:
    kiosk, what = lobby.name_of(news.kiosk, mall, words.language), news.what
    key = f"{what}:{news.kiosk}"
    match what:
        case "help":
            text = words.text("counter-help-asked", kiosk=kiosk)
            return Item(mood="warn", icon="help", text=text, key="help" if answerable else key)
        case "sending":
            return Item(
                mood="warn", icon="help", text=words.text("counter-help-sending", kiosk=kiosk), key=key
            )
        case "trouble":
            text = words.text("counter-printer-trouble", kiosk=kiosk, trouble=news.trouble)
            return Item(mood="bad", icon="printer-trouble", text=text, key=key)
        case "paper-low":
            text = words.text("counter-paper-low", kiosk=kiosk)
            return Item(mood="warn", icon="print", text=text, key=key)
        case "going":
            text = words.text("insight-help-going", officer=news.helper, kiosk=kiosk)
            return Item(mood="good", icon="check", text=text, key=key)
        case _ as never:
            assert_never(never)


def _of_line(late: Late, mall: Mall, words: Words) -> Item:
    target = late.line.target_minutes
    text = words.text(
        "insight-line-late",
        line=late.line.name.get(words.language),
        people=late.people,
        target=target,
        time=clock_text(late.since, mall, words),
        minutes=int(late.seconds // 60),
    )
    mood = "bad" if late.seconds > 2 * target * 60 else "warn"
    return Item(mood=mood, icon="clock", text=text, key=f"line:{late.line.id}")


def _of_counters(idle: Idle, words: Words) -> Item:
    text = words.text(
        "insight-counters-away",
        line=idle.line.name.get(words.language),
        people=idle.people,
        counters=_named(idle.counters),
    )
    return Item(mood="warn", icon="counter", text=text, key=f"away:{idle.line.id}")


def _of_slips(labels: Sequence[str], words: Words) -> tuple[Item, ...]:
    if not labels:
        return ()
    text = words.text("insight-slips-failed", labels=_named(labels))
    return (Item(mood="warn", icon="print", text=text, key="slips"),)


def _named(all_of_them: Sequence[str]) -> str:
    first = ", ".join(all_of_them[:MOST_NAMED])
    return f"{first}, …" if len(all_of_them) > MOST_NAMED else first
