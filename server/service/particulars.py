"""What visitors say of themselves: checked, brought into one form and sealed, before anything else touches it (Law 27/2022).

Knows the kinds of numbers and the seal. Must not know who keeps what was sealed. What was said is in no error, repr or log line.
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from server.domain.refusals import ParticularWrong, TooManyTries

_WRITTEN_BETWEEN: Final = str.maketrans("", "", " -.()")
_FORMS: Final = {
    # No birth date is looked for in an identity number: there are real ones with a wrong date in them.
    "nik": re.compile(r"[0-9]{16}"),
    "phone": re.compile(r"(?=\+?[0-9]{8,15}\Z)(?:0|\+?62)[0-9]+"),
    "number": re.compile(r"[0-9]{1,20}"),
}
_COUNTRY: Final = re.compile(r"\+?620?")
"""Of Indonesia; some write the zero after it as well."""

TRIES: Final = 5
TRY_SECONDS: Final = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Sealed:
    """An answer as it is kept: *hash* tells whether another one is the same, *last_four* are its last digits."""

    service: str
    field: str
    hash: str
    last_four: str


class Seal:
    """*kinds* are those of what is asked, by service and field; *secret* is the server's own and in no database."""

    def __init__(self, kinds: Mapping[tuple[str, str], str], *, secret: bytes) -> None:
        self._kinds = kinds
        self._secret = secret

    def sealed(self, ticket: str, service: str, field: str, said: str) -> Sealed:
        """What was *said* for something that *service* asks. Raises ParticularWrong, KeyError for what nobody asks."""
        kind = self._kinds[service, field]
        digits = digits_of(kind, said)
        if digits is None:
            raise ParticularWrong(service=service, field=field, kind=kind)
        return Sealed(
            service=service,
            field=field,
            hash=self._hash(ticket, service, field, digits),
            last_four=last_of(digits),
        )

    def matches(self, ticket: str, kept: Iterable[Sealed], field: str, said: str) -> bool:
        """Whether *said* is what was said for *field*, by any of the ticket's services that ask it."""
        same = [self._same(ticket, each, said) for each in kept if each.field == field]
        return any(same)

    def _same(self, ticket: str, kept: Sealed, said: str) -> bool:
        digits = digits_of(self._kinds.get((kept.service, kept.field), ""), said)
        hashed = "" if digits is None else self._hash(ticket, kept.service, kept.field, digits)
        return hmac.compare_digest(kept.hash, hashed)

    def _hash(self, ticket: str, service: str, field: str, digits: str) -> str:
        # With its place, so that nobody finds in the table who came twice, or what two services were told alike.
        said = f"{ticket}\0{service}\0{field}\0{digits}"
        return hmac.new(self._secret, said.encode(), hashlib.sha256).hexdigest()


def digits_of(kind: str, said: str) -> str | None:
    """The digits of what was *said*, a telephone number's from its 0 on, however it was written; None if it cannot be that."""
    bare = said.translate(_WRITTEN_BETWEEN)
    form = _FORMS.get(kind)
    if form is None or form.fullmatch(bare) is None:
        return None
    return _COUNTRY.sub("0", bare, count=1) if kind == "phone" and bare[0] != "0" else bare


def last_of(digits: str) -> str:
    """The last four; of a short number at most half of it, or they would be the number."""
    return digits[len(digits) - min(4, len(digits) // 2) :]


class Tries:
    """How often a ticket may be asked what its visitor said: TRIES times in TRY_SECONDS. *clock* is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._made: dict[str, list[float]] = {}

    def take(self, ticket: str) -> None:
        """One try. Raises TooManyTries."""
        now = self._clock()
        recent = {each: [at for at in made if now - at < TRY_SECONDS] for each, made in self._made.items()}
        self._made = {each: made for each, made in recent.items() if made}
        made = self._made.setdefault(ticket, [])
        if len(made) >= TRIES:
            raise TooManyTries(seconds=int(TRY_SECONDS - (now - made[0])) + 1)
        made.append(now)
