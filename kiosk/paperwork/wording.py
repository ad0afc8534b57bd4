"""A document in words: every field that a template can name, and every list.

Knows documents and the texts of ``slip.ftl``. Must not know templates, paper or printers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never

from kiosk.paperwork.slip import Document, Requirements, Slip, TrialPage
from kiosk.paperwork.slipphrases import Phrases, Texts

# In UTF-8 bytes. Beyond it the code's modules on a 58 mm slip get too small for a phone; the slip then goes without.
LONGEST_FOLLOW_URL: Final = 300
YES: Final = "1"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One of a list, and what stands below it."""

    text: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a template may name. A field that the document lacks has empty words, a list that it lacks no items."""

    words: Mapping[str, str]
    lists: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether there is anything under this name."""
        return bool(self.words.get(name) or self.lists.get(name))


NAMES: Final[Mapping[type[Document], frozenset[str]]] = {
    Slip: frozenset(
        {
            "number",
            "mall",
            "city",
            "agency",
            "service",
            "zone",
            "people_ahead",
            "wait",
            "priority",
            "slot",
            "issued_at",
            "follow_url",
            "validity",
            "thanks",
            "single",
            "several",
            "alone",
            "reprint",
            "errands",
        }
    ),
    Requirements: frozenset(
        {
            "mall",
            "city",
            "agency",
            "service",
            "time",
            "cost",
            "product",
            "complaints",
            "requirements",
            "procedure",
        }
    ),
    TrialPage: frozenset({"kiosk", "model", "connection", "paper", "profile", "code_pages", "printed_at"}),
}
"""Everything that a template of each document may name."""

LISTS: Final = frozenset({"errands", "requirements", "procedure"})


def facts_of(document: Document, texts: Texts) -> Facts:
    """*document* in its own language."""
    match document:
        case Slip():
            return _of_slip(document, texts)
        case Requirements():
            return _of_requirements(document)
        case TrialPage():
            return _of_test_page(document, texts)
        case _:
            assert_never(document)


def _of_slip(slip: Slip, texts: Texts) -> Facts:
    say = Phrases(texts, slip.language)
    several = len(slip.errands) > 1
    words = {
        "number": slip.number,
        "mall": slip.mall,
        "city": slip.city,
        "agency": slip.agency,
        "service": slip.service,
        "zone": slip.zone,
        "people_ahead": say.people(slip.people_ahead),
        "wait": say.wait(slip.wait_low_minutes, slip.wait_high_minutes),
        "priority": slip.priority or "",
        "slot": say.time(slip.slot) if slip.slot else "",
        "issued_at": say.moment(slip.issued_at),
        "follow_url": slip.follow_url if _scannable(slip.follow_url) else "",
        "validity": slip.validity or say("slip-validity"),
        "thanks": slip.thanks or say("slip-thanks"),
        "single": "" if several else YES,
        "several": str(len(slip.errands)) if several else "",
        "alone": YES if slip.alone else "",
        "reprint": YES if slip.reprint else "",
    }
    errands = tuple(
        Item(text=each.service, note=", ".join(part for part in (each.agency, each.zone) if part))
        for each in slip.errands
    )
    return Facts(words=words, lists={"errands": errands if several else ()})


def _of_requirements(document: Requirements) -> Facts:
    names = ("mall", "city", "agency", "service", "time", "cost", "product", "complaints")
    return Facts(
        words={name: getattr(document, name) for name in names},
        lists={
            "requirements": tuple(Item(text=each) for each in document.requirements),
            "procedure": tuple(Item(text=each) for each in document.procedure),
        },
    )


def _of_test_page(page: TrialPage, texts: Texts) -> Facts:
    return Facts(
        words={
            "kiosk": page.kiosk,
            "model": page.model,
            "connection": page.connection,
            "paper": f"{page.paper_mm} mm",
            "profile": page.profile,
            "code_pages": ", ".join(page.code_pages),
            "printed_at": Phrases(texts, page.language).moment(page.printed_at),
        }
    )


def _scannable(url: str) -> bool:
    return len(url.encode(errors="replace")) <= LONGEST_FOLLOW_URL
