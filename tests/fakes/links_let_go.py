"""Links that are let go of with questions on their way: ``python -m tests.fakes.links_let_go FOLDER [tls]``.

A program of its own, for a fault here takes the process with it. Prints how many links went with their last reference.
"""

import gc
import ssl
import sys
import threading
import weakref
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from qtkit.link import Inquiry, Link
from tests.fakes.certificates import SiteAuthority
from tests.fakes.messages import hello, mall, snapshot
from tests.fakes.scripted_server import Asked, Reply, ScriptedServer
from wire import sse
from wire.codec import encode
from wire.commands import CallNext
from wire.staff import SignIn, Staff
from wire.transport import HALL_NAME

TIMES: Final = 6
_STAFF: Final = "/api/staff"
_SIGN_IN: Final = "/api/sign-in"
_CALL_NEXT: Final = "/api/commands/call-next"


class SlowServer:
    """Answers nothing but the mall until it may."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        greeting = sse.frame(kind="hello", data=encode(hello()))
        state = sse.frame(kind="snapshot", data=encode(snapshot()))
        self.scripted = ScriptedServer(greeting=greeting + state, tls=tls)
        self.scripted.answer("/api/mall", Reply(body=encode(mall())))
        for path in (_STAFF, _SIGN_IN, _CALL_NEXT):
            self.scripted.answer(path, self._answer)
        self.may_answer = threading.Event()

    def _answer(self, asked: Asked) -> Reply:
        self.may_answer.wait(5)
        return Reply(body=encode(Staff(sign_in="secret", officers=())))

    def heard(self) -> int:
        return sum(len(self.scripted.asked_for(path)) for path in (_STAFF, _SIGN_IN, _CALL_NEXT))

    def close(self) -> None:
        self.may_answer.set()
        self.scripted.close()


def play(until: Callable[[], object]) -> None:
    while not until():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def busy_link(server: SlowServer, authority: str) -> tuple[Link, list[Inquiry]]:
    """A link, and three questions that its server has heard and not answered."""
    link = Link()
    link.connectTo(server.scripted.url, "rahasia", authority)
    play(lambda: link.mall)
    before = server.heard()
    asked = [
        link.ask(_STAFF, Staff),
        link.submit(_SIGN_IN, SignIn(officer="rina", secret="482915"), Staff),
        link.send(CallNext(request_id="r" * 20, counter="1")),
    ]
    play(lambda: server.heard() == before + len(asked))
    return link, asked


def bury() -> None:
    """What goes later goes now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def cancel(asked: Iterable[Inquiry]) -> None:
    for inquiry in asked:
        inquiry.cancel()


def let_go(server: SlowServer, authority: str, end: Callable[[Link, list[Inquiry]], object]) -> bool:
    """Whether the link is gone, after *end*, with its last reference; the answers come later."""
    server.may_answer.clear()
    link, asked = busy_link(server, authority)
    end(link, asked)
    gone = weakref.ref(link)
    del link
    gc.collect()
    is_gone = gone() is None
    server.may_answer.set()
    bury()
    cancel(asked)  # whoever asked need not know that the link is gone
    bury()
    return is_gone


WAYS: Final[dict[str, Callable[[Link, list[Inquiry]], object]]] = {
    "asking": lambda _, __: None,
    "unheard": lambda _, asked: asked.clear(),
    "left": lambda link, _: link.leave(),
    "moved": lambda link, _: link.forget(),
    "cancelled": lambda _, asked: cancel(asked),
}


def main(folder: Path, *, tls: bool) -> None:
    application = QCoreApplication(sys.argv)
    gc.disable()  # as programs do: it is collected where it says so
    context, authority = None, ""
    if tls:
        site = SiteAuthority.made_in(folder)
        signed = site.sign(HALL_NAME)
        context, authority = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), site.file.read_text(encoding="ascii")
        context.load_cert_chain(signed.certificate, signed.key)
    with closing(SlowServer(context)) as server:
        for way, end in WAYS.items():
            gone = sum(let_go(server, authority, end) for _ in range(TIMES))
            print(way, gone, "of", TIMES, flush=True)
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), tls="tls" in sys.argv)
