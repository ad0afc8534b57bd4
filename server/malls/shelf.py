"""What programs can wear and show: the folders of ``assets/themes``, the files of ``assets/layouts``. Must not know what is in them."""

from pathlib import Path
from typing import Final

_ASSETS: Final = Path(__file__).parent.parent.parent / "assets"


def themes() -> list[str]:
    """By name."""
    return sorted(file.parent.name for file in (_ASSETS / "themes").glob("*/theme.toml"))


def layouts() -> list[str]:
    """By name."""
    return sorted(file.stem for file in (_ASSETS / "layouts").glob("*.toml"))
