"""The judge of an officer's shift finds what went wrong, and nothing where nothing did."""

from typing import Any

from bench.shift_verdict import judge
from bench.verdict import JournalRow


def sent(request: str, end: str = "answered") -> list[dict[str, Any]]:
    lines = [{"what": "command_sent", "request": request, "action": "call"}]
    return [*lines, {"what": f"command_{end}", "request": request}] if end else lines


def row(seq: int, request: str, kind: str = "TicketCalled") -> JournalRow:
    return JournalRow(seq=seq, kind=kind, request_id=request)


def test_a_good_shift() -> None:
    milestones = [*sent("a"), *sent("b", "refused"), *sent("c", "given_back"), *sent("d", "given_back")]
    verdict = judge(milestones, [row(1, "a"), row(2, "c"), row(3, "kiosk")], {"a", "c"})
    assert (verdict.sent, verdict.answered, verdict.refused, verdict.given_back) == (4, 1, 1, 2)
    assert not verdict.lost + verdict.doubled + verdict.unasked


def test_one_press_may_have_two_effects() -> None:
    verdict = judge(sent("a"), [row(1, "a", "TicketIssued"), row(2, "a", "ServiceStarted")], {"a"})
    assert not verdict.doubled


def test_what_was_answered_and_is_not_there_is_lost() -> None:
    assert judge(sent("a"), [], set()).lost == ("call was answered and is not in the journal",)


def test_what_was_never_answered_is_lost() -> None:
    assert judge(sent("a", ""), [row(1, "a")], {"a"}).lost == ("call was never answered",)


def test_what_happened_twice_is_doubled() -> None:
    assert judge(sent("a"), [row(1, "a"), row(2, "a")], {"a"}).doubled == (
        "call is there 2 times as TicketCalled",
    )


def test_what_was_refused_and_happened_all_the_same_is_told() -> None:
    assert judge(sent("a", "refused"), [row(1, "a")], {"a"}).doubled == ("call was refused and happened",)


def test_what_nobody_pressed_is_told() -> None:
    assert judge([], [row(1, "x")], {"x"}).unasked == ("x was never sent",)
