"""Asks the hall whose turn it is at one counter, and no oftener than is worth it.

Which of those who wait is next only the hall knows. Sixty consoles hear five events a second, and none of them may turn
those into three hundred questions: a console asks when something has changed for its own counter, once a second at
most, one question at a time; and every 20 seconds while somebody waits, for rules look at the clock too.

Knows the link and a steady clock in seconds. Must not know words, nor what makes the counter's lines change.
"""

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from PySide6.QtCore import QObject, QTimer, Signal

from qtkit.ports import Inquiry, LinkPort
from wire.calls import Explanation

SETTLING_SECONDS: Final = 0.25
"""One press makes several records, and a call of this very desk must not wait behind a question about the next one."""
LEAST_SECONDS: Final = 1.0
AGAIN_SECONDS: Final = 20.0
OLD_SECONDS: Final = 3.0
"""So long an answer may be on its way before the last one is called old."""


class NextUp(QObject):
    """Signals: changed (another answer, or none any longer)."""

    changed = Signal()

    def __init__(self, *, link: LinkPort, steady: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._steady = link, steady
        self._counter = ""
        self._wanted: object = None
        self._asked: object = None
        self._asked_at = float("-inf")
        self._stale_since: float | None = None
        self._answered_at = 0.0
        self._answer: Explanation | None = None
        self._inquiry: Inquiry | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._ask)
        link.onlineChanged.connect(self._online_changed)

    def look(self, counter: str, about: object) -> None:
        """*about* is all that decides whose turn it is at *counter*, as far as it is seen here, or None where nobody can be called.
        It is compared with what the last question was about; called again later, it is asked anew from time to time.
        """
        if about is None or counter != self._counter:
            self._forget()
            self._counter = counter
        self._wanted = about
        if about is None:
            return
        if about == self._asked:
            if self._answer is not None and self._inquiry is None:
                self._stale_since = None
        elif self._stale_since is None:
            self._stale_since = self._steady()
        self._plan()

    @property
    def answer(self) -> Explanation | None:
        """The latest answer about this counter; None before the first one."""
        return self._answer

    def aged_seconds(self) -> float:
        """So much time has passed since the answer."""
        return max(0.0, self._steady() - self._answered_at)

    @property
    def old(self) -> bool:
        """Whether things have changed for longer than an answer takes, or the server is not there to ask."""
        if self._answer is None:
            return False
        since = [] if self._stale_since is None else [self._stale_since]
        if self._inquiry is not None:
            since.append(self._asked_at)
        late = any(self._steady() - moment > OLD_SECONDS for moment in since)
        return late or not self._link.online

    def _plan(self) -> None:
        if self._inquiry is not None or self._soon.isActive() or not self._link.online:
            return
        since = self._steady() - self._asked_at
        if self._wanted != self._asked:
            wait = max(SETTLING_SECONDS, LEAST_SECONDS - since)
        elif since >= AGAIN_SECONDS:
            wait = 0.0
        else:
            return
        self._soon.start(round(wait * 1000))

    def _ask(self) -> None:
        if self._wanted is None or self._inquiry is not None or not self._link.online:
            return
        self._asked, self._asked_at = self._wanted, self._steady()
        inquiry = self._link.ask(f"/api/counters/{quote(self._counter, safe='')}/next", Explanation)
        self._inquiry = inquiry
        inquiry.answered.connect(self._answered)
        inquiry.refused.connect(self._refused)

    def _answered(self, answer: Explanation) -> None:
        self._inquiry = None
        if answer.counter != self._counter:
            return
        self._answer, self._answered_at = answer, self._steady()
        self._stale_since = None if self._wanted == self._asked else self._stale_since
        self._plan()
        self.changed.emit()

    def _refused(self, _problem: object) -> None:
        # A server that will not say is asked again when something changes, or after a while.
        self._inquiry = None
        self._plan()

    def _forget(self) -> None:
        self._soon.stop()
        self._drop()
        self._asked, self._asked_at, self._stale_since = None, float("-inf"), None
        known, self._answer = self._answer, None
        if known is not None:
            self.changed.emit()

    def _drop(self) -> None:
        inquiry, self._inquiry = self._inquiry, None
        if inquiry is not None:
            inquiry.cancel()

    def _online_changed(self, online: bool) -> None:
        if not online:
            # The link would repeat the question when it is back; by then it is another one.
            self._drop()
            self._asked = None
            self._soon.stop()
        elif self._wanted is not None:
            self._plan()
        self.changed.emit()
