"""The site's own certificate, from files that somebody else looks after: checked, and taken again when they change.

Knows the [tls] table's three paths. Must not know the hall's own authority.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509

from server.tls.contexts import load_into, server_context, why_not_believed
from server.tls.files import bytes_of, certificates_in, pem_of, public_half_in
from server.tls.leaf import RENEWED_BEFORE
from server.tls.mistakes import TlsMistake
from wire.transport import HALL_NAME

log = logging.getLogger(__name__)

_State = tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True)
class OwnFiles:
    """*certificate* (with those between it and its authority, if any) and *key*; *authority* is what devices are to trust instead of the hall's own."""

    certificate: Path
    key: Path
    authority: Path | None = None


class OwnCertificate:
    """The certificate in *files*, shown in ``context``. Raises TlsMistake where it cannot be used now."""

    def __init__(self, files: OwnFiles, *, now: datetime) -> None:
        self._files = files
        self._warned = ""
        self.context = server_context()
        self._seen = self._state()
        self.ends = self._take(now)
        """When it ends, aware."""

    @property
    def authority(self) -> str:
        """PEM of what devices are to trust; empty where they keep to the hall's own."""
        return _authority_in(self._files.authority) if self._files.authority is not None else ""

    def look(self, *, now: datetime) -> bool:
        """Whether the files are others than before and can be used; what cannot be is told once, and the last one goes on."""
        state = self._state()
        if state == self._seen:
            return False
        self._seen = state
        try:
            self.ends = _check(self._files, now=now).not_valid_after_utc
        except TlsMistake as mistake:
            log.warning("the site's certificate changed and is not taken: %s", mistake)
            return False
        return True

    def reload(self) -> None:
        """Show what ``look`` found."""
        load_into(self.context, self._files.certificate, self._files.key)
        log.info("the site's certificate was taken anew")

    def _take(self, now: datetime) -> datetime:
        leaf = _check(self._files, now=now)
        load_into(self.context, self._files.certificate, self._files.key)
        if leaf.not_valid_after_utc - now < RENEWED_BEFORE:
            log.warning("the site's certificate ends on %s", f"{leaf.not_valid_after_utc:%Y-%m-%d}")
        return leaf.not_valid_after_utc

    def _state(self) -> _State:
        return tuple(_stamp(each) for each in (self._files.certificate, self._files.key))


def _stamp(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _check(files: OwnFiles, *, now: datetime) -> x509.Certificate:
    leaf = certificates_in(files.certificate)[0]
    if bytes_of(leaf.public_key()) != public_half_in(files.key):
        raise TlsMistake(f"{files.key}: is not the key of {files.certificate}")
    if leaf.not_valid_after_utc <= now:
        raise TlsMistake(
            f"{files.certificate}: ended on {leaf.not_valid_after_utc:%Y-%m-%d}. Bring one that holds, or empty [tls] certificate, key and authority: "
            "the hall's own goes on"
        )
    if leaf.not_valid_before_utc > now:
        raise TlsMistake(f"{files.certificate}: holds only from {leaf.not_valid_before_utc:%Y-%m-%d} on")
    if files.authority is not None:
        _check_for_programs(files, leaf, files.authority)
    return leaf


def _check_for_programs(files: OwnFiles, leaf: x509.Certificate, authority: Path) -> None:
    if HALL_NAME not in _dns_names(leaf):
        raise TlsMistake(
            f"{files.certificate}: does not carry the name {HALL_NAME}, by which programs know their server. Have it added, or leave "
            "[tls] authority empty: then browsers see this certificate, and programs keep to the hall's own authority"
        )
    trying = server_context()
    load_into(trying, files.certificate, files.key)
    if why := why_not_believed(trying, _authority_in(authority)):
        raise TlsMistake(f"{authority}: does not vouch for {files.certificate} ({why})")


def _authority_in(file: Path) -> str:
    return "".join(map(pem_of, certificates_in(file)))


def _dns_names(leaf: x509.Certificate) -> list[str]:
    try:
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return []
    return names.get_values_for_type(x509.DNSName)
