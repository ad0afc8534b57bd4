"""Tells a scanner that types from a person who does. Pure: keys and the time in, what they were out.

Letters are held back until it is clear who typed them: at most one gap, which nobody feels. Must not know Qt or codes.
"""

from dataclasses import dataclass, field
from typing import Final, Generic, Literal, TypeVar

LEAST: Final = 4
"""Letters of the shortest code, where nobody says otherwise."""
LONGEST: Final = 300
"""Letters of the longest code that counts; a QR code's address is far shorter."""

Suffix = Literal["line", "none"]
"""How a code ends: with Enter, Tab or a line's end; or with nothing, and the silence after it tells."""

KeyT = TypeVar("KeyT")


@dataclass(frozen=True, kw_only=True)
class Heard(Generic[KeyT]):
    """What is known now: *keys* that a person pressed, in order; the text that was *scanned*, if one was.

    *lost* counts the letters of a code that had no end or was too long: nobody's keys.
    """

    keys: tuple[KeyT, ...] = ()
    scanned: str = ""
    lost: int = 0


@dataclass(kw_only=True)
class Wedge(Generic[KeyT]):
    """Hears one keyboard. *gap* is in seconds; times are a monotonic clock's. Fewer than *least* letters are no code."""

    gap: float = 0.05
    suffix: Suffix = "line"
    least: int = LEAST
    _held: list[tuple[KeyT, str]] = field(default_factory=list, init=False)
    _last: float = field(default=float("-inf"), init=False)

    @property
    def waits_until(self) -> float | None:
        """When ``lapse`` must be called, or None while nothing is held back."""
        return self._last + self.gap if self._held else None

    def letter(self, key: KeyT, text: str, now: float) -> Heard[KeyT]:
        """A key that types *text*, at least one letter. It is held back."""
        before = self.lapse(now)
        self._held.append((key, text))
        self._last = now
        return before

    def end(self, key: KeyT, now: float) -> Heard[KeyT]:
        """Enter or Tab: the end of a code, or a key like others."""
        heard = self.lapse(now)
        if heard.scanned or not self._held:
            return Heard(keys=(*heard.keys, key), scanned=heard.scanned, lost=heard.lost)
        if len(self._held) >= self.least:
            return self._code()
        return self._let_go(key)

    def other(self, key: KeyT, now: float) -> Heard[KeyT]:
        """A key that no scanner presses, such as an arrow: what is held back comes before it."""
        heard = self.lapse(now)
        left = self._let_go(key)
        return Heard(keys=heard.keys + left.keys, scanned=heard.scanned, lost=heard.lost + left.lost)

    def lapse(self, now: float) -> Heard[KeyT]:
        """Time has passed; at ``waits_until`` or whenever."""
        if not self._held or now <= self._last + self.gap:
            return Heard()
        if self.suffix == "none" and len(self._held) >= self.least:
            return self._code()
        return self._let_go()

    def _code(self) -> Heard[KeyT]:
        text = "".join(text for _, text in self._held)
        lost = len(self._held)
        self._held.clear()
        return Heard(lost=lost) if len(text) > LONGEST else Heard(scanned=text)

    def _let_go(self, *after: KeyT) -> Heard[KeyT]:
        """Fewer letters than a code has are a person's. More of them, and so fast, are nobody's wish."""
        keys = tuple(key for key, _ in self._held)
        self._held.clear()
        return Heard(keys=after, lost=len(keys)) if len(keys) >= self.least else Heard(keys=keys + after)
