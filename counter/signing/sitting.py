"""Who wants to sit down at which counter; and where another officer sits, why: never by accident, so never without a reason.

Pure. The hall keeps the reason. Must not know Qt or how anything is chosen.
"""

from dataclasses import dataclass, replace
from typing import Final

from counter.words import Words
from wire.commands import OpenCounter
from wire.mall import Mall

READY: Final = ("shift", "left", "broken")
"""The reasons that there mostly are: the shifts change, a colleague left without closing, their console broke."""
LONGEST: Final = 120
"""Letters that the hall keeps of a reason."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """What has to be said or chosen first: a Fluent id, and the counter it is about."""

    message_id: str
    counter: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """*officer* (a name) at *counter*, where *holder* sits now or nobody. *ready* is one of READY, else the reason is *typed*."""

    officer: str = ""
    counter: str = ""
    holder: str = ""
    ready: str = ""
    typed: str = ""

    def at(self, *, officer: str, counter: str, holder: str) -> "Sitting":
        """As it stands now. A reason holds for one counter and one officer there."""
        same = (self.counter, self.holder) == (counter, holder)
        here = replace(self, officer=officer, counter=counter, holder=holder)
        return here if same else replace(here, ready="", typed="")

    def because(self, *, ready: str = "", typed: str = "") -> "Sitting":
        """For one of the ready reasons, or for one that was typed."""
        return replace(self, ready=ready if ready in READY else "", typed=typed)

    @property
    def takes_over(self) -> bool:
        """Whether another one sits there."""
        return self.counter != "" and self.holder not in {"", self.officer}

    def reason(self, words: Words) -> str:
        """What the hall is told; empty where nothing was said yet."""
        if self.ready:
            return words.text(f"signing-reason-{self.ready}")
        return " ".join(self.typed.split())[:LONGEST]

    def missing(self, mall: Mall | None, words: Words) -> Missing | None:
        """What must come first, or None: the counter can be opened."""
        if not self.officer:
            return Missing(message_id="counter-why-no-officer")
        if not self.counter:
            return Missing(message_id="counter-why-no-counter")
        if mall is not None and all(known.id != self.counter for known in mall.counters):
            return Missing(message_id="counter-unknown", counter=self.counter)
        if self.takes_over and not self.reason(words):
            return Missing(message_id="signing-why-no-reason")
        return None

    def command(self, words: Words, *, request_id: str, proof: str) -> OpenCounter:
        """What the hall is asked."""
        return OpenCounter(
            request_id=request_id,
            counter=self.counter,
            officer=self.officer,
            take_over=self.reason(words) if self.takes_over else "",
            proof=proof,
        )

    def button(self, words: Words) -> str:
        """What the large button says: what it will do, by name."""
        if self.takes_over:
            return words.text("signing-take-over", counter=self.counter)
        if self.counter:
            return words.text("counter-open-named", counter=self.counter)
        return words.text("counter-open")

    def question(self, words: Words) -> dict[str, object]:
        """Where another one sits: title, hint, reasons (reason, text, key, chosen). Else empty."""
        if not self.takes_over:
            return {}
        return {
            "title": words.text("signing-take-over-title", counter=self.counter),
            "hint": words.text("signing-take-over-hint", officer=self.holder),
            "reasons": [
                {
                    "reason": ready,
                    "text": words.text(f"signing-reason-{ready}"),
                    "key": str(place),
                    "chosen": self.ready == ready,
                }
                for place, ready in enumerate(READY, start=1)
            ],
        }
