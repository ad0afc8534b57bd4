"""The officers who may sign in, and how: what the hall says of its staff.

Pure. Must not know a secret, Qt or what a name is shown on.
"""

from dataclasses import dataclass

from wire.staff import Officer, Staff


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """*secret*: a name alone is not enough. *known*: the hall has said so, and it is not only what was so last time."""

    secret: bool
    officers: tuple[Officer, ...] = ()
    known: bool = False

    @classmethod
    def of(cls, staff: Staff) -> "Roster":
        """What the hall has said, the officers by name."""
        ordered = sorted(staff.officers, key=lambda officer: officer.name.casefold())
        return cls(secret=staff.sign_in == "secret", officers=tuple(ordered), known=True)

    @property
    def cards(self) -> bool:
        """Whether anybody can sign in by a card."""
        return any(officer.card for officer in self.officers)

    def officer(self, officer_id: str) -> Officer | None:
        """The officer of this id."""
        return next((officer for officer in self.officers if officer.id == officer_id), None)

    def found(self, search: str, *, first: str = "") -> tuple[Officer, ...]:
        """Whose name holds every word of *search*; the one with the id *first*, who was here last, before all others."""
        words = search.casefold().split()
        found = [each for each in self.officers if all(word in each.name.casefold() for word in words)]
        return tuple(sorted(found, key=lambda officer: officer.id != first))
