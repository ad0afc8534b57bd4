import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from qtkit.qr import QrProvider, draw_qr

ADDRESS = "http://192.168.1.10:8042/t/8d2f6c1e?lang=id&x=é"


def read(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    picture = Image.frombytes("L", (grey.bytesPerLine(), grey.height()), bytes(grey.constBits()))
    return [found.text for found in zxingcpp.read_barcodes(picture.crop((0, 0, grey.width(), grey.height())))]


def test_a_camera_reads_what_was_written(qapp: QGuiApplication) -> None:
    assert read(draw_qr(ADDRESS, 240)) == [ADDRESS]


def test_the_provider_reads_the_address_as_qml_wrote_it(qapp: QGuiApplication) -> None:
    size = QSize()
    drawn = QrProvider().requestPixmap("http%3A%2F%2Fmpp%2Ft%2F1%3Fa%3Db", size, QSize(200, 200))
    assert (size.width(), size.height()) == (200, 200)
    assert read(drawn.toImage()) == ["http://mpp/t/1?a=b"]


def test_it_is_black_and_white_with_a_quiet_zone(qapp: QGuiApplication) -> None:
    image = draw_qr("A-012", 210)
    assert {image.pixelColor(x, y).name() for x in range(210) for y in range(210)} == {"#000000", "#ffffff"}
    modules = 21
    quiet = 210 // (modules + 8) * 4
    assert all(image.pixelColor(x, y).name() == "#ffffff" for x in range(quiet) for y in range(210))
