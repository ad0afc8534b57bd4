"""The one certificate that an offer names as the hall's authority. Pure.

Knows how PEM is written. Must not know what a certificate says: Qt checks that when a connection is made.
"""

import base64
import re
import textwrap
from typing import Final

_ONE: Final = re.compile(
    r"\s*-----BEGIN CERTIFICATE-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END CERTIFICATE-----\s*"
)
_LINE: Final = 64
"""Letters a line (RFC 7468)."""


class NoCertificate(ValueError):
    """It is not exactly one certificate."""


def der_of(pem: str) -> bytes:
    """The bytes of the only certificate in *pem*. Raises NoCertificate.

    A second one would be trusted without being in the digits: whoever added it could speak for the hall.
    """
    found = _ONE.fullmatch(pem)
    if found is None:
        raise NoCertificate("not exactly one certificate")
    try:
        return base64.b64decode("".join(found[1].split()), validate=True)
    except ValueError as error:
        raise NoCertificate(f"no certificate: {error}") from error


def pem_of(der: bytes) -> str:
    """*der* as it is kept: nothing but the certificate."""
    lines = textwrap.wrap(base64.b64encode(der).decode(), _LINE)
    return "\n".join(["-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", ""])
