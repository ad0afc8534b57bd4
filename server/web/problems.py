"""How the server says no over HTTP: RFC 9457 problems, with a sentence a person understands."""

from http import HTTPStatus
from typing import Final

from server.domain.refusals import ProfileMistaken, Refusal
from server.service.ports import StorageTrouble
from server.web.sayable import profile_word, sayable
from wire.codec import encode
from wire.languages import Languages
from wire.problem import Problem

MEDIA_TYPE = "application/problem+json"

_STATUS = {
    "malformed": HTTPStatus.BAD_REQUEST,
    "unauthorised": HTTPStatus.UNAUTHORIZED,
    "not-found": HTTPStatus.NOT_FOUND,
    "method-not-allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "too-slow": HTTPStatus.REQUEST_TIMEOUT,
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "unknown-service": HTTPStatus.NOT_FOUND,
    "unknown-package": HTTPStatus.NOT_FOUND,
    "unknown-priority": HTTPStatus.NOT_FOUND,
    "unknown-counter": HTTPStatus.NOT_FOUND,
    "unknown-ticket": HTTPStatus.NOT_FOUND,
    "unknown-errand": HTTPStatus.NOT_FOUND,
    "unknown-line": HTTPStatus.NOT_FOUND,
    "unknown-agency": HTTPStatus.NOT_FOUND,
    "unknown-zone": HTTPStatus.NOT_FOUND,
    "unknown-display": HTTPStatus.NOT_FOUND,
    "unknown-outcome": HTTPStatus.NOT_FOUND,
    "unknown-place": HTTPStatus.NOT_FOUND,
    "unknown-device": HTTPStatus.NOT_FOUND,
    "unknown-asking": HTTPStatus.NOT_FOUND,
    "pairing-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "device-of-another-kind": HTTPStatus.UNPROCESSABLE_ENTITY,
    "wrong-code": HTTPStatus.FORBIDDEN,
    "not-allowed": HTTPStatus.FORBIDDEN,
    "not-its-place": HTTPStatus.FORBIDDEN,
    "somebody-elses-name": HTTPStatus.FORBIDDEN,
    "approval-wait": HTTPStatus.TOO_MANY_REQUESTS,
    "asking-wait": HTTPStatus.TOO_MANY_REQUESTS,
    "counter-elsewhere": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown-notice": HTTPStatus.NOT_FOUND,
    "unknown-appointment": HTTPStatus.NOT_FOUND,
    "nothing-asked": HTTPStatus.UNPROCESSABLE_ENTITY,
    "nowhere-to-go": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad-delay": HTTPStatus.UNPROCESSABLE_ENTITY,
    "personal-data": HTTPStatus.UNPROCESSABLE_ENTITY,
    "not-asked": HTTPStatus.UNPROCESSABLE_ENTITY,
    "notice-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "notice-over": HTTPStatus.UNPROCESSABLE_ENTITY,
    "notice-too-long": HTTPStatus.UNPROCESSABLE_ENTITY,
    "particular-wrong": HTTPStatus.UNPROCESSABLE_ENTITY,
    "too-many-tries": HTTPStatus.TOO_MANY_REQUESTS,
    "too-many-requests": HTTPStatus.TOO_MANY_REQUESTS,
    "too-long": HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    "sign-in-wait": HTTPStatus.TOO_MANY_REQUESTS,
    # Not 401: programs take that for a wrong hall key.
    "sign-in-needed": HTTPStatus.FORBIDDEN,
    "sign-in-refused": HTTPStatus.FORBIDDEN,
    "officer-of-another-agency": HTTPStatus.FORBIDDEN,
    "first-code-wrong": HTTPStatus.FORBIDDEN,
    "person-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "scores-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "prerequisites-in-a-circle": HTTPStatus.UNPROCESSABLE_ENTITY,
    "profile-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "hours-mistaken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "storage-full": HTTPStatus.INSUFFICIENT_STORAGE,
    "unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "waiting": HTTPStatus.SERVICE_UNAVAILABLE,
    "fault": HTTPStatus.INTERNAL_SERVER_ERROR,
}

_OWN: Final = "server-page-title"
"""A language that has it is one that the server writes in; a draft has what is read at a kiosk."""


class Problems:
    """Makes problems in the language that the request asks for."""

    def __init__(self, languages: Languages) -> None:
        self._languages, self._codes = languages, languages_of(languages)

    def of(self, code: str, accept_language: str | None = None, /, **params: str | int) -> Problem:
        """The problem named *code*; every refusal of the hall is a conflict unless it says otherwise."""
        status = _STATUS.get(code, HTTPStatus.CONFLICT)
        language = self.language(accept_language)
        return Problem(
            title=status.phrase,
            status=status.value,
            detail=self._languages.text(language, f"refusal-{code}", **params),
            code=code,
            params=params,
        )

    def language(self, accept_language: str | None) -> str:
        """The language of the answer to somebody who prefers those."""
        return preferred(accept_language, self._codes)

    def of_answer(self, answer: Refusal | StorageTrouble, accept_language: str | None) -> Problem:
        """The problem that a refused or failed command is."""
        if not isinstance(answer, Refusal):
            return self.of(answer.code, accept_language)
        params = sayable(answer.params)
        if isinstance(answer, ProfileMistaken):
            params["word"] = profile_word(str(params.get("reason", "")))
        return self.of(answer.code, accept_language, **params)


def unasked(problems: Problems) -> dict[int, bytes]:
    """The bodies of what is answered before anybody knows in which language."""
    told = map(problems.of, ("malformed", "too-slow", "too-long"))
    return {problem.status: body(problem) for problem in told}


def body(problem: Problem) -> bytes:
    """The JSON of *problem*."""
    return encode(problem)


def languages_of(languages: Languages) -> tuple[str, ...]:
    """The languages that the server answers in, the first one first."""
    return languages.codes_with(_OWN)


def preferred(accept_language: str | None, codes: tuple[str, ...]) -> str:
    """The first language of an Accept-Language header that is there, else the hall's first. Weights are ignored:
    clients list their languages in order of preference.
    """
    for part in (accept_language or "").split(","):
        code = part.split(";")[0].strip().split("-")[0].lower()
        if code in codes:
            return code
    return codes[0]
