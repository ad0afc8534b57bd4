"""What kiosk, counter and display share: the line to the server, the parts of a screen, themes, languages."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # In PySide6 6.12.0 every emit() returns True without taking a reference to it. Before Python 3.12, where True
    # became immortal, each emission so brings True nearer to its death, and after some 600 of them the interpreter
    # aborts ("bool_dealloc"). 6.11.3 has not the fault. A great many references in advance outlast any program.
    ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40
