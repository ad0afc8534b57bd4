"""The bytes of a serial scanner, put together to codes. Pure.

Knows line ends and limits. Must not know ports or threads.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from qtkit.scanner.wedge import LONGEST

_ENDS: Final = re.compile(rb"[\r\n\t]")


@dataclass(kw_only=True)
class Lines:
    """Codes end with CR, LF or Tab. What is longer than a code may be, or is no text, is passed over up to its end."""

    _begun: bytearray = field(default_factory=bytearray, init=False)
    _too_long: bool = field(default=False, init=False)

    def add(self, data: bytes) -> tuple[str, ...]:
        """The codes that are complete with *data*."""
        *ended, rest = _ENDS.split(data)
        codes = tuple(filter(None, (self._complete(part) for part in ended)))
        self._keep(rest)
        return codes

    def end(self) -> tuple[str, ...]:
        """Nothing more came for a while: that ends a code, too."""
        code = self._complete(b"")
        return (code,) if code else ()

    def forget(self) -> None:
        """The scanner was unplugged in the middle of a code."""
        self._begun.clear()
        self._too_long = False

    def _keep(self, part: bytes) -> None:
        self._begun += part
        if len(self._begun) > LONGEST:
            self._begun.clear()
            self._too_long = True

    def _complete(self, part: bytes) -> str:
        self._keep(part)
        line, too_long = bytes(self._begun), self._too_long
        self.forget()
        return "" if too_long else _text(line)


def _text(line: bytes) -> str:
    """Its letters, or nothing where they are none: a port at the wrong speed brings noise."""
    try:
        text = line.decode("utf-8").strip()
    except UnicodeDecodeError:
        return ""
    return text if text.isprintable() else ""
