"""Printers by name."""

from pathlib import Path

import pytest
from escpos.capabilities import CAPABILITIES

from kiosk.paperwork.paper import LETTER_DOTS
from kiosk.printing.models import PRINTERS, Model, known_models, with_model
from kiosk.printing.pages import pages_of
from kiosk.printing.settings import FilePrinter, NetworkPrinter, NoPrinter
from kiosk.settings import read_settings
from wire.settings import SettingsError

MODELS = known_models()


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS.keys())
def test_every_model_can_be_used_and_says_what_is_sure(model: Model) -> None:
    printer = NetworkPrinter(
        host="p",
        **{
            key: getattr(model, key)
            for key in (
                "profile",
                "paper_mm",
                "columns",
                "dpi",
                "cut",
                "qr",
                "answers",
                "clears",
                "code_pages",
            )
        },
    )
    assert printer.letters * LETTER_DOTS <= model.dots
    assert {page.name for page in pages_of(printer)} == set(model.code_pages)
    assert set(model.checked) <= set(Model.__struct_fields__)
    assert model.verified or model.sources or model.note, "what is not verified says where it comes from"
    features = CAPABILITIES["profiles"][model.profile]["features"]
    assert model.cut == "none" or features["paperFullCut"] or features["paperPartCut"]


def test_common_printers_are_known() -> None:
    assert {
        "epson-tm-t82x",
        "epson-tm-t88vi",
        "xprinter-xp-58",
        "custom-vkp80iii",
        "generic-80",
        "generic-58",
    } <= set(MODELS)
    assert len(MODELS) >= 15


def settings(tmp_path: Path, table: str) -> object:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[printer]\n{table}", encoding="utf-8")
    return read_settings(file).printer


def test_a_model_fills_in_what_is_not_said(tmp_path: Path) -> None:
    printer = settings(tmp_path, 'connection = "network"\nhost = "p"\nmodel = "epson-tm-t88vi"')
    assert isinstance(printer, NetworkPrinter)
    assert (printer.model, printer.letters, printer.dpi, printer.cut) == (
        "epson-tm-t88vi",
        42,
        180,
        "partial",
    )
    assert (printer.profile, printer.qr, printer.clears) == ("TM-T88V", "native", True)


def test_what_is_said_wins(tmp_path: Path) -> None:
    printer = settings(
        tmp_path,
        'connection = "network"\nhost = "p"\nmodel = "xprinter-xp-58"\npaper_mm = 80\ncolumns = 48\n'
        'answers = "none"\ncode_pages = []',
    )
    assert isinstance(printer, NetworkPrinter)
    assert (printer.letters, printer.answers, printer.code_pages) == (48, "none", ())
    assert printer.profile == "POS-5890"


def test_a_model_says_nothing_that_the_connection_cannot_do(tmp_path: Path) -> None:
    assert isinstance(settings(tmp_path, 'connection = "none"\nmodel = "epson-tm-t82x"'), NoPrinter)
    printer = settings(tmp_path, 'connection = "file"\npath = "/dev/usb/lp0"\nmodel = "epson-tm-t82x"')
    assert isinstance(printer, FilePrinter)
    assert (printer.answers, printer.clears) == ("none", True)


@pytest.mark.parametrize("model", ["epson-tm-u220", "../slips/ticket", "epson-tm-t82x/", ".."])
def test_a_model_that_is_not_known_is_named_with_those_that_are(tmp_path: Path, model: str) -> None:
    with pytest.raises(
        SettingsError, match=r"kiosk\.toml: printer\.model: there is no model .*epson-tm-t82x"
    ):
        settings(tmp_path, f'connection = "none"\nmodel = "{model}"')


def test_a_mistake_in_a_models_file_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('name = "Mine"', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"mine\.toml: profile: is missing"):
        with_model({"model": "mine"}, file=tmp_path / "kiosk.toml", folder=tmp_path)


def test_old_settings_without_a_model_mean_what_they_meant(tmp_path: Path) -> None:
    assert settings(tmp_path, 'connection = "network"\nhost = "p"') == NetworkPrinter(host="p")
    assert PRINTERS.is_dir()
