"""What does not work now: logged once, told whenever it changes, taken back when it works again.

Must not know what complains, nor who is told.
"""

import logging
from collections.abc import Callable, Iterable

_log = logging.getLogger(__name__)


class Complaints:
    """Each is *about* something, and stays until it is taken back. *told* is given the texts of all whenever they change."""

    def __init__(self, told: Callable[[tuple[str, ...]], object]) -> None:
        self._told = told
        self._texts: dict[str, str] = {}

    @property
    def about(self) -> Iterable[str]:
        """What there are complaints about."""
        return tuple(self._texts)

    def make(self, about: str, text: str) -> None:
        """Complain; a second time about the same is no news."""
        if about not in self._texts:
            self._texts[about] = text
            _log.warning(text)
            self._told(tuple(self._texts.values()))

    def take_back(self, about: str) -> bool:
        """It works now; whether there was a complaint about it."""
        if self._texts.pop(about, None) is None:
            return False
        self._told(tuple(self._texts.values()))
        return True
