import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from qtkit.translator import FluentTranslator, install
from wire.languages import Languages


@pytest.fixture
def languages(tmp_path: Path) -> Languages:
    for code, text in (("id", "kit-back = Kembali\nkit-only = Hanya di sini\n"), ("en", "kit-back = Back\n")):
        (tmp_path / code).mkdir()
        (tmp_path / code / "kit.ftl").write_text(text, encoding="utf-8")
    return Languages.load(tmp_path)


def test_a_message_id_is_answered_in_the_language(languages: Languages, qapp: QGuiApplication) -> None:
    assert FluentTranslator(languages, "id").translate("Main", "kit-back") == "Kembali"
    assert FluentTranslator(languages, "en").translate("Main", "kit-back") == "Back"


def test_what_one_language_lacks_the_other_one_says(languages: Languages, qapp: QGuiApplication) -> None:
    assert FluentTranslator(languages, "en").translate("Main", "kit-only") == "Hanya di sini"


@pytest.mark.logs_errors
def test_what_nobody_says_is_shown_as_its_id_and_logged_once(
    languages: Languages, qapp: QGuiApplication, caplog: pytest.LogCaptureFixture
) -> None:
    translator = FluentTranslator(languages, "id")
    with caplog.at_level(logging.ERROR):
        assert [translator.translate("Main", "kit-nowhere") for _ in range(3)] == ["kit-nowhere"] * 3
    assert [record.getMessage() for record in caplog.records] == ["no language has the text 'kit-nowhere'"]


@pytest.mark.parametrize("sentence", ["Cancel", "Open file", "", "A-012", "QT_LAYOUT_DIRECTION"])
def test_qts_own_sentences_pass_by(languages: Languages, qapp: QGuiApplication, sentence: str) -> None:
    translator = FluentTranslator(languages, "id")
    install(translator)
    assert QCoreApplication.translate("Main", sentence) == sentence
    assert QCoreApplication.translate("Main", "kit-back") == "Kembali"
    QCoreApplication.removeTranslator(translator)
