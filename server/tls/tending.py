"""The certificates that the hall's port shows, looked after while it serves: renewed, taken anew, loaded into what is in use.

Knows the authority, its leaf and the site's own. Must not know sockets.
"""

import asyncio
import logging
import ssl
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from server.tls.authority import Authority, kept_authority
from server.tls.contexts import load_into, server_context
from server.tls.files import certificates_in
from server.tls.leaf import FILE, Names, is_due, issue, kept_leaf
from server.tls.mistakes import TlsMistake
from server.tls.own import OwnCertificate, OwnFiles
from wire.transport import HALL_NAME

LOOK_SECONDS: Final = 5.0
"""How often somebody looks. A year ends seldom, but addresses come and go, and a clock that was wrong at the start is set right at any moment."""

log = logging.getLogger(__name__)


class Certificates:
    """``context`` is what the port speaks TLS with, ``authority`` (PEM) what devices trust.

    *names* says what the server is called now. *context*, where one is in use already, goes on with what the hall in *data* shows. Raises
    TlsMistake, OSError where there is nothing that can be shown.
    """

    def __init__(
        self,
        data: Path,
        *,
        own: OwnFiles | None,
        names: Callable[[], Names],
        clock: Callable[[], datetime],
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._data, self._names, self._clock = data, names, clock
        self._complaint = ""
        self._own = OwnCertificate(own, now=clock()) if own is not None else None
        self._hall: Authority | None = None
        if self._own is not None and (theirs := self._own.authority):
            self.authority, self.context = theirs, self._own.context
            return
        self._hall = kept_authority(data, now=clock())
        self.authority, self.context = self._hall.pem, context or server_context()
        self._begin(self._hall)
        if self._own is not None:
            self.context.sni_callback = self._choose

    def ends(self) -> datetime:
        """When the first of what is shown ends, aware. Reads a file. Raises TlsMistake where the hall's own is gone."""
        shown = [] if self._own is None else [self._own.ends]
        if self._hall is not None:
            shown.append(certificates_in(self._data / FILE)[0].not_valid_after_utc)
        return min(shown)

    async def tend(self) -> None:
        """Look once. What is new is shown from the next connection on."""
        hall, own = self._hall, self._own
        if hall is not None and await asyncio.to_thread(self._renewed, hall):
            load_into(self.context, self._data / FILE)
            log.info("the server's certificate was made anew")
        if own is not None and await asyncio.to_thread(own.look, now=self._clock()):
            own.reload()

    def _begin(self, hall: Authority) -> None:
        self._renewed(hall)
        try:
            load_into(self.context, self._data / FILE)
        except (
            TlsMistake
        ):  # half of it, after the power went: it is only the server's own, and nobody keeps it
            issue(self._data, hall, self._names(), now=self._clock())
            load_into(self.context, self._data / FILE)

    def _renewed(self, hall: Authority) -> bool:
        names, now = self._names(), self._clock()
        leaf = kept_leaf(self._data)
        if leaf is not None and not is_due(leaf, hall, names, now=now):
            return False
        try:
            issue(self._data, hall, names, now=now)
        except OSError as error:  # a disk that is full, say: the last one goes on
            self._complain(f"the server's certificate cannot be renewed: {error}")
            return False
        self._complaint = ""
        return True

    def _complain(self, why: str) -> None:
        if why != self._complaint:
            self._complaint = why
            log.warning("%s", why)

    def _choose(self, connection: ssl.SSLObject | ssl.SSLSocket, name: str | None, _: ssl.SSLContext) -> None:
        """Programs ask for the hall's name and see what the hall's authority signed; browsers ask for the site's."""
        if self._own is not None and name not in {None, HALL_NAME}:
            connection.context = self._own.context
