"""TLS to the hall's server: one authority is trusted, and one name is asked for, whatever the address.

Knows Qt's TLS. Must not know what is asked, nor where the authority comes from.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import (
    QNetworkReply,
    QNetworkRequest,
    QSsl,
    QSslCertificate,
    QSslConfiguration,
    QSslSocket,
)

from wire.transport import HALL_NAME


def protect(request: QNetworkRequest, authority: str) -> None:
    """Let *request* go out only to a server for which *authority* (PEM) vouches; with an empty one, to none."""
    request.setSslConfiguration(_trusting(authority))
    request.setPeerVerifyName(HALL_NAME)


def is_stranger(reply: QNetworkReply) -> bool:
    """Whether somebody answered who is not the hall's server, so that nothing was sent."""
    return reply.error() == QNetworkReply.NetworkError.SslHandshakeFailedError


@lru_cache(maxsize=4)
def _trusting(authority: str) -> QSslConfiguration:
    configuration = QSslConfiguration()
    # Set, though it be empty, so that the system's own authorities are not looked up: none of them knows this hall.
    configuration.setCaCertificates(
        QSslCertificate.fromData(QByteArray(authority.encode()), QSsl.EncodingFormat.Pem)
    )
    configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyPeer)
    configuration.setProtocol(QSsl.SslProtocol.TlsV1_2OrLater)
    return configuration
