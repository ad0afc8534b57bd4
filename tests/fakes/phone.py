"""The visitor's phone: reads the page behind the code on the slip."""

import re
from dataclasses import dataclass
from html import unescape

import httpx

_SIZE_LIMIT = 10 * 1024


@dataclass(frozen=True, kw_only=True)
class Page:
    """What stands there. *facts* are about a single errand, *rows* are several errands by name and how each of them stands."""

    language: str
    phase: str
    label: str
    sentence: str
    facts: str
    rows: dict[str, str]


class Phone:
    """Looks at the server of *url*, without any key."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url)

    def read(self, ticket: str, language: str) -> Page:
        """The page of *ticket*."""
        answer = self._http.get(f"/t/{ticket}", params={"lang": language})
        assert answer.status_code == 200
        assert len(answer.content) < _SIZE_LIMIT
        html = answer.text
        rows = re.findall(r"<li><b>(.*?)</b>(.*?)(?:<br>.*?)?</li>", html)
        return Page(
            language=_found(r'<html lang="(\w+)"', html),
            phase=_found(r'<body data-phase="(\w+)"', html),
            label=_found(r'<p class="number">(.*?)</p>', html),
            sentence=_plain(_found(r'<p class="sentence">(.*?)</p>', html)),
            facts=_found(r'<p class="facts">(.*?)</p>', html),
            rows={unescape(name): unescape(state) for name, state in rows},
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()


def _plain(sentence: str) -> str:
    """A hyphen or a space at which no line ends reads like any other."""
    return sentence.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{NO-BREAK SPACE}", " ")


def _found(pattern: str, html: str) -> str:
    found = re.search(pattern, html)
    assert found is not None, pattern
    return unescape(found[1])
