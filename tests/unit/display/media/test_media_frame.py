"""Where an image goes on its panel."""

from PySide6.QtCore import QRectF, QSize

from display.media.media_frame import placed

PANEL = QRectF(0, 0, 160, 90)


def test_contained_all_of_it_is_seen_in_the_middle() -> None:
    assert placed(QSize(400, 400), PANEL, "contain") == QRectF(35, 0, 90, 90)
    assert placed(QSize(4, 1), PANEL, "contain") == QRectF(0, 25, 160, 40)


def test_covering_leaves_nothing_free() -> None:
    assert placed(QSize(400, 400), PANEL, "cover") == QRectF(0, -35, 160, 160)
