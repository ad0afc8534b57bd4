"""The project's colours, for a picture: the roles of a theme under ``assets/themes``."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

THEMES: Final = Path(__file__).parent.parent.parent / "assets" / "themes"
USUAL_THEME: Final = "itiak-pulang-patang"


@dataclass(frozen=True, kw_only=True, slots=True)
class Colours:
    """Colours by role, as ``#RRGGBB``."""

    ground: str
    surface: str
    ink: str
    ink_soft: str
    line: str
    primary: str
    accent: str


def colours(theme: str = USUAL_THEME) -> Colours:
    """Those of *theme*. Raises OSError, KeyError for a theme that is not there or lacks a role."""
    roles = tomllib.loads((THEMES / theme / "theme.toml").read_text(encoding="utf-8"))["roles"]
    return Colours(
        ground=roles["ground"],
        surface=roles["surface"],
        ink=roles["ink"],
        ink_soft=roles["ink-soft"],
        line=roles["line"],
        primary=roles["primary"],
        accent=roles["accent"],
    )
