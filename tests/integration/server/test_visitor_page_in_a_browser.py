"""The visitor's page in a real browser: its script is the one that the policy lets run, and it does what a phone needs."""

from collections.abc import Iterator

import pytest

from tests.fakes.browser import MISSING, Browser
from tests.fakes.program_process import until
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.commands import FinishService, Recall, StartService
from wire.events import Record, TicketIssued

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

WHAT_IT_DOES = """
window.did = [];
navigator.vibrate = () => did.push("shakes");
window.SpeechSynthesisUtterance = function (words) { this.words = words; };
Object.defineProperty(window, "speechSynthesis", {value: {cancel() {}, speak(said) { did.push(said.words); }}});
document.addEventListener("securitypolicyviolation", event => did.push(event.violatedDirective));
"""


@pytest.fixture
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


def test_a_call_shows_shakes_and_sounds_once_and_a_recall_again(
    browser: Browser, server: ServerProcess, client: Client
) -> None:
    client.open("4")
    issued = client.issue("pol/record")
    assert isinstance(issued.event, TicketIssued)
    ticket, label = issued.event.ticket, issued.event.label
    digits = " ".join(label.split("-")[1])
    browser.before_every_page(WHAT_IT_DOES)
    browser.open(f"{server.url}/t/{ticket}?lang=id")
    until(lambda: browser.value("document.body?.dataset.phase") == "waiting", "the page")
    browser.tap("#sound")
    assert browser.value("document.querySelector('#sound').textContent") == "Bunyi menyala"

    assert isinstance(client.call("4"), Record)
    until(lambda: browser.value("document.body.dataset.phase") == "called", "the call", seconds=3)
    assert browser.value("document.title") == f"{label} · loket 4 · giliran Anda"
    call = f"omor antrean K, {digits}, silakan menuju loket 4, Kepolisian."
    until(lambda: browser.value("did") == ["", "shakes", f"N{call}"], "it shakes and speaks")

    client.done(Recall(request_id=request_id(), counter="4", ticket=ticket))
    again = ["", "shakes", f"N{call}", "shakes", f"Panggilan ulang, n{call}"]
    until(lambda: browser.value("did") == again, "it does so again")
    told = f"Sekarang giliran Anda. Panggilan ulang, nomor antrean {label}, silakan menuju loket 4, "
    said = "document.querySelector('#said').textContent.replace('\\u2011', '-').replace('\\u00a0', ' ')"
    until(lambda: browser.value(said).startswith(told), "a screen reader has it, too")

    for end in (StartService, FinishService):
        client.done(end(request_id=request_id(), counter="4", ticket=ticket))
    until(lambda: browser.value("document.body.dataset.phase") == "done", "thanks", seconds=3)
    assert browser.value("did") == again, "no more sound, and nothing against the policy"


def test_without_the_server_the_page_says_that_it_knows_nothing(
    browser: Browser, server: ServerProcess, client: Client
) -> None:
    issued = client.issue()
    assert isinstance(issued.event, TicketIssued)
    browser.open(f"{server.url}/t/{issued.event.ticket}?lang=en")
    until(lambda: browser.value("document.querySelector('#lost')?.hidden"), "the page")
    server.kill()
    until(lambda: browser.value("!document.querySelector('#lost').hidden"), "the sign")
    assert issued.event.label in browser.value("document.querySelector('.number').textContent")
    server.start()
    until(lambda: browser.value("document.querySelector('#lost').hidden"), "the sign is gone")
