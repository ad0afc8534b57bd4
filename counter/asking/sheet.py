"""How far an officer has come through a chain of questions: what was answered, what is typed, what is chosen.

Pure and frozen. Must not know what is asked, words or Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counter.asking.question import Option, Question, Step


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One *question*, with what was typed, what the officer chose by hand, and by which option they went on from it (empty: by what was typed)."""

    question: Question
    options: tuple[Option, ...]
    text: str = ""
    chosen: str = ""
    left_by: str = ""

    @classmethod
    def of(cls, question: Question, *, text: str = "", left_by: str = "") -> "Page":
        """The page of *question*, with its options for *text*."""
        return cls(question=question, options=question.options(text), text=text, left_by=left_by)

    @property
    def place(self) -> int:
        """The place of the option that Enter takes: the one chosen by hand, else the first that can be chosen; -1 for none."""
        for place, option in enumerate(self.options):
            if self.chosen and option.identity == self.chosen:
                return place
        return next((place for place, option in enumerate(self.options) if not option.why_not), -1)

    def renewed(self, question: Question) -> "Page":
        """The same page with *question* made anew: every answer keeps its place, and what Enter takes stays the same."""
        anew = Page.of(question, text=self.text, left_by=self.left_by)
        chosen = self.chosen or (self.options[self.place].identity if self.place >= 0 else "")
        now = {option.identity: option for option in anew.options}
        kept = [option for known in self.options for option in _still(known, now, question.gone)]
        here = {option.identity for option in kept}
        new = [option for option in anew.options if option.identity not in here]
        return replace(anew, options=(*kept, *new), chosen=chosen)

    def onward(self) -> Step | None:
        """Where the answer given on this page leads now; None where it cannot be given any more."""
        if not self.left_by:
            take = self.question.field.take if self.question.field else None
            step = take(self.text) if take is not None else None
            return step if isinstance(step, Question) else None
        return next(
            (
                option.then()
                for option in self.options
                if option.identity == self.left_by and not option.why_not
            ),
            None,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The *pages* from the first question to the one that is shown; none while nothing is asked."""

    pages: tuple[Page, ...] = ()

    @classmethod
    def of(cls, question: Question) -> "Sheet":
        """Open at *question*."""
        return cls(pages=(Page.of(question),))

    @property
    def open(self) -> bool:
        """Whether something is asked."""
        return bool(self.pages)

    @property
    def question(self) -> Question | None:
        """What is asked now."""
        return self.pages[-1].question if self.pages else None

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers to it."""
        return self.pages[-1].options if self.pages else ()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.pages[-1].text if self.pages else ""

    @property
    def chosen(self) -> int:
        """The place of the option that Enter takes, or -1."""
        return self.pages[-1].place if self.pages else -1

    def key(self, place: int) -> str:
        """The digit that chooses the option at *place*, or nothing."""
        by_digit = self.question is not None and self.question.digits and not self.text
        return str(place + 1) if by_digit and place < 9 else ""

    def typed(self, text: str) -> "Sheet":
        """*text* is in the line, as far as it fits; the first answer that fits it is chosen."""
        page = self.pages[-1]
        if page.question.field is None:
            return self
        return self._showing(Page.of(page.question, text=text[: page.question.field.most]))

    def moved(self, places: int) -> "Sheet":
        """The choice is *places* further down, round and round."""
        if not self.options:
            return self
        place = (max(self.chosen, 0 if places < 0 else -1) + places) % len(self.options)
        return self._showing(replace(self.pages[-1], chosen=self.options[place].identity))

    def asking(self, question: Question, *, by: str) -> "Sheet":
        """An answer led on to *question*: the option *by*, or (empty) what was typed."""
        left = replace(self.pages[-1], left_by=by, chosen=by or self.pages[-1].chosen)
        return Sheet(pages=(*self.pages[:-1], left, Page.of(question)))

    def back(self) -> "Sheet":
        """The question before; nothing before the first."""
        return Sheet(pages=self.pages[:-1])

    def renewed(self, question: Question) -> "Sheet":
        """The same pages made anew from *question* on, as far as the answers given can still be given."""
        pages: list[Page] = []
        step: Step | None = question
        for page in self.pages:
            if not isinstance(step, Question):
                break
            anew = page.renewed(step)
            pages.append(anew)
            step = anew.onward()
        return Sheet(pages=tuple(pages))

    def looks_like(self, other: "Sheet") -> bool:
        """Whether what is shown is the same: nothing need be drawn again, and a list keeps its place."""
        return self.shown == other.shown

    @property
    def shown(self) -> tuple[object, ...]:
        """All that can be seen of it."""
        question = self.question
        answers = tuple((each.text, each.note, each.icon, each.why_not) for each in self.options)
        return (
            len(self.pages),
            question and (question.title, question.hint),
            answers,
            self.text,
            self.chosen,
        )

    def _showing(self, page: Page) -> "Sheet":
        return Sheet(pages=(*self.pages[:-1], page))


def _still(known: Option, now: Mapping[str, Option], gone: str) -> tuple[Option, ...]:
    """What stands now where *known* stood: the same answer made anew, or why it is *gone* (empty: nothing)."""
    if (anew := now.get(known.identity)) is not None:
        return (anew,)
    return (replace(known, why_not=gone),) if gone else ()
