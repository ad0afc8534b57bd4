"""Large buffers go back to the system, however many came and went before; open files are as many as may be."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from server.system import own_folder

_MEASURED = """
import sys
from server.system import keep_large_buffers_apart

if "apart" in sys.argv:
    keep_large_buffers_apart()
first = bytearray(256 * 1024)
del first  # glibc takes the size of what is freed for what is usual
buffers = [(bytearray(256 * 1024), bytearray(2000)) for _ in range(400)]
small = [small for _, small in buffers]
del buffers
with open("/proc/self/statm") as figures:
    print(int(figures.read().split()[1]) * 4096)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"), reason="only glibc keeps them"
)
def test_large_buffers_that_are_freed_between_small_ones_go_back_to_the_system() -> None:
    apart, mixed = (_resident(how) for how in ("apart", "mixed"))
    assert mixed - apart > 50e6, "80 MB came and went"


def _resident(how: str) -> int:
    said = subprocess.run(
        [sys.executable, "-c", _MEASURED, how], capture_output=True, text=True, check=True, timeout=30
    )
    return int(said.stdout)


_FILES = """
import resource
from server.system import open_many_files

_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
open_many_files()
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0] == min(hard, 65_536) if hard >= 0 else True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_process_that_may_have_more_open_files_takes_them() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _FILES], capture_output=True, text=True, check=True, timeout=30
    )
    assert said.stdout == "True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_the_folder_of_database_and_keys_is_its_users_alone(tmp_path: Path) -> None:
    made, there = tmp_path / "made" / "data", tmp_path / "there"
    there.mkdir(mode=0o755)
    for folder in (made, there):
        own_folder(folder)
        assert folder.stat().st_mode & 0o777 == 0o700
