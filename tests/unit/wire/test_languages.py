"""Texts by language: the asked one, else another one, never silence; broken files are named."""

from pathlib import Path

import pytest

from wire.languages import BrokenLanguageFile, LanguageInfo, Languages, UnknownText

FTL = {
    "id/kiosk.ftl": "kiosk-back = Kembali\nkiosk-only-here = Hanya di sini\n",
    "en/kiosk.ftl": (
        "kiosk-back = Back\n"
        "kiosk-people = { $count ->\n    [one] { $count } person\n   *[other] { $count } people\n}\n"
        "kiosk-hint =\n    .tip = only an attribute\n"
    ),
    "en/slip.ftl": "slip-thanks = Thank you, { $name }.\n",
}


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def languages(tmp_path: Path) -> Languages:
    return Languages.load(written(tmp_path, FTL))


def test_a_text_is_said_in_the_language_asked_for(languages: Languages) -> None:
    assert languages.text("id", "kiosk-back") == "Kembali"
    assert languages.text("en", "kiosk-back") == "Back"


def test_the_rooms_of_a_language_are_read_together_and_indonesian_comes_first(languages: Languages) -> None:
    assert languages.codes == ("id", "en")
    assert languages.ids("en") == {"kiosk-back", "kiosk-people", "kiosk-hint", "slip-thanks"}
    assert languages.ids("id") == {"kiosk-back", "kiosk-only-here"}


def test_what_one_language_lacks_is_said_in_another(languages: Languages) -> None:
    assert languages.text("en", "kiosk-only-here") == "Hanya di sini"
    assert languages.text("id", "slip-thanks", name="Ani") == "Thank you, Ani."
    assert languages.text("xx", "kiosk-back") == "Kembali", "a language nobody wrote"
    assert languages.has("id", "kiosk-back")
    assert not languages.has("id", "slip-thanks")
    assert not languages.has("xx", "kiosk-back")


def test_numbers_choose_their_form(languages: Languages) -> None:
    assert languages.text("en", "kiosk-people", count=1) == "1 person"
    assert languages.text("en", "kiosk-people", count=12) == "12 people"


def test_arguments_stand_there_as_they_are_without_hidden_marks(languages: Languages) -> None:
    name = '<b>"O\'Neil" 👋 ﷽'
    assert languages.text("en", "slip-thanks", name=name) == f"Thank you, {name}."


@pytest.mark.parametrize("message_id", ["kiosk-nothing", "Back", "kiosk-hint"])
def test_what_nobody_wrote_is_unknown(languages: Languages, message_id: str) -> None:
    with pytest.raises(UnknownText, match=message_id):
        languages.text("en", message_id)


def test_a_forgotten_argument_is_a_mistake_that_names_the_text(languages: Languages) -> None:
    with pytest.raises(ValueError, match="en/slip-thanks"):
        languages.text("en", "slip-thanks")


@pytest.mark.parametrize("text", ["this is no message\n", "kiosk-a = { $open\n", "kiosk-a\n", "= b\n"])
def test_a_file_that_is_not_fluent_is_named(tmp_path: Path, text: str) -> None:
    folder = written(tmp_path, {**FTL, "en/voice.ftl": "voice-a = fine\n" + text})
    with pytest.raises(BrokenLanguageFile) as broken:
        Languages.load(folder)
    assert str(folder / "en" / "voice.ftl") in str(broken.value)
    assert text.split("\n", maxsplit=1)[0] in str(broken.value)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path, FTL)
    (folder / "en" / "voice.ftl").write_bytes("voice-a = café".encode("latin-1"))
    with pytest.raises(BrokenLanguageFile, match=r"voice\.ftl.*UTF-8"):
        Languages.load(folder)


def test_a_language_says_what_it_is_called_and_whether_it_is_a_draft(tmp_path: Path) -> None:
    files = {
        **FTL,
        "id/language.toml": 'name = "Indonesia"\n',
        "jv/language.toml": 'name = "Basa Jawa"\ndraft = true\n',
        "jv/kiosk.ftl": "kiosk-back = Bali\n",
        "su/kiosk.ftl": "kiosk-language-name = Basa Sunda\n",
    }
    languages = Languages.load(written(tmp_path, files))
    assert languages.info("jv") == LanguageInfo(code="jv", name="Basa Jawa", draft=True)
    assert languages.info("su") == LanguageInfo(code="su", name="Basa Sunda")
    assert languages.info("en").name == "en", "it says nothing of itself"
    named = [each.name for each in languages.with_text("kiosk-back")]
    assert named == ["Indonesia", "en", "Basa Jawa"], "Sundanese has no such text"
    assert languages.text("jv", "kiosk-only-here") == "Hanya di sini", (
        "a regional language leans on Indonesian"
    )


def test_a_draft_comes_last_and_is_not_asked_for_what_a_language_lacks(tmp_path: Path) -> None:
    files = {
        **FTL,
        "ace/language.toml": 'name = "Basa Acèh"\ndraft = true\n',
        "ace/kiosk.ftl": "kiosk-back = Gisa\n",
        "ace/slip.ftl": "slip-thanks = Teurimong gaséh, { $name }.\n",
        "fr/kiosk.ftl": "kiosk-back = Retour\n",
    }
    languages = Languages.load(written(tmp_path, files))
    assert languages.codes == ("id", "en", "fr", "ace")
    assert languages.text("ace", "slip-thanks", name="Ani") == "Teurimong gaséh, Ani."
    assert languages.text("ace", "kiosk-only-here") == "Hanya di sini"
    assert languages.text("id", "slip-thanks", name="Ani") == "Thank you, Ani."


def test_a_program_is_read_in_the_languages_that_have_its_texts(languages: Languages) -> None:
    assert languages.codes_with("kiosk-back") == ("id", "en")
    assert languages.codes_with("slip-thanks") == ("en",)
    assert languages.codes_with("counter-title") == ()


@pytest.mark.parametrize("text", ["name = 1\n", "name", 'title = "Jawa"\n'])
def test_a_language_that_says_something_else_of_itself_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(BrokenLanguageFile, match=r"language\.toml"):
        Languages.load(written(tmp_path, {**FTL, "id/language.toml": text}))


def test_a_folder_without_languages_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no languages"):
        Languages.load(tmp_path)
    with pytest.raises(FileNotFoundError):
        Languages.load(tmp_path / "nowhere")
