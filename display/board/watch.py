"""The one who watches the hall for this display: the link's messages in, board, sight and post out.

Knows the link's signals. Must not know sockets, words, sounds or how anything is drawn; every view-model looks here.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from display.board.board import Board
from display.board.post import Post
from display.board.sight import Sight
from display.speaking.tongues import Order
from qtkit.ports import LinkPort
from wire.displays import TroubleKind
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Hello, Snapshot


class Watch(QObject):
    """What the display called *name* knows of its hall. *own* is the post by its own settings.

    Signals: ``called(Call)``: a live call to a counter seen from here, after the board has it and before ``changed``; ``changed()``: look again, at
    board, sight or post; ``posted(Post)``: the display is for something else now, before ``changed``.
    """

    called = Signal(object)
    changed = Signal()
    posted = Signal(object)

    def __init__(
        self,
        *,
        link: LinkPort,
        name: str,
        own: Post,
        languages: tuple[str, ...],
        spoken: Order = "visitor",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.post = own
        self.board: Board | None = None
        self.sight: Sight | None = None
        self.astray: Mapping[TroubleKind, str] = {}
        self._own, self._languages, self._spoken = own, languages, spoken
        self._mall: Mall | None = None
        self._journal = ""
        self._early: list[Record] = []
        link.greeted.connect(self._greeted)
        link.stateGiven.connect(self._state_given)
        link.happened.connect(self._happened)
        link.mallGiven.connect(self._mall_given)
        if link.mall is not None:
            self._mall_given(link.mall)

    @property
    def ready(self) -> bool:
        """Whether there is a hall to show."""
        return self.board is not None and self.sight is not None

    @property
    def mall(self) -> Mall | None:
        """The hall's set-up, as last given or remembered."""
        return self._mall

    def remember(self, mall: Mall, board: Board) -> None:
        """Before the hall has said anything: this is how it was. Nothing of it is called; the hall's own state replaces it."""
        if self.board is None and self._mall is None:
            self.board = board
            self._mall = mall
            self._take_post(look_anew=True)
            self.changed.emit()

    @Slot(object)
    def _greeted(self, hello: Hello) -> None:
        self._journal = hello.journal

    @Slot(object)
    def _mall_given(self, mall: Mall) -> None:
        self._mall = mall
        self._take_post(look_anew=True)
        early, self._early = self._early, []
        if early:
            # Who speaks in which zone is to be known before the first of them is announced.
            self.changed.emit()
        for record in early:
            self._announce(record, live=True)
        self.changed.emit()

    @Slot(object)
    def _state_given(self, snapshot: Snapshot) -> None:
        self.board = Board.of(snapshot)
        self._early.clear()
        self._take_post()
        self.changed.emit()

    @Slot(object, bool)
    def _happened(self, record: Record, live: bool) -> None:
        if self.board is None or record.seq <= self.board.seq:
            return
        self.board = self.board.after(record)
        self._take_post()
        self._announce(record, live=live)
        self.changed.emit()

    def _announce(self, record: Record, *, live: bool) -> None:
        if self.sight is None:
            # Names are needed to announce; the mall is on its way.
            self._early += [record] if live else []
            return
        if self.board is None:
            return
        call = self.sight.call(self.board, record, live=live, journal=self._journal)
        if call is not None and not call.replay:
            self.called.emit(call)

    def _take_post(self, *, look_anew: bool = False) -> None:
        mall = self._mall
        if mall is None:
            return
        arrangement = self.board.arrangements.get(self.name) if self.board else None
        if arrangement is None:
            arrangement = next((each.arrangement for each in mall.displays if each.id == self.name), None)
        post = self._own.arranged(arrangement)
        moved = post != self.post
        self.post = post
        if moved or look_anew:
            self._look(mall, post)
        if moved:
            self.posted.emit(post)

    def _look(self, mall: Mall, post: Post) -> None:
        """Where the mall has no such place, a hall that shows too much is better than a blank screen."""
        zone_known = not post.zone or any(each.id == post.zone for each in mall.zones)
        counter_known = not post.counter or any(each.id == post.counter for each in mall.counters)
        astray: dict[TroubleKind, str] = {}
        if not zone_known:
            astray["zone"] = post.zone
        if not counter_known:
            astray["counter"] = post.counter
        self.astray = astray
        self.sight = Sight(
            mall,
            zone=post.zone if zone_known else "",
            counter=post.counter if counter_known else "",
            languages=self._languages,
            spoken=self._spoken,
        )
