"""A network of a story's own, in which a server runs and whose only cable can be pulled: nobody is told, nothing arrives.

A Linux network namespace with nothing but its loopback. Knows nothing of the hall.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest

_WITHIN: Final = ("unshare", "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "island")
_CALLER: Final = """
import socket, sys
line = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
line.sendall(sys.argv[2].encode())
while line.recv(65536):
    pass
"""


def island() -> tuple[str, ...]:
    """What runs a command on an island. Skips the test where there can be none."""
    if sys.platform != "linux":
        pytest.skip("a network of a story's own needs Linux")
    try:
        tried = subprocess.run([*_WITHIN, "true"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare (Debian package: util-linux)")
    if tried.returncode != 0:
        pytest.skip(f"this machine allows no network of a story's own: {tried.stderr.strip()}")
    return _WITHIN


@contextmanager
def caller(pid: int, port: int, request: str) -> Iterator[None]:
    """On the island of process *pid* somebody sends *request* to *port*, and listens for as long as the block runs."""
    process = subprocess.Popen([*_on(pid), sys.executable, "-S", "-c", _CALLER, str(port), request])
    try:
        yield
    finally:
        process.kill()
        process.wait()


def pull_the_cable(pid: int) -> None:
    """From now on nothing arrives anywhere on the island of *pid*."""
    subprocess.run([*_on(pid), "ip", "link", "set", "lo", "down"], check=True)


def _on(pid: int) -> tuple[str, ...]:
    return ("nsenter", "-t", str(pid), "-U", "-n", "--preserve-credentials")
