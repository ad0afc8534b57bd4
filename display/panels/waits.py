"""How long somebody would wait who takes a number of a line now: the services' ranges, a line's, and its words. Pure.

Knows the server's answer about its services. Must not know when it is asked.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TypeAlias

from display.panels.words import Words
from wire.mall import Mall
from wire.offers import Services

Range: TypeAlias = tuple[int, int]
"""In seconds, from the shortest to the longest."""


def line_waits(mall: Mall, services: Services) -> Mapping[str, Range]:
    """By line, the widest range of its open services: whoever waits there stands in one of them. A line is missing where nobody knows."""
    line_of = {service.id: service.line for service in mall.services}
    waits: dict[str, Range] = {}
    for state in services.services:
        line, low, high = line_of.get(state.service), state.wait_low_seconds, state.wait_high_seconds
        if line is not None and state.open and low is not None and high is not None:
            least, most = waits.get(line, (low, high))
            waits[line] = (min(low, least), max(high, most))
    return waits


def next_opening(mall: Mall, services: Services, lines: Collection[str]) -> datetime | None:
    """When the first of these *lines* gives numbers again; None while one of them does, or where nobody knows."""
    theirs = {service.id for service in mall.services if service.line in lines}
    states = [state for state in services.services if state.service in theirs]
    if any(state.open for state in states):
        return None
    return min((state.opens for state in states if state.opens is not None), default=None)


def wait_in_words(seconds: Range | None, words: Words) -> str:
    """``±15–25 menit``: whole minutes, the end rounded up, as the kiosk counts them; empty where nobody knows."""
    if seconds is None:
        return ""
    low, high = seconds[0] // 60, -(-seconds[1] // 60)
    if high < 1:
        return words.first("display-wait-soon")
    if low >= high:
        return words.first("display-wait-about", minutes=high)
    if low < 1:
        return words.first("display-wait-up-to", minutes=high)
    return words.first("display-wait-range", low=low, high=high)
