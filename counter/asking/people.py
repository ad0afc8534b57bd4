"""Counters and officers of an agency as answers.

Pure. Must not know what they are chosen for.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from counter.asking.finding import fits
from counter.asking.question import Option, Step
from counter.asking.scene import Scene

_LEAST_LETTERS: Final = 3


def counter_options(
    scene: Scene, agency: str, typed: str, then: Callable[[str], Step], *, with_own: bool = True
) -> tuple[Option, ...]:
    """The agency's counters that *typed* means, the officer's own first where it is wanted; who sits there is noted."""
    counters = sorted(scene.counters_of(agency), key=lambda counter: counter.id != scene.counter)
    return tuple(
        Option(
            name=f"counter {counter.id}",
            text=scene.say("counter-title", counter=counter.id),
            note=scene.say("asking-counter-own")
            if counter.id == scene.counter
            else (scene.floor.at(counter.id).officer or scene.say("asking-counter-closed")),
            icon="counter",
            then=partial(then, counter.id),
        )
        for counter in counters
        if (with_own or counter.id != scene.counter)
        and fits(typed, scene.say("counter-title", counter=counter.id))
    )


def officer_options(
    scene: Scene,
    agency: str,
    typed: str,
    then: Callable[[str], Step],
    *,
    with_self: bool = False,
    may_come: bool = True,
) -> tuple[Option, ...]:
    """Who works for the agency now, as *typed* means them; and (*may_come*) whoever is named, because they may come later."""
    here = scene.officers_of(agency)
    if with_self and scene.desk.officer is not None and scene.is_own(agency):
        here = ((scene.desk.officer, scene.counter), *here)
    known = tuple(
        Option(
            name=f"officer {officer}",
            text=officer,
            note=scene.say("counter-title", counter=counter),
            icon="officer",
            then=partial(then, officer),
        )
        for officer, counter in here
        if fits(typed, officer)
    )
    name = " ".join(typed.split())
    if not may_come or len(name) < _LEAST_LETTERS or any(name == officer for officer, _ in here):
        return known
    later = Option(
        name="officer later",
        text=name,
        note=scene.say("asking-officer-later"),
        icon="officer",
        then=partial(then, name),
    )
    return (*known, later)
