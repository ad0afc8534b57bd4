"""A question to the officer, and where each answer leads: to another question, or to a command that is ready.

Pure and frozen. Texts are ready to be read. Must not know Qt, nor which question belongs to which command.
"""

from collections.abc import Callable
from dataclasses import dataclass

from counter.desk.action import Action
from wire.commands import Command


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A command that is ready but for its request id. *label*: the ticket it is about, as people read it, or empty.

    *undoable*: whether the hall can take it back as a whole.
    """

    action: Action
    command: Callable[[str], Command]
    label: str = ""
    undoable: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """What was typed cannot be taken; *reason* is a sentence."""

    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer. *why_not* is a sentence where it cannot be chosen now. *icon* names an icon of ``assets/icons``.

    *name* tells it apart when the question is made anew; where it is empty the text does.
    """

    text: str
    then: Callable[[], "Question | Draft"]
    note: str = ""
    icon: str = ""
    why_not: str = ""
    name: str = ""

    @property
    def identity(self) -> str:
        """What stays the same while words and numbers beside it change."""
        return self.name or self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A line to type. Where there are options too, it searches them; else ``take`` reads it when Enter is pressed."""

    label: str
    hint: str = ""
    most: int = 120
    take: "Callable[[str], Question | Draft | Mistake] | None" = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """*title* asks; *hint* explains. The first nine of *options* are chosen by their digit while nothing is typed, unless
    *digits* are what is typed. *options* are made for what was typed (empty: nothing). *gone* is a sentence for an answer that was
    there a moment ago: it stays where it was, so that nothing moves under the officer's finger.
    """

    title: str
    options: Callable[[str], tuple[Option, ...]]
    hint: str = ""
    field: Field | None = None
    digits: bool = True
    gone: str = ""


Step = Question | Draft
