"""What QML draws of a scene: plain words in the visitor's language, ready to be shown.

Pure. Knows scenes, the mall and the texts. Must not know Qt; every value is a string, a number or a truth.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

from counter.face.elements import ELEMENTS, SCORES
from counter.face.guest import Scene
from counter.face.question import Question
from counter.words import Words
from wire.languages import Languages
from wire.mall import Counter, Mall

Picture: TypeAlias = dict[str, str | int | bool]
Answers: TypeAlias = list[dict[str, str | int | bool]]

NOTHING: Final[Picture] = {
    "scene": "connecting",
    "language": "id",
    "mall": "",
    "agency": "",
    "counter": "",
    "place": "",
    "word": "",
    "caption": "",
    "number": "",
    "title": "",
    "sentence": "",
    "second": "",
    "service": "",
    "offline": "",
    "icon": "",
    "progress": "",
    "step": 0,
    "steps": 0,
    "back": "",
    "skip": "",
    "stop": "",
    "hurry": "",
}
_ICONS: Final = {
    "connecting": "network-lost",
    "resting": "people",
    "unknown": "warning",
    "closed": "close",
    "idle": "clock",
    "paused": "clock",
    "called": "arrow-right",
    "serving": "counter",
    "asking": "",
    "thanks": "check",
    "kept": "clock",
    "sorry": "warning",
}
_HINTED: Final = frozenset({"connecting", "resting", "unknown", "closed", "idle", "paused", "kept", "sorry"})
_FOR_ALL: Final = frozenset({"closed", "idle", "paused"})
"""Read by whoever comes by, and therefore also in a second language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Painter:
    """Paints in the visitor's language; in *language* where nobody is there."""

    languages: Languages
    language: str

    def picture(
        self, scene: Scene, mall: Mall | None, counter_id: str, *, now: float, online: bool
    ) -> Picture:
        """The whole picture but for the answers."""
        code = scene.visitor.language if scene.visitor else self.language
        words = Words(self.languages, code)
        counter = _counter(mall, counter_id)
        agency = _agency(mall, counter, code)
        known: Picture = {
            **NOTHING,
            "scene": scene.name,
            "language": code,
            "mall": mall.name.get(code) if mall else "",
            "agency": agency,
            "counter": counter_id,
            "place": words.text("face-counter", counter=counter_id) if counter_id else "",
            "word": words.text("face-counter-word"),
            "icon": _ICONS[scene.name],
            "offline": "" if online or mall is None else words.text("face-offline"),
        }
        if scene.question is not None:
            return known | _asking(words, scene.question, now)
        if scene.ticket is not None:
            return known | self._number(words, scene, mall, counter_id)
        return known | self._words(words, scene, counter_id)

    def answers(self, scene: Scene) -> Answers:
        """The four faces below a question, from not good to very good; none while nothing is asked."""
        question = scene.question
        if question is None or question.over:
            return []
        words = Words(self.languages, question.visitor.language)
        stem = "face-smile" if question.kind == "smile" else f"face-answer-{ELEMENTS[question.place]}"
        return [
            {
                "score": score,
                "text": words.text(f"{stem}-{score}"),
                "icon": f"smile-{score}",
                "chosen": score == question.chosen,
            }
            for score in SCORES
        ]

    def _number(self, words: Words, scene: Scene, mall: Mall | None, counter_id: str) -> Picture:
        ticket = scene.ticket
        if ticket is None or mall is None:
            return {}
        service = next((each for each in mall.services if each.id == ticket.service), None)
        called = scene.name == "called"
        return {
            "caption": words.text("face-your-number"),
            "number": ticket.label,
            "service": service.name.get(words.language) if service else "",
            "title": words.text("face-called", counter=counter_id) if called else words.text("face-serving"),
        }

    def _words(self, words: Words, scene: Scene, counter_id: str) -> Picture:
        said = scene.note.said if scene.note else ""
        sentence = ""
        if scene.name == "thanks":
            sentence = words.text(f"face-thanks-{said}")
        elif scene.name in _HINTED:
            sentence = words.text(f"face-{scene.name}-hint")
        title = f"face-{scene.name}"
        return {
            "title": words.text(title, counter=counter_id),
            "sentence": sentence,
            "second": self._other(words).text(title) if scene.name in _FOR_ALL else "",
        }

    def _other(self, words: Words) -> Words:
        return Words(self.languages, "en" if words.language != "en" else "id")


def _asking(words: Words, question: Question, now: float) -> Picture:
    hurry = words.text("face-still-there") if question.ending(now) else ""
    if question.kind == "smile":
        return {
            "title": words.text("face-smile"),
            "sentence": words.text("face-smile-hint"),
            "stop": words.text("face-not-now"),
            "hurry": hurry,
        }
    step, steps = question.place + 1, len(ELEMENTS)
    return {
        "title": words.text(f"face-question-{ELEMENTS[question.place]}"),
        "sentence": words.text("face-skm-hint") if question.place == 0 else "",
        "progress": words.text("face-place", place=step, all=steps),
        "step": step,
        "steps": steps,
        "back": words.text("face-back"),
        "skip": words.text("face-skip"),
        "stop": words.text("face-stop" if question.said else "face-not-now"),
        "hurry": hurry,
    }


def _counter(mall: Mall | None, counter_id: str) -> Counter | None:
    return next((each for each in mall.counters if each.id == counter_id), None) if mall else None


def _agency(mall: Mall | None, counter: Counter | None, language: str) -> str:
    if mall is None or counter is None:
        return ""
    return next((each.name.get(language) for each in mall.agencies if each.id == counter.agency), "")
