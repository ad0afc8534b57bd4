"""Every text a person reads or hears, from Fluent files: ``<folder>/<language>/<room>.ftl``.

``language.toml`` beside them says what the language calls itself and whether its texts are a draft. Knows Fluent and the file system. Must not know who shows the text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk


class UnknownText(KeyError):
    """No language has a text with this id."""


class BrokenLanguageFile(ValueError):
    """A file holds something that is not Fluent, or not what is said of a language; the message names file and place."""


@dataclass(frozen=True, kw_only=True)
class LanguageInfo:
    """A language, as it calls itself. *draft*: nobody who speaks it from childhood has read its texts yet."""

    code: str
    name: str
    draft: bool = False


class Languages:
    """The texts of all languages. A text missing in one language is answered in another one, Indonesian first."""

    def __init__(self, bundles: Mapping[str, FluentBundle], infos: Mapping[str, LanguageInfo]) -> None:
        self._bundles = dict(bundles)
        self._infos = dict(infos)
        # Asked for with every text: put in order once.
        self._codes = tuple(
            sorted(self._bundles, key=lambda code: (code != "id", self._is_draft(code), code))
        )

    @classmethod
    def load(cls, folder: Path) -> "Languages":
        """Read ``folder/<language>/*``. Raises BrokenLanguageFile, or FileNotFoundError if there is none."""
        folders = [entry for entry in sorted(folder.iterdir()) if entry.is_dir()]
        if not folders:
            raise FileNotFoundError(f"no languages in {folder}")
        return cls(
            {entry.name: _bundle(entry) for entry in folders},
            {entry.name: info for entry in folders if (info := _info(entry)) is not None},
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages that are there, Indonesian first, drafts last."""
        return self._codes

    def ids(self, language: str) -> frozenset[str]:
        """All message ids of one language."""
        return frozenset(self._bundles[language]._messages)  # noqa: SLF001  the library has no public listing

    def info(self, language: str) -> LanguageInfo:
        """What *language* says of itself; one that says nothing is called by its texts, or by its code."""
        known = self._infos.get(language)
        if known is not None:
            return known
        named = self.has(language, "kiosk-language-name")
        return LanguageInfo(
            code=language, name=self.text(language, "kiosk-language-name") if named else language
        )

    def with_text(self, message_id: str) -> tuple[LanguageInfo, ...]:
        """The languages that have the text themselves, Indonesian first, drafts last."""
        return tuple(self.info(code) for code in self.codes_with(message_id))

    def codes_with(self, message_id: str) -> tuple[str, ...]:
        """Their codes. A program asks so which languages it can be read in: a draft may have texts for another one only."""
        return tuple(code for code in self.codes if self.has(code, message_id))

    def has(self, language: str, message_id: str) -> bool:
        """Whether *language* itself has the text."""
        return language in self._bundles and self._bundles[language].has_message(message_id)

    def text(self, language: str, message_id: str, **args: str | float) -> str:
        """The text in *language*, else in the first language that has it. Raises UnknownText."""
        for code in (language, *self._codes):
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

    def _is_draft(self, code: str) -> bool:
        info = self._infos.get(code)
        return info is not None and info.draft


class _InfoFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    draft: bool = False


def _info(folder: Path) -> LanguageInfo | None:
    path = folder / "language.toml"
    if not path.exists():
        return None
    try:
        written = msgspec.toml.decode(path.read_bytes(), type=_InfoFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BrokenLanguageFile(f"{path}: {error}") from error
    return LanguageInfo(code=folder.name, name=written.name, draft=written.draft)


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
