"""The texts that come with the programs, read once for all tests of a process: nobody changes them."""

from functools import cache

from tests.fakes.server_process import ROOT
from wire.languages import Languages


@cache
def all_texts() -> Languages:
    """Every language."""
    return Languages.load(ROOT / "assets" / "languages")
