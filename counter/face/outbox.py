"""Ratings that the server has not yet taken, over a restart of the program: ``ratings.json`` in the state folder.

Knows files. Must not know the link. A rating holds a ticket's random identity and scores, nothing of a person.
"""

import logging
from pathlib import Path
from typing import Final

import msgspec

from wire.commands import RateVisit

FILE: Final = "ratings.json"

logger = logging.getLogger(__name__)


class Outbox:
    """Keeps commands in *folder* (None: nowhere but here), the oldest first, by their request ids. A file that cannot be read is put aside with a line in the
    log; one that cannot be written is logged, and the ratings are kept as long as the program runs.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / FILE if folder is not None else None
        self._kept: dict[str, RateVisit] = {each.request_id: each for each in self._load()}

    @property
    def kept(self) -> tuple[RateVisit, ...]:
        """All that wait."""
        return tuple(self._kept.values())

    def keep(self, rating: RateVisit) -> None:
        """*rating* is on its way."""
        self._kept[rating.request_id] = rating
        self._save()

    def drop(self, rating: RateVisit) -> None:
        """The server has answered."""
        if self._kept.pop(rating.request_id, None) is not None:
            self._save()

    def _load(self) -> tuple[RateVisit, ...]:
        if self._file is None:
            return ()
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=tuple[RateVisit, ...])
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.MsgspecError) as error:
            logger.warning("ratings in %s cannot be read and are put aside: %s", self._file, error)
            _put_aside(self._file)
            return ()

    def _save(self) -> None:
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(self.kept))
            beside.replace(self._file)
        except OSError as error:
            logger.warning("ratings cannot be kept in %s: %s", self._file, error)


def _put_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".broken"))
    except OSError as error:
        logger.warning("%s cannot be put aside: %s", file, error)
