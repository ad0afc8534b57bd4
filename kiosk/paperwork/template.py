"""What stands on a slip and in which order, as data: ``assets/slips/<name>.toml``, or an operator's own file.

Knows the file's form. Must not know printers, nor how a block becomes lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from kiosk.paperwork.paper import Align
from kiosk.paperwork.slip import Document
from kiosk.paperwork.wording import LISTS, NAMES
from wire.languages import Languages
from wire.settings import SettingsError, load

Size = str
"""Letters' width and height, each 1 to 8 times the normal one: ``1x2``. ``largest``: as large as the paper allows."""
Literally = str | dict[str, str]
"""A text for every language, or one a language: ``{ id = "...", en = "..." }``. ``{number}`` stands for a field."""

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_SIZE: Final = re.compile(r"[1-8]x[1-8]")


class _Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="print"):
    """Only on paper of *only* millimetres, and only *when* the document has that field; both left out: always."""

    only: Literal[80, 58] | None = None
    when: str = ""


class _Said(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by their id in ``slip.ftl`` (*say*), or as they stand (*text*)."""

    say: str = ""
    text: Literally = ""


class Words(_Said, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="text"):
    """A line of text; long ones are broken."""

    align: Align = "left"
    size: Size = "1x1"
    bold: bool = False

    def __post_init__(self) -> None:
        if bool(self.say) == bool(self.text):
            raise ValueError("needs either say or text")


class Number(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="number"):
    """The ticket's number."""

    align: Align = "center"
    size: Size = "largest"
    bold: bool = True


class Field(_Said, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="field"):
    """A label (*say* or *text*) at the left edge and a *field* at the right one; nothing where the field is empty."""

    field: str
    size: Size = "1x1"
    bold: bool = False

    def __post_init__(self) -> None:
        if bool(self.say) == bool(self.text):
            raise ValueError("needs either say or text, as its label")


class Items(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="list"):
    """Every item of a list, each after its *mark*."""

    of: str
    mark: Literal["number", "box", "dash", "none"] = "number"
    bold: bool = False


class Logo(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="logo"):
    """A picture: SVG or PNG, its *file* beside the template. At most as wide as the paper."""

    file: str
    width_mm: Annotated[int, Meta(ge=4, le=80)] = 24
    align: Align = "center"


class Qr(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="qr"):
    """A QR code."""

    content: Annotated[str, Meta(min_length=1)] = "{follow_url}"
    align: Align = "center"


class Line(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="rule"):
    """A thin line."""


class Ruler(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="ruler"):
    """The paper's columns, counted: whether the settings fit the printer."""


class White(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="feed"):
    """White paper of so many *dots*, eight to a millimetre."""

    dots: Annotated[int, Meta(ge=1, le=800)]


class End(_Block, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="cut"):
    """The knife. Every slip ends with it, whether the template says so or not."""


Block = Words | Number | Field | Items | Logo | Qr | Line | Ruler | White | End


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    block: Annotated[tuple[Block, ...], Meta(min_length=1)]


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """The blocks in order, and the folder that logos are in."""

    blocks: tuple[Block, ...]
    folder: Path


def load_template(file: Path, document: type[Document], languages: Languages) -> Template:
    """The template in *file*. Raises SettingsError: not TOML, an unknown key, field, text or picture."""
    read = load(file, _File)
    for place, block in enumerate(read.block):
        for key, reason in _mistakes(block, file.parent, NAMES[document], languages):
            raise SettingsError(file=file, key=f"block[{place}].{key}", reason=reason)
    return Template(blocks=read.block, folder=file.parent)


def filled(text: str, words: dict[str, str]) -> str:
    """*text* with its placeholders filled in."""
    return _PLACEHOLDER.sub(lambda found: words.get(found[1], ""), text)


def _mistakes(
    block: Block, folder: Path, names: frozenset[str], languages: Languages
) -> Iterator[tuple[str, str]]:
    if block.when and block.when not in names:
        yield "when", _unknown(block.when, names)
    if isinstance(block, Field) and block.field not in names - LISTS:
        yield "field", _unknown(block.field, names - LISTS)
    if isinstance(block, Items) and block.of not in names & LISTS:
        yield "of", _unknown(block.of, names & LISTS)
    if isinstance(block, Number) and "number" not in names:
        yield "print", "this document has no number"
    if isinstance(block, Logo):
        yield from (("file", reason) for reason in _no_picture(folder / block.file))
    if isinstance(block, Words | Number | Field) and not _is_size(block):
        yield "size", f'{block.size!r} is not width x height, each 1 to 8, such as "1x2"'
    if isinstance(block, Words | Field) and block.say and not languages.has("id", block.say):
        yield "say", f"no language has a text {block.say!r}"
    for key, text in _literals(block):
        for name in _PLACEHOLDER.findall(text):
            if name not in names - LISTS:
                yield key, _unknown(name, names - LISTS)


def _no_picture(file: Path) -> Iterator[str]:
    if file.suffix.lower() not in {".svg", ".png"}:
        yield "a picture is an SVG or a PNG file"
    elif not file.is_file():
        yield f"there is no picture {file}"


def _is_size(block: Words | Number | Field) -> bool:
    return bool(_SIZE.fullmatch(block.size)) or (block.size == "largest" and not isinstance(block, Field))


def _literals(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Words(text=text) | Field(text=text):
            yield from (("text", each) for each in ((text,) if isinstance(text, str) else text.values()))
        case Qr(content=content):
            yield "content", content
        case _:
            return


def _unknown(name: str, names: frozenset[str]) -> str:
    return f"there is no {name!r} here, only {', '.join(sorted(names))}"
