"""A hall's displays in words, for an operator: here or not, what each shows, what does not work. Pure."""

from collections.abc import Iterator

from wire.displays import DisplayArrangement, DisplayState, DisplayTrouble, Notice
from wire.snapshot import Snapshot


def lines_for(state: DisplayState, snapshot: Snapshot, as_set_up: DisplayArrangement | None) -> str:
    """One display in a line, and a line for each of its troubles. What one that is gone told once, nobody can mend."""
    how = "arranged" if state.arrangement is not None else "as set up" if as_set_up is not None else "its own"
    arrangement = state.arrangement or as_set_up or DisplayArrangement()
    parts = [_presence(state, snapshot), *_arrangement(arrangement)]
    troubles = state.troubles if state.here else ()
    return "\n".join((f"{state.display} ({how}): {'; '.join(parts)}", *map(_trouble, troubles)))


def notice_line(notice: Notice, until: str) -> str:
    """One notice in a line; *until* is said in the hall's own time."""
    where = f"zone {notice.zone}" if notice.zone else "everywhere"
    urgent = ", urgent" if notice.urgent else ""
    return f'{notice.notice} (until {until}, {where}{urgent}): "{notice.text.id}" / "{notice.text.en}"'


def _presence(state: DisplayState, snapshot: Snapshot) -> str:
    if not state.here:
        return "NOT here"
    where = f"zone {state.zone}" if state.zone else "the whole hall"
    speaker = next((each.display for each in snapshot.speakers if each.zone == state.zone), None)
    if not state.speaks:
        return f"here for {where}, without a voice"
    if speaker is None:
        return f"here for {where}, with a voice for its counter alone"
    return f"here for {where}, " + ("speaks" if speaker == state.display else f"speaks after {speaker}")


def _arrangement(arrangement: DisplayArrangement) -> Iterator[str]:
    """Only what it says."""
    if arrangement.layout is not None:
        yield f"layout {arrangement.layout}"
    if arrangement.zone is not None:
        yield f"zone {arrangement.zone}" if arrangement.zone else "whole hall"
    if arrangement.counter is not None:
        yield f"counter {arrangement.counter}" if arrangement.counter else "all counters"
    if arrangement.playlist is not None:
        yield f"playlist {arrangement.playlist}" if arrangement.playlist else "no media"
    if arrangement.theme is not None:
        yield f"theme {arrangement.theme}"
    if arrangement.directions is not None:
        arrows = ", ".join(f"{place} {way}" for place, way in arrangement.directions.items())
        yield f"arrows {arrows}" if arrows else "no arrows"
    if arrangement.volume is not None:
        yield f"volume {arrangement.volume:.0%}"


def _trouble(trouble: DisplayTrouble) -> str:
    return f"  TROUBLE {trouble.kind}: {trouble.detail or 'does not work'}"
