"""Every text a person reads or hears, from Fluent files: ``<folder>/<language>/<room>.ftl``.

Knows Fluent and the file system. Must not know who shows the text.
"""

from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk


class UnknownText(KeyError):
    """No language has a text with this id."""


class BrokenLanguageFile(ValueError):
    """A Fluent file holds something that is not Fluent; the message names file and place."""


class Languages:
    """The texts of all languages. A text missing in one language is answered in another one."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        self._bundles = dict(bundles)

    @classmethod
    def load(cls, folder: Path) -> "Languages":
        """Read ``folder/<language>/*.ftl``. Raises BrokenLanguageFile, or FileNotFoundError if there is none."""
        bundles = {entry.name: _bundle(entry) for entry in sorted(folder.iterdir()) if entry.is_dir()}
        if not bundles:
            raise FileNotFoundError(f"no languages in {folder}")
        return cls(bundles)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages that are there, Indonesian first."""
        return tuple(sorted(self._bundles, key=lambda code: (code != "id", code)))

    def ids(self, language: str) -> frozenset[str]:
        """All message ids of one language."""
        return frozenset(self._bundles[language]._messages)  # noqa: SLF001  the library has no public listing

    def has(self, language: str, message_id: str) -> bool:
        """Whether *language* itself has the text."""
        return language in self._bundles and self._bundles[language].has_message(message_id)

    def text(self, language: str, message_id: str, **args: str | float) -> str:
        """The text in *language*, else in the first language that has it. Raises UnknownText."""
        for code in (language, *self.codes):
            if self.has(code, message_id):
                bundle = self._bundles[code]
                pattern = bundle.get_message(message_id).value
                if pattern is None:
                    break
                formatted, errors = bundle.format_pattern(pattern, args)
                if errors:
                    raise ValueError(f"{code}/{message_id}: {errors[0]}") from errors[0]
                return str(formatted)
        raise UnknownText(message_id)


def _bundle(folder: Path) -> FluentBundle:
    # Isolation marks (U+2068/9) protect mixed writing directions; no language here is written right to left,
    # and thermal printers and speech engines stumble over them.
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        try:
            resource = FluentResource(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            raise BrokenLanguageFile(f"{path}: not UTF-8: {error}") from error
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise BrokenLanguageFile(f"{path}: not Fluent: {(entry.content or '').strip()[:80]!r}")
        bundle.add_resource(resource)
    return bundle
