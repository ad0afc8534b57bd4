"""How the hall's port speaks TLS, and whether a program would believe what is shown there. Must not know where certificates come from."""

import ssl
from contextlib import suppress
from pathlib import Path

from server.tls.mistakes import TlsMistake
from wire.transport import HALL_NAME, client_context


def server_context() -> ssl.SSLContext:
    """TLS 1.2 or newer; nobody may have a key negotiated again. It shows no certificate yet."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION
    context.set_alpn_protocols(["http/1.1"])
    return context


def load_into(context: ssl.SSLContext, certificate: Path, key: Path | None = None) -> None:
    """Show this from the next connection on; those that stand go on as they are. Raises TlsMistake, and then nothing has changed."""
    try:
        server_context().load_cert_chain(
            certificate, key
        )  # a pair that does not fit must not spoil the one in use
        context.load_cert_chain(certificate, key)
    except (ssl.SSLError, OSError) as error:
        raise TlsMistake(f"{certificate}: cannot be used with its key ({error.args[-1]})") from error


def why_not_believed(context: ssl.SSLContext, authority: str) -> str:
    """Why a program that trusts *authority* (PEM) alone would hang up on a server with *context*; empty where it would not."""
    try:
        trusting = client_context(authority)
    except ssl.SSLError:
        return "that is no certificate (PEM)"
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = trusting.wrap_bio(to_client, to_server, server_hostname=HALL_NAME)
    server = context.wrap_bio(to_server, to_client, server_side=True)
    try:
        for side in (client, server, client):
            _shake(side)
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    except ssl.SSLError as error:
        return str(error)
    return ""


def _shake(side: ssl.SSLObject) -> None:
    with suppress(ssl.SSLWantReadError):  # the other side's turn
        side.do_handshake()
