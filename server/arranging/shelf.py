"""What programs can wear and show: the folders of ``assets/themes``, the files of ``assets/layouts``. Must not know what is in them."""

from typing import Final

from server.arranging.reaching import ROOT
from server.arranging.remote import NotDone

_THEMES: Final = ROOT / "assets" / "themes"
_LAYOUTS: Final = ROOT / "assets" / "layouts"


def known_theme(theme: str) -> None:
    """Raises NotDone for a theme that is not there."""
    _known("theme", theme, sorted(folder.name for folder in _THEMES.iterdir() if folder.is_dir()))


def known_layout(layout: str) -> None:
    """Raises NotDone for a layout that is not there."""
    _known("layout", layout, sorted(file.stem for file in _LAYOUTS.glob("*.toml")))


def _known(kind: str, name: str, there: list[str]) -> None:
    if name not in there:
        raise NotDone(f"there is no {kind} {name!r}; there are: {', '.join(there) or 'none'}")
