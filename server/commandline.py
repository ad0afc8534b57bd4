"""How the words of a command line are read where some of them are ids, which may begin with a dash.

Every option of the server's commands is said by its long name; so one dash alone begins a word, and after an option that wants one two dashes do.
"""

import argparse
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

_HELP: Final = "-h"
_WORDS_FOLLOW: Final = "--"


def command(what: str, config: Path | None) -> str:
    """How a person asks the server's program for *what*; *config* is the settings' file, None where it is the usual one."""
    chosen = "" if config is None else f" --config {shlex.quote(str(config.absolute()))}"
    return f"python -m server {what}{chosen}"


class CommandLine(argparse.ArgumentParser):
    """An ``ArgumentParser`` that takes ids as they come; its subcommands do as well."""

    def parse_known_args(self, args: Iterable[str] | None = None, namespace: Any = None) -> Any:
        """As the parent's."""
        return super().parse_known_args(None if args is None else list(self._joined(args)), namespace)

    def _joined(self, words: Iterable[str]) -> Iterator[str]:
        """The *words*, each option that wants one made one with what follows."""
        rest = iter(words)
        for word in rest:
            option = self._option_string_actions.get(word)
            if option is None or option.nargs is not None:
                yield word
                continue
            value = next(rest, None)
            if value is None or not value.startswith("-") or self._is_own(value):
                yield from (word,) if value is None else (word, value)
            else:
                yield f"{word}={value}"

    def _is_own(self, word: str) -> bool:
        return word == _WORDS_FOLLOW or word in self._option_string_actions

    def _parse_optional(self, arg_string: str) -> Any:
        """None: *arg_string* is no option. The parent has no other way to be told."""
        if arg_string.startswith("--") or arg_string == _HELP:
            return super()._parse_optional(arg_string)
        return None
