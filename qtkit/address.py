"""Where a server is, by what one knows it, and with which key one speaks to it; every request is made here.

Knows Qt's request settings. Must not know what is asked.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkRequest

from qtkit.trust import protect


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """*url* is ``https://address:port``, or ``http://``, without a slash at the end; *key* is the program's, or empty; *authority* (PEM) is the only
    one that may vouch for the server.
    """

    url: str
    key: str
    authority: str = ""

    def request(self, path: str) -> QNetworkRequest:
        """A request for *path*, plain and uncached: no redirection, no cookies, no second protocol, no compression."""
        request = QNetworkRequest(QUrl(self.url + path))
        for attribute, value in (
            (QNetworkRequest.Attribute.Http2AllowedAttribute, False),
            (
                QNetworkRequest.Attribute.CacheLoadControlAttribute,
                QNetworkRequest.CacheLoadControl.AlwaysNetwork,
            ),
            (QNetworkRequest.Attribute.CacheSaveControlAttribute, False),
            (QNetworkRequest.Attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual),
            (QNetworkRequest.Attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual),
            (QNetworkRequest.Attribute.AuthenticationReuseAttribute, QNetworkRequest.LoadControl.Manual),
            # The key must not travel to wherever a stranger redirects to.
            (
                QNetworkRequest.Attribute.RedirectPolicyAttribute,
                QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
            ),
        ):
            request.setAttribute(attribute, value)
        protect(request, self.authority)
        # Said by us, Qt neither asks for gzip nor holds back bytes to unpack them.
        request.setRawHeader(b"Accept-Encoding", b"identity")
        if self.key:
            request.setRawHeader(b"Authorization", b"Bearer " + self.key.encode())
        return request


def make_network(parent: QObject) -> QNetworkAccessManager:
    """A network that goes straight to the server: asking for proxies can take seconds."""
    network = QNetworkAccessManager(parent)
    network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    network.setAutoDeleteReplies(False)
    return network
