"""Hears for one counter what happens at the kiosks near it, and says that its officer goes there.

Knows the watch and the way an answer is sent. Must not know what the desk itself tells, nor what it looks like.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.floor import lobby
from counter.floor.lobby import News
from counter.floor.watch import Watch
from counter.insight.helping import Helping
from counter.pressing import notices
from counter.pressing.notices import Notice
from counter.words import Words
from wire.events import Record
from wire.mall import Counter
from wire.problem import Problem


class Porter(QObject):
    """*tell* says something for a while; what is ``urgent`` stays to be said until it is over.

    Signals: gone (the officer goes; the answer is on its way).
    """

    gone = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        helping: Helping,
        tell: Callable[[Notice], None],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._helping, self._tell, self._steady = watch, helping, tell, steady
        self._news: tuple[News, ...] = ()
        helping.answered.connect(self._expected)
        helping.refused.connect(self._refused)
        helping.given_back.connect(self._given_back)

    def hear(self, counter: Counter) -> None:
        """How it is now, for whoever sits at *counter*."""
        mall, floor = self._watch.mall, self._watch.floor
        if mall is None:
            return
        self._helping.look(self._steady())
        staffed = {state.counter for state in floor.counters.values() if state.officer is not None}
        found = lobby.news_for(counter, mall, floor.kiosks, staffed=staffed)
        before, self._news = self._news, tuple(self._as_told(news) for news in found)
        for news in self._news:
            if news.what == "paper-low" and news not in before:
                self._tell(notices.paper_low(partial(self._name, news.kiosk), self._steady()))

    def _as_told(self, news: News) -> News:
        waits = news.what == "help" and self._helping.is_slow(news.kiosk, self._steady())
        return replace(news, what="sending") if waits else news

    @property
    def news(self) -> tuple[News, ...]:
        """All that there is at the kiosks, the most urgent first."""
        return self._news

    @property
    def urgent(self) -> News | None:
        """What must not be overlooked: a visitor who waits, else a printer that cannot print."""
        return next((news for news in self._news if news.what in {"help", "sending", "trouble"}), None)

    @property
    def call(self) -> News | None:
        """The call for help that this officer can answer now; None where there is none, or the answer is on its way."""
        return next(
            (news for news in self._news if news.what == "help" and not self._helping.is_going(news.kiosk)),
            None,
        )

    def message(self, words: Words) -> str:
        """The urgent news as a sentence, or nothing."""
        news = self.urgent
        if news is None:
            return ""
        kiosk = self._name(news.kiosk, words)
        if news.what == "help":
            return words.text("counter-help-asked", kiosk=kiosk)
        if news.what == "sending":
            return words.text("counter-help-sending", kiosk=kiosk)
        return words.text("counter-printer-trouble", kiosk=kiosk, trouble=news.trouble)

    def go(self, officer: str) -> None:
        """*officer* goes where somebody has waited longest."""
        if self.call is not None:
            self._helping.go(self.call.kiosk, officer, self._steady())
            self.gone.emit()

    def _expected(self, kiosk: str, answer: Record) -> None:
        self._watch.told(answer)
        self._tell(notices.on_the_way(partial(self._name, kiosk), self._steady()))

    def _given_back(self, kiosk: str) -> None:
        self._tell(notices.help_given_back(partial(self._name, kiosk), self._steady()))

    def _refused(self, problem: Problem) -> None:
        self._tell(notices.refused(problem, self._steady()))

    def _name(self, kiosk: str, words: Words) -> str:
        mall = self._watch.mall
        return kiosk if mall is None else lobby.name_of(kiosk, mall, words.language)
