import pytest

from qtkit.contrast import contrast_ratio, relative_luminance


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_a_colour_on_itself_is_the_least() -> None:
    assert contrast_ratio("#A51C24", "#a51c24") == pytest.approx(1.0)


def test_which_colour_is_written_on_which_does_not_matter() -> None:
    assert contrast_ratio("#123456", "#FEDCBA") == contrast_ratio("#FEDCBA", "#123456")


@pytest.mark.parametrize(
    ("colour", "luminance"),
    [("#FF0000", 0.2126), ("#00FF00", 0.7152), ("#0000FF", 0.0722), ("#808080", 0.2159), ("#0A0A0A", 0.0030)],
)
def test_luminance_as_wcag_works_it_out(colour: str, luminance: float) -> None:
    assert relative_luminance(colour) == pytest.approx(luminance, abs=0.00005)


def test_the_grey_wcag_names_as_just_enough_on_white() -> None:
    assert contrast_ratio("#767676", "#FFFFFF") >= 4.5
    assert contrast_ratio("#777777", "#FFFFFF") < 4.5
