"""How long something that fails is left alone before it is tried again. Pure.

Must not know what fails, nor how it is tried.
"""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Rests:
    """After the *patience*-th failure in a row a rest of *first_seconds*, after each one more twice as long, up to *longest_seconds*."""

    patience: int = 2
    first_seconds: float = 0.5
    longest_seconds: float = 30.0
    failures: int = field(default=0, init=False)

    def failed(self) -> float:
        """Another failure; the seconds to rest, 0 for none."""
        self.failures += 1
        if self.failures < self.patience:
            return 0.0
        # No further than needed: a power of two grows beyond any float in a night.
        doublings = min(self.failures - self.patience, 20)
        return float(min(self.longest_seconds, self.first_seconds * 2**doublings))

    def worked(self) -> None:
        """It works: the next failure is a first one."""
        self.failures = 0
