"""The printed forms of this kiosk: which template each document has, and how it is set for the printer at hand.

Knows template files. Must not know printers, tickets or bytes.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from kiosk.paperwork.letters import PlainCase, Typecase, harmless
from kiosk.paperwork.paper import SlipLine, Void
from kiosk.paperwork.slip import Document, Requirements, Slip, TrialPage
from kiosk.paperwork.template import Template, load_template
from kiosk.paperwork.typesetting import DrawLogo, Typesetter, no_logo
from kiosk.paperwork.wording import facts_of
from wire.languages import Languages
from wire.settings import SettingsError

FORMS: Final = Path(__file__).parent.parent.parent / "assets" / "slips"

TemplateName = Annotated[str, Meta(pattern=r"\A([\w-]+|.+\.toml)\Z")]
"""A file of ``assets/slips`` by its name, or a path to one's own, from the settings file's folder on."""


class SlipSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The ``[slip]`` table: a template for tickets, one for the list of papers, one for the test page."""

    template: TemplateName = "ticket"
    requirements: TemplateName = "requirements"
    test: TemplateName = "test"


class Forms:
    """All forms, set in the letters of *case*."""

    def __init__(
        self,
        templates: Mapping[type[Document], Template],
        texts: Languages,
        *,
        case: Typecase | None = None,
        draw_logo: DrawLogo = no_logo,
    ) -> None:
        self._templates = templates
        self._texts = texts
        self._case = case or PlainCase()
        self._draw_logo = draw_logo

    def with_case(self, case: Typecase) -> "Forms":
        """The same forms for another printer."""
        return Forms(self._templates, self._texts, case=case, draw_logo=self._draw_logo)

    def lines(self, document: Document, columns: int) -> tuple[SlipLine, ...]:
        """*document* on paper of *columns*. No line is wider; the last one is the cut."""
        typesetter = Typesetter(
            facts=facts_of(document, self._texts),
            language=document.language,
            texts=self._texts,
            columns=columns,
            case=self._case,
            draw_logo=self._draw_logo,
        )
        return typesetter.lines(self._templates[type(document)])

    def void(self) -> Void:
        """What ends a slip that broke in the middle; in Indonesian and English, for nobody knows whose it was."""
        return Void(text=harmless(self._texts.text("id", "slip-void"), self._case.knows))


def load_forms(
    languages: Languages,
    settings: SlipSettings = SlipSettings(),  # noqa: B008  frozen
    *,
    settings_file: Path | None = None,
    case: Typecase | None = None,
    draw_logo: DrawLogo = no_logo,
) -> Forms:
    """The forms that *settings*, read from *settings_file*, name. Raises SettingsError."""
    named: dict[type[Document], tuple[str, str]] = {
        Slip: ("template", settings.template),
        Requirements: ("requirements", settings.requirements),
        TrialPage: ("test", settings.test),
    }
    templates = {
        document: load_template(_file(key, name, settings_file), document, languages)
        for document, (key, name) in named.items()
    }
    return Forms(templates, languages, case=case, draw_logo=draw_logo)


def _file(key: str, name: str, settings_file: Path | None) -> Path:
    if name.endswith(".toml"):
        return (settings_file.parent if settings_file else Path()) / name
    file = FORMS / f"{name}.toml"
    if not file.is_file():
        known = ", ".join(sorted(each.stem for each in FORMS.glob("*.toml")))
        raise SettingsError(
            file=settings_file or FORMS,
            key=f"slip.{key}",
            reason=f"there is no template {name!r}, only {known}",
        )
    return file
