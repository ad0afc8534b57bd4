"""What the visitor's screen shows, as a story of records: never a question over a called number, never one after a finish that was
taken back, and no answer lost.
"""

from datetime import timedelta

import msgspec
import pytest

from counter.face.guest import NOTE_SECONDS, Guest, Rating, SceneName
from counter.face.question import PATIENCE_SECONDS, Kind, Visitor
from counter.floor.floor import Floor
from tests.fakes.counter_day import MALL, Day, ticket_id
from wire.events import CounterPaused, ErrandTakenBack, Record, ServiceFinished, VisitRated
from wire.snapshot import Snapshot

EMPTY = Snapshot(seq=0, day=None, tickets=(), counters=(), calls=())


class Story:
    """A guest, the floor it looks at, and a steady clock."""

    def __init__(self, *, rating: Kind | None = "smile", counter: str = "1") -> None:
        self.day = Day()
        self.floor = Floor().restated(EMPTY)
        self.guest = Guest().sat(counter)
        self.rating = rating
        self.now = 100.0
        self.ratings: list[Rating] = []

    def happens(self, record: Record, *, age: float = 0.0) -> "Story":
        self.floor = self.floor.after(record)
        self.guest = self.guest.seen(self.floor).heard(
            record, rating=self.rating, language="id", now=self.now, age=age
        )
        return self.settle()

    def settle(self) -> "Story":
        self.guest = self.guest.seen(self.floor).passed(self.now)
        if self.guest.rating is not None:
            self.ratings.append(self.guest.rating)
            self.guest = self.guest.handed()
        return self

    def passes(self, seconds: float) -> "Story":
        self.now += seconds
        self.day.passes(seconds)
        return self.settle()

    def answers(self, *scores: int) -> "Story":
        for score in scores:
            self.now += 1
            self.guest = self.guest.answered(score, self.now)
        return self.settle()

    def served(self, label: str = "A-001", *, language: str = "id") -> "Story":
        self.happens(self.day.issued(label, language=language))
        self.happens(self.day.called(label))
        self.passes(20).happens(self.day.started(label))
        return self.passes(300)

    def finished(self, label: str = "A-001", *, age: float = 0.0) -> "Story":
        return self.happens(self.day.finished(label), age=age)

    def taken_back(self, label: str = "A-001", undone: str = "finished") -> ErrandTakenBack:
        letters, number = label.split("-")
        return ErrandTakenBack(
            ticket=ticket_id(label),
            label=label,
            counter="1",
            errand=1,
            undone=undone,
            phase="serving",
            service="dukcapil/ktp",
            line="dukcapil/ktp",
            agency="dukcapil",
            place=self.day.now,
            called_at=self.day.now - timedelta(seconds=320),
            started_at=self.day.now - timedelta(seconds=300),
            recalls=0,
            letters=letters,
            number=int(number),
            priority=None,
            language="id",
            arrived_at=self.day.now,
        )

    @property
    def scene(self) -> str:
        return self.guest.scene(MALL, self.floor).name


def test_from_the_opening_to_thanks() -> None:
    story = Story()
    assert story.scene == "closed"
    story.happens(story.day.opened("1"))
    assert story.scene == "idle"
    story.happens(story.day.issued("A-001"))
    story.happens(story.day.called("A-001"))
    assert story.scene == "called"
    story.passes(20).happens(story.day.started("A-001"))
    assert story.scene == "serving"
    story.passes(60).finished()
    assert story.scene == "asking"
    story.answers(4)
    assert story.scene == "thanks"
    assert story.ratings == [
        Rating(
            visitor=Visitor(ticket=ticket_id("A-001"), label="A-001", language="id"), counter="1", scores=(4,)
        )
    ]
    story.passes(NOTE_SECONDS)
    assert story.scene == "idle"
    assert len(story.ratings) == 1


def test_nothing_is_known_or_the_counter_is_not_there() -> None:
    assert Guest().scene(None, Floor()).name == "connecting"
    assert Guest().scene(MALL, Floor()).name == "resting"
    assert Guest().sat("99").scene(MALL, Floor()).name == "unknown"


def test_a_pause_is_shown_without_its_reason() -> None:
    story = Story()
    story.happens(story.day.opened("1"))
    story.happens(story.day.write(CounterPaused(counter="1", officer="Rina", reason="Istirahat")))
    assert story.scene == "paused"


def test_a_mall_that_asks_nothing_asks_nothing() -> None:
    story = Story(rating=None).served().finished()
    assert story.scene == "closed"


def test_the_question_is_in_the_language_of_the_ticket() -> None:
    story = Story().served(language="min").finished()
    scene = story.guest.scene(MALL, story.floor)
    assert scene.visitor is not None
    assert scene.visitor.language == "min"


def test_another_counters_visitor_is_not_asked() -> None:
    story = Story(counter="2").served().finished()
    assert story.guest.question is None


def test_without_a_touch_the_question_goes_and_what_was_said_is_kept() -> None:
    story = Story(rating="skm").served().finished().answers(3, 4)
    story.passes(PATIENCE_SECONDS - 1)
    assert story.scene == "asking"
    story.passes(1)
    assert story.scene == "closed"
    assert [rating.scores for rating in story.ratings] == [(3, 4, *[None] * 7)]


def test_nothing_said_is_nothing_sent() -> None:
    story = Story().served().finished().passes(PATIENCE_SECONDS)
    assert story.guest.question is None
    assert story.ratings == []


def test_a_called_number_ends_the_question_of_the_one_before() -> None:
    story = Story(rating="skm").served().finished().answers(2)
    story.happens(story.day.issued("A-002"))
    assert story.scene == "asking"
    story.passes(2).happens(story.day.called("A-002"))
    assert story.scene == "called"
    assert [rating.scores[:2] for rating in story.ratings] == [(2, None)]


def test_a_called_number_ends_thanks() -> None:
    story = Story().served().finished().answers(4)
    story.happens(story.day.issued("A-002"))
    story.happens(story.day.called("A-002"))
    assert story.scene == "called"


def test_the_answer_to_a_call_may_come_before_the_stream_says_that_the_last_one_is_done() -> None:
    """Finish and call, pressed at once: the console's own floor runs ahead of the stream."""
    story = Story().served()
    finished = story.day.finished("A-001")
    story.day.passes(0.05)
    story.floor = (
        story.floor.after(finished).after(story.day.issued("A-002")).after(story.day.called("A-002"))
    )
    story.settle().happens(finished)
    assert story.scene == "called"


def test_stopping_sends_what_was_said_and_thanks() -> None:
    story = Story(rating="skm").served().finished().answers(3)
    story.guest = story.guest.stopped(story.now)
    story.settle()
    assert story.scene == "thanks"
    assert story.ratings[0].scores[0] == 3


def test_who_does_not_want_to_is_let_go() -> None:
    story = Story().served().finished()
    story.guest = story.guest.stopped(story.now)
    assert story.settle().scene == "closed"
    assert story.ratings == []


def test_a_finish_that_is_taken_back_withdraws_the_question() -> None:
    story = Story(rating="skm").served().finished().answers(4)
    story.happens(story.day.write(story.taken_back()))
    assert story.guest.question is None
    assert story.ratings == []
    story.passes(5).finished()
    assert story.guest.question is not None, "the second finish counts"


def test_who_has_answered_is_not_asked_again_after_a_finish_was_taken_back() -> None:
    story = Story().served().finished().answers(4)
    story.happens(story.day.write(story.taken_back()))
    assert story.guest.note is None
    story.passes(5).finished()
    assert story.guest.question is None
    assert len(story.ratings) == 1


def test_answered_elsewhere_the_question_goes() -> None:
    story = Story().served().finished()
    rated = VisitRated(
        ticket=ticket_id("A-001"),
        label="A-001",
        counter="1",
        officer="Rina",
        errand=1,
        service="dukcapil/ktp",
        agency="dukcapil",
        kind="smile",
        scores=(3,),
    )
    story.happens(story.day.write(rated))
    assert story.guest.question is None
    assert story.ratings == []


def test_what_was_done_long_ago_is_not_asked() -> None:
    story = Story().served().finished(age=PATIENCE_SECONDS)
    assert story.guest.question is None
    story = Story().served().finished(age=10.0)
    assert story.guest.question is not None
    assert story.guest.question.until == story.now + PATIENCE_SECONDS - 10.0


def test_of_several_at_one_counter_the_last_called_is_shown_and_each_is_asked() -> None:
    story = Story().served("A-001")
    story.happens(story.day.issued("B-001", language="en"))
    story.happens(story.day.called("B-001"))
    assert story.guest.scene(MALL, story.floor).visitor == Visitor(
        ticket=ticket_id("B-001"), label="B-001", language="en"
    )
    story.passes(5).finished("A-001")
    assert story.scene == "asking"
    story.passes(5).happens(story.day.started("B-001"))
    assert story.scene == "serving", "the next visitor sits down"


@pytest.mark.parametrize("said", ["kept", "sorry"])
def test_an_apology_is_told_while_it_can_be_read(said: SceneName) -> None:
    story = Story().served().finished().answers(1)
    story.guest = story.guest.told("kept" if said == "kept" else "sorry", story.now)
    assert story.scene == said
    story.passes(NOTE_SECONDS)
    story.guest = story.guest.told("sent", story.now)
    assert story.scene == "closed", "nobody is there to hear it"


def test_another_counter_begins_with_nobody() -> None:
    story = Story(rating="skm").served().finished().answers(2)
    story.guest = story.guest.sat("2")
    assert story.settle().scene == "closed"
    assert story.ratings[0].counter == "1"


def test_an_errand_of_several_is_asked_about_by_itself() -> None:
    story = Story().served().finished().answers(4)
    more = ServiceFinished(
        ticket=ticket_id("A-001"), label="A-001", counter="1", outcome="served", served_seconds=9, errand=2
    )
    story.passes(60).happens(story.day.write(more))
    assert story.guest.question is not None
    assert msgspec.structs.asdict(more)["errand"] == story.guest.question.errand
