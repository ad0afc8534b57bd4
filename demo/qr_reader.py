"""QR codes read off a picture, where the reader (zxing-cpp, a development package) is installed."""

from importlib import import_module
from importlib.util import find_spec

from PIL import Image

# The demo runs without it; image codes are then kept as pictures only.
_READER = import_module("zxingcpp") if find_spec("zxingcpp") else None


def read_qr(picture: Image.Image) -> tuple[str, ...]:
    """Contents of the codes a phone would see; empty without the reader."""
    if _READER is None:
        return ()
    return tuple(found.text for found in _READER.read_barcodes(picture))
