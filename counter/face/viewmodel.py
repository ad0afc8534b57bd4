"""The visitor's screen for QML: a picture, four answers, and what a finger does.

Knows the watch, the link's records, Guest and Painter. Must not decide: `guest` and `question` do.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.face.guest import Guest, Scene
from counter.face.painter import NOTHING, Answers, Painter, Picture
from counter.face.question import WARNING_SECONDS, Kind
from counter.face.sending import RatingPost
from counter.floor.watch import Watch
from qtkit.ports import LinkPort
from wire.commands import RateVisit
from wire.events import Record, TicketCalled, TicketRecalled
from wire.languages import Languages

QML_IMPORT_NAME = "Giliran.Face"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class VisitorFace(QObject):  # type: ignore[operator]  # the stubs forget that QmlUncreatable decorates
    """*picture* has the keys of `painter.NOTHING`; *answers* are {score, text, icon, chosen}.

    Signals: pictureChanged, answersChanged, called (a number, for the first time or again), asked(ticket), rated(request id).
    """

    pictureChanged = Signal()
    answersChanged = Signal()
    called = Signal()
    asked = Signal(str)
    rated = Signal(str)

    def __init__(
        self,
        *,
        link: LinkPort,
        watch: Watch,
        post: RatingPost,
        languages: Languages,
        language: str,
        steady: Callable[[], float],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._watch, self._post = link, watch, post
        self._painter = Painter(languages=languages, language=language)
        self._steady, self._new_id = steady, new_id
        self._guest = Guest()
        self._on_its_way = ""
        self._picture: Picture = dict(NOTHING)
        self._answers: Answers = []
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.refresh)
        watch.changed.connect(self.refresh)
        link.happened.connect(self._happened)
        post.sent.connect(self._sent)
        post.late.connect(lambda request_id: self._told(request_id, late=True))
        post.refused.connect(lambda request_id: self._told(request_id, late=False))
        self.refresh()

    @Slot(str)
    def sit(self, counter: str) -> None:
        """It stands at *counter*; empty: nowhere yet."""
        self._become(self._guest.sat(counter))

    @Slot()
    def refresh(self) -> None:
        """Time has passed, or the floor has changed."""
        self._become(self._guest)

    @Slot(int)
    def answer(self, score: int) -> None:
        """A face was touched: 1 (not good) to 4 (very good)."""
        self._become(self._guest.answered(score, self._steady()))

    @Slot()
    def skip(self) -> None:
        self._become(self._guest.skipped(self._steady()))

    @Slot()
    def back(self) -> None:
        self._become(self._guest.back(self._steady()))

    @Slot()
    def stop(self) -> None:
        self._become(self._guest.stopped(self._steady()))

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._become(self._guest.touched(self._steady()))

    @Property(dict, notify=pictureChanged)
    def picture(self) -> Picture:
        return self._picture

    @Property(list, notify=answersChanged)
    def answers(self) -> Answers:
        return self._answers

    def _happened(self, record: Record, _live: bool) -> None:
        before = self._guest.question
        age = max(0.0, (self._watch.server_now() - record.at).total_seconds())
        heard = self._guest.heard(
            record, rating=self._rating(), language=self._painter.language, now=self._steady(), age=age
        )
        self._become(heard)
        question = self._guest.question
        if question is not None and question is not before and before is None:
            self.asked.emit(question.visitor.ticket)
        match record.event:
            case TicketCalled(counter=counter) | TicketRecalled(counter=counter) if (
                counter == self._guest.counter
            ):
                self.called.emit()
            case _:
                pass

    def _rating(self) -> Kind | None:
        mall = self._watch.mall
        if mall is None or mall.rating == "off":
            return None
        return mall.rating

    def _become(self, guest: Guest) -> None:
        now = self._steady()
        guest = guest.seen(self._watch.floor).passed(now)
        if guest.rating is not None:
            guest = self._hand_on(guest)
        self._guest = guest
        self._paint(guest.scene(self._watch.mall, self._watch.floor), now)
        self._wait(guest, now)

    def _hand_on(self, guest: Guest) -> Guest:
        """The rating goes out, whether or not anybody still waits to hear how it went."""
        rating = guest.rating
        if rating is None:
            return guest
        request_id = self._new_id()
        self._on_its_way = request_id if guest.note is not None else ""
        ticket, scores = rating.visitor.ticket, rating.scores
        self._post.send(
            RateVisit(request_id=request_id, counter=rating.counter, ticket=ticket, scores=scores)
        )
        guest = guest.handed()
        return guest if self._link.online else guest.told("kept", self._steady())

    def _sent(self, request_id: str) -> None:
        self.rated.emit(request_id)
        if request_id == self._on_its_way:
            self._become(self._guest.told("sent", self._steady()))

    def _told(self, request_id: str, *, late: bool) -> None:
        if request_id == self._on_its_way:
            self._become(self._guest.told("kept" if late else "sorry", self._steady()))

    def _paint(self, scene: Scene, now: float) -> None:
        picture = self._painter.picture(
            scene, self._watch.mall, self._guest.counter, now=now, online=self._watch.online
        )
        answers = self._painter.answers(scene)
        if picture != self._picture:
            self._picture = picture
            self.pictureChanged.emit()
        if answers != self._answers:
            self._answers = answers
            self.answersChanged.emit()

    def _wait(self, guest: Guest, now: float) -> None:
        """Look again when something is due."""
        due: list[float] = []
        if guest.note is not None:
            due.append(guest.note.until)
        if guest.question is not None:
            until = guest.question.until
            due += [until, until - WARNING_SECONDS] if until - WARNING_SECONDS > now else [until]
        if not due:
            self._clock.stop()
            return
        self._clock.start(max(0, int((min(due) - now) * 1000)) + 20)
