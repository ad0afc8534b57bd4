"""Signing in, step by step."""

import pytest

from counter.signing.entry import Entry, Session
from counter.words import Words
from tests.fakes.staff import BUDI, RINA, refusal, signed_in
from tests.fakes.texts import all_texts

WORDS = Words(all_texts(), "id")
CHOSEN = Entry().chosen(RINA)


def said(entry: Entry, now: float = 100.0) -> str:
    assert entry.trouble is not None
    return entry.trouble.say(WORDS, now)


def test_first_somebody_is_chosen_then_one_try_is_on_its_way() -> None:
    assert Entry().why_not(100.0) == "signing-why-nobody"
    assert CHOSEN.why_not(100.0) is None
    assert CHOSEN.sending("secret").why_not(100.0) == "signing-busy"


@pytest.mark.parametrize(
    ("means", "sentence"),
    [
        ("secret", "PIN atau kata sandi salah. Silakan ketik lagi."),
        ("card", "Kartu ini tidak dikenal. Silakan pindai lagi, atau pakai PIN."),
    ],
)
def test_what_was_wrong_is_said(means: str, sentence: str) -> None:
    sent = CHOSEN.sending("card" if means == "card" else "secret")
    refused = sent.refused(refusal("sign-in-refused"), 100.0)
    assert said(refused) == sentence
    assert refused.why_not(100.0) is None


def test_a_wait_is_counted_down_and_ends() -> None:
    waiting = CHOSEN.sending("secret").refused(refusal("sign-in-wait", seconds=30), 100.0)
    assert said(waiting, 100.0) == "Terlalu banyak percobaan. Silakan coba lagi dalam 30 detik."
    assert said(waiting, 129.5) == "Terlalu banyak percobaan. Silakan coba lagi dalam 1 detik."
    assert waiting.why_not(129.9) == "signing-wait"
    assert said(waiting, 130.0) == "Sekarang silakan coba lagi."
    assert waiting.why_not(130.0) is None


def test_a_wait_is_one_officers_and_one_ways_own() -> None:
    waiting = CHOSEN.sending("secret").refused(refusal("sign-in-wait", seconds=30), 100.0)
    assert waiting.waits(110.0)
    assert not waiting.chosen(BUDI).waits(110.0)
    by_card = CHOSEN.sending("card").refused(refusal("sign-in-wait", seconds=30), 100.0)
    assert by_card.why_not(110.0) is None
    assert said(by_card, 110.0).endswith("dalam 20 detik.")


def test_a_new_list_of_officers_changes_nothing_for_one_who_is_still_in_it() -> None:
    wrong = CHOSEN.sending("secret").refused(refusal("sign-in-refused"), 100.0)
    assert wrong.known(RINA) == wrong
    assert wrong.known(None) == Entry()


def test_a_lock_is_for_one_officer() -> None:
    locked = Entry(locked=True)
    assert locked.known(RINA).locked
    assert not locked.known(RINA).chosen(BUDI).locked


def test_without_an_answer_it_says_that_nothing_was_checked() -> None:
    lost = CHOSEN.sending("secret").refused(refusal("unavailable"), 100.0)
    assert said(lost).startswith("Server tidak menjawab")


def test_another_refusal_is_said_in_the_servers_words() -> None:
    other = CHOSEN.sending("secret").refused(refusal("storage-full"), 100.0)
    assert said(other).startswith("Penyimpanan server penuh.")


def test_a_proof_is_seen_in_no_log() -> None:
    signed = signed_in()
    session = Session(officer=signed.officer, proof=signed.proof, until=signed.until)
    assert signed.proof not in repr(session)
