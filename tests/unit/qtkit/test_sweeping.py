"""Garbage goes where QObjects may die. In a process of its own: the tests' own garbage has other rules (tests/conftest.py)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

PROGRAM = """
import threading, weakref
from PySide6.QtCore import QCoreApplication, QObject
from qtkit.sweeping import Sweeper

class Round:
    def __init__(self):
        self.me = self
        self.thing = QObject()

application = QCoreApplication([])
sweeper = Sweeper(application)
died = []
thing = Round()
weakref.finalize(thing, lambda: died.append(threading.current_thread().name))
del thing

def work():
    kept = [[] for _ in range(100_000)]

worker = threading.Thread(target=work, name="worker")
worker.start()
worker.join()
print(*died, "after the worker")
kept = [[] for _ in range(100_000)]
print(*died, "after work here")
sweeper.look()
print(*died, "after a look")
"""


def test_nothing_dies_but_where_and_when_the_sweeper_looks() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=30, check=True
    )
    assert ended.stdout.splitlines() == [
        "after the worker",
        "after work here",
        "MainThread after a look",
    ]
