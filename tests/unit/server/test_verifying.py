"""Whatever is done to the rows of the audit with the database alone, it is found; and where (the chain)."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from server.storage.chain import Chain
from server.storage.journal import SqlJournal
from server.storage.verifying import Wrong, heads, last_fits, verify
from server.web.heads import note_heads
from tests.fakes.audit import (
    KEY,
    TABLES,
    Rows,
    acts_of,
    checked,
    kept,
    made,
    morning,
    noted,
    replaced,
    rows_of,
)

ENGINE = made()
kept(ENGINE, morning())
noted(ENGINE, "sign-in", "staff-add", "sign-in", "audit-verify")
WRITTEN = {name: rows_of(ENGINE, table) for name, table in TABLES.items()}
HEADS = heads(ENGINE)

NUMBERS = st.integers(-(2**40), 2**62)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@st.composite
def changed(draw: st.DrawFn, rows: Rows) -> Rows:
    """A value of one row is another one."""
    place = draw(st.integers(0, len(rows) - 1))
    column = draw(st.sampled_from(sorted(rows[place])))
    number = isinstance(rows[place][column], int)
    value: Any = draw(NUMBERS if number else WORDS)
    rows[place] = {**rows[place], column: value}
    return rows


@st.composite
def cut_out(draw: st.DrawFn, rows: Rows) -> Rows:
    """Rows are gone, with or without the others' numbers closing the gap."""
    begin = draw(st.integers(0, len(rows) - 1))
    end = draw(st.integers(begin + 1, len(rows)))
    left = rows[:begin] + rows[end:]
    return renumbered(left) if draw(st.booleans()) else left


@st.composite
def put_in(draw: st.DrawFn, rows: Rows) -> Rows:
    """A row more, like one that is there."""
    place = draw(st.integers(0, len(rows)))
    return renumbered([*rows[:place], draw(st.sampled_from(rows)), *rows[place:]])


@st.composite
def rearranged(draw: st.DrawFn, rows: Rows) -> Rows:
    """The same rows in another order."""
    return renumbered(draw(st.permutations(rows)))


@st.composite
def forged(draw: st.DrawFn, rows: Rows) -> Rows:
    """From some row on everything was chained anew, with another key."""
    place, chain = draw(st.integers(0, len(rows) - 1)), Chain(draw(st.binary(max_size=32)))
    for row in rows[place:]:
        row["chain"] = chain.link(rows[place - 1]["chain"] if place else "journal", *row.values())
    return rows


def renumbered(rows: Rows) -> Rows:
    return [{**row, "seq": seq} for seq, row in enumerate(rows, start=1)]


def anything(name: str) -> st.SearchStrategy[Rows]:
    rows = st.builds(lambda: [dict(row) for row in WRITTEN[name]])
    ways = (changed, cut_out, put_in, rearranged, forged)
    return rows.flatmap(lambda rows: st.one_of([way(rows) for way in ways]))


@settings(max_examples=150)
@given(st.sampled_from(sorted(TABLES)).flatmap(lambda name: st.tuples(st.just(name), anything(name))))
def test_any_change_deletion_insertion_and_reordering_is_found(said: tuple[str, Rows]) -> None:
    name, rows = said
    assume(len({row["seq"] for row in rows}) == len(rows))
    engine = made()
    for each, table in TABLES.items():
        replaced(engine, table, rows if each == name else WRITTEN[each])
    found = rows_of(engine, TABLES[name])
    verdict = checked(engine, *HEADS)
    if found == WRITTEN[name]:
        assert verdict.misfits == ()
        return
    (misfit,) = verdict.misfits
    assert misfit.list == name
    same = next(
        (place for place, (one, other) in enumerate(zip(found, WRITTEN[name], strict=False)) if one != other),
        min(len(found), len(WRITTEN[name])),
    )
    assert verdict.fitting[name] == same, "everything before it fits"
    assert misfit.seq <= same + 1
    engine.dispose()


def test_what_nobody_touched_fits() -> None:
    verdict = checked(ENGINE, *HEADS)
    assert verdict.misfits == ()
    assert verdict.fitting == {name: len(rows) for name, rows in WRITTEN.items()}


def test_an_empty_audit_fits() -> None:
    engine = made()
    assert checked(engine, *heads(engine)).misfits == ()


def test_another_key_fits_nothing() -> None:
    for key in (b"", b"another", KEY[:-1]):
        verdict = checked(ENGINE, key=key)
        assert [(each.seq, each.wrong) for each in verdict.misfits] == [(1, Wrong.ALTERED)] * 2


@pytest.mark.parametrize("name", sorted(TABLES))
def test_an_end_that_is_cut_off_shows_against_a_head_that_was_noted(name: str) -> None:
    engine = made()
    for each, table in TABLES.items():
        replaced(engine, table, WRITTEN[each][:-2] if each == name else WRITTEN[each])
    assert checked(engine).misfits == (), "the chain alone cannot show it"
    (misfit,) = checked(engine, *HEADS).misfits
    assert (misfit.list, misfit.seq, misfit.wrong) == (name, len(WRITTEN[name]) - 1, Wrong.CUT)


def test_whoever_has_the_key_is_betrayed_by_a_head_that_was_noted() -> None:
    anew = made()
    kept(anew, morning(said="nobody fetches it"))
    assert checked(anew).misfits == ()
    (misfit,) = checked(anew, HEADS[0]).misfits
    assert (misfit.seq, misfit.wrong) == (HEADS[0].seq, Wrong.OTHER)


def test_the_acts_vouch_for_the_journal() -> None:
    engine = made()
    kept(engine, morning())
    note_heads(lambda: heads(engine), acts_of(engine), fits=lambda: last_fits(engine, KEY))
    assert checked(engine).misfits == ()
    replaced(engine, TABLES["journal"], WRITTEN["journal"][:-1])
    (misfit,) = checked(engine).misfits
    assert (misfit.list, misfit.wrong) == ("journal", Wrong.CUT)


@pytest.mark.logs_errors
def test_a_server_with_another_key_says_so(caplog: pytest.LogCaptureFixture) -> None:
    engine = made()
    assert last_fits(engine, b"another"), "an empty journal fits every key"
    kept(engine, morning())
    assert last_fits(engine, KEY)
    note_heads(lambda: heads(engine), acts_of(engine), fits=lambda: last_fits(engine, b"another"))
    assert "does not fit the audit.key" in caplog.text


def test_after_a_lost_key_what_follows_can_be_verified() -> None:
    engine = made()
    story = morning()
    SqlJournal(engine, key=b"lost").append(story.journal[:3], [], [])
    SqlJournal(engine, key=KEY).append(story.journal[3:], [], [])
    assert checked(engine).misfits != ()
    verdict = verify(engine, KEY, begin={"journal": 4})
    assert (verdict.misfits, verdict.fitting["journal"]) == ((), len(story.journal))
    assert verify(engine, KEY, begin={"journal": 3}).misfits != ()
    assert verify(engine, KEY, begin={"journal": 1}).misfits != ()
