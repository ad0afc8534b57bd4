"""x"""
from bench.figures import Figure
from bench.setting import Setting


def measure(setting: Setting) -> list[Figure]:
    return []
