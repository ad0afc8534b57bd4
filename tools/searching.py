"""``python -m tools.searching [text …]``: what the kiosk's search finds for each text, and how long a key press takes it.

For whoever edits ``assets/search/words.toml`` or a mall's keywords.
"""

import argparse
import statistics
import time
from pathlib import Path
from typing import Final

from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.commonwords import load_words
from kiosk.visiting.search import Finder
from kiosk.visiting.visit import Wish
from server.malls.loading import load_mall

ROOT: Final = Path(__file__).parent.parent
USUAL: Final = ("ktp", "paspor", "buat sim c", "papsor", "kartu kelaurga", "perpanjang stnk", "asdfgh")


def main() -> None:
    """Type each text letter by letter."""
    parser = argparse.ArgumentParser(prog="python -m tools.searching", description=__doc__)
    parser.add_argument("text", nargs="*", default=USUAL)
    parser.add_argument("--mall", type=Path, default=ROOT / "config" / "malls" / "batu-gadang")
    options = parser.parse_args()
    catalogue, words = Catalogue(load_mall(options.mall)), load_words(ROOT / "assets")
    began = time.perf_counter()
    finder = Finder(catalogue, words)
    made = time.perf_counter() - began
    took: list[float] = []
    found: tuple[Wish, ...] = ()
    for text in options.text:
        for length in range(1, len(text) + 1):
            began = time.perf_counter()
            found = finder.find(text[:length])
            took.append(time.perf_counter() - began)
        print(f"{text!r}: {', '.join(wish.service.id for wish in found[:6]) or 'nothing'}")
    print(
        f"{len(catalogue.wishes)} services; made in {1000 * made:.0f} ms; a key press takes "
        f"{1000 * statistics.median(took):.1f} ms, at most {1000 * max(took):.1f} ms"
    )


if __name__ == "__main__":
    main()
