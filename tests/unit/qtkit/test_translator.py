import logging
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from qtkit.translator import FluentTranslator, install, uninstall
from wire.languages import Languages

ROOT = Path(__file__).parents[3]

ASKED_MEANWHILE = """
import sys
import threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from qtkit.translator import FluentTranslator, install, uninstall
from wire.languages import Languages

asked, go_on = threading.Event(), threading.Event()

class Slow(FluentTranslator):
    def translate(self, context, source_text, disambiguation=None, n=-1):
        asked.set()
        go_on.wait()
        return super().translate(context, source_text, disambiguation, n)

application, engine = QCoreApplication([]), QObject()
translator = Slow(Languages.load(Path(sys.argv[1])), "id", engine)
install(translator)
answers = []
thread = threading.Thread(target=lambda: answers.append(QCoreApplication.translate("Main", "kit-back")), daemon=True)
thread.start()
asked.wait()
sys.setswitchinterval(1000)  # nobody else gets Python's lock from here on unless it is given away
go_on.set()
uninstall(translator)
thread.join()
uninstall(translator)
print(*answers, QCoreApplication.translate("Main", "kit-back"))
"""


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
    uninstall(translator)


def test_it_goes_while_another_thread_asks_it(languages: Languages, tmp_path: Path) -> None:
    """A process of its own: with Qt's lock and Python's held crosswise it would never end."""
    ended = subprocess.run(
        [sys.executable, "-c", ASKED_MEANWHILE, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert ended.stdout.split() == ["Kembali", "kit-back"]
