"""The words people use, and what the mall calls it: data that an operator may edit, ``assets/search/words.toml``.

Must not know which services there are.
"""

from pathlib import Path

import msgspec

from wire.settings import load


class CommonWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*meanings* has what is typed, a word or several, and the words of services that are meant then; of several words in one
    meaning, a service must have all. *passed_over* are words that say nothing of what is wanted.
    """

    passed_over: tuple[str, ...] = ()
    meanings: dict[str, tuple[str, ...]] = {}


def load_words(assets: Path) -> CommonWords:
    """Those in the folder of assets. Raises SettingsError."""
    return load(assets / "search" / "words.toml", CommonWords)
