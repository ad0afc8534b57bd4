"""How the server says no: an RFC 9457 problem with a code every program can put into words."""

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """*code* is a refusal of the hall (``nobody-waiting``) or of the server (``malformed``, ``unauthorised``,
    ``too-large``, ``too-slow``, ``storage-full``, ``unavailable``); Fluent id ``refusal-<code>`` says it in words, with *params*.
    *detail* is that sentence in the language the request asked for. Beside what the rule says, *params* have what sentences
    are made of: parts of a moment (``weekday`` 1 Monday to 7 Sunday, ``day``, ``month``, ``hour``, ``minute``), and ``has_…`` for what may be empty.
    """

    title: str
    status: int
    detail: str
    code: str
    type: str = "about:blank"
    params: dict[str, str | int] = {}
