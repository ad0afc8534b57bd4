"""Whom the first word of a device may go to: anybody. Nothing that is heard then is believed before the digits were compared.

Knows Qt's TLS. Must not know what is said.

What Qt cannot do is hold a chain that it has seen against one authority alone: ``QSslCertificate.verify`` adds the authorities of the
application's default configuration. So nothing is concluded from the first connection. The second is made anew, with ``qtkit.trust``, and TLS
itself lets nobody finish it who is not certified by the authority that the digits stand for.
"""

from PySide6.QtNetwork import QNetworkRequest, QSslSocket


def take_anybody(request: QNetworkRequest) -> None:
    """Let *request* go out to whoever answers: only what the digits protect may be in it."""
    configuration = request.sslConfiguration()
    configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyNone)
    request.setSslConfiguration(configuration)
