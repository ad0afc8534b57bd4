"""How the server is, as a person reads it: a small page that looks again by itself. Knows Fluent and HTML; must not know HTTP."""

from collections.abc import Sequence
from html import escape
from string import Template
from typing import Final

from server.seen.check import Told
from wire.languages import Languages, UnknownText

_PAGE: Final = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>$title</title>
<style>
body { background: #f7f1e5; color: #1d1814; font: 18px/1.45 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; margin: 0 auto; max-width: 40rem; padding: 24px 20px }
h1 { font-size: 1.5rem; border-bottom: 6px solid #d9a441; padding-bottom: 12px }
ul { list-style: none; padding: 0 }
li { border-top: 1px solid; padding: 10px 0 }
li b { display: block }
.bad { color: #a51c24; font-weight: 600 }
</style>
</head>
<body>
<main>
<h1 class="$kind">$title</h1>
<ul>
$checks
</ul>
</main>
</body>
</html>
""")


class HealthPages:
    """Writes the page. The texts are ``condition-…``."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    def page(self, told: Sequence[Told], *, state: str, language: str) -> str:
        """Every check in a sentence. *state* is ``ok``, ``trouble``, ``failing`` or ``waiting``."""
        return _PAGE.substitute(
            language=language,
            title=escape(self._languages.text(language, f"condition-{state}")),
            kind="good" if state == "ok" else "bad",
            checks="\n".join(self._row(each, language) for each in told),
        )

    def _row(self, told: Told, language: str) -> str:
        kind = "good" if told.finding.ok else "bad"
        name = escape(self._said(language, f"condition-{told.name}", told.name))
        words = escape(self._sentence(told, language))
        return f'<li><b>{name}</b> <span class="{kind}">{words}</span></li>'

    def _sentence(self, told: Told, language: str) -> str:
        """What is wrong with it in particular, else in general."""
        word = told.finding.word
        general = self._said(language, f"condition-{word}", word)
        return self._said(language, f"condition-{told.name}-{word}", general)

    def _said(self, language: str, text: str, otherwise: str) -> str:
        try:
            return self._languages.text(language, text)
        except UnknownText:
            return otherwise
