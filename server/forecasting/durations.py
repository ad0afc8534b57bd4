"""How long services take: lognormal, by service and officer, learned with shrinkage.

What is little known leans on what is known better: a service on its typical time in the plan, an officer on all the others.
Logarithms of seconds; empirical Bayes with normal means (Gelman et al., Bayesian Data Analysis, 5.4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import erfc, exp, log, sqrt
from random import Random
from statistics import NormalDist

PRIOR_SIGMA = 0.8
_SERVICE_WEIGHT = 5.0
"""The plan's typical time counts as so many services seen."""
_SIGMA_WEIGHT = 10.0
_OFFICER_WEIGHT = 25.0
"""Officers differ by some 15 percent and services by 80: (0.8 / 0.15)² services tell as much as the prior."""
_ROUNDS = 3
_SHORTEST, _LONGEST = 1.0, 4 * 3600.0
_CERTAIN = 1.0 - 1e-9
_inverse = NormalDist().inv_cdf


@dataclass(frozen=True, slots=True)
class LogNormal:
    """Seconds whose logarithm is normal with mean *mu* and deviation *sigma*."""

    mu: float
    sigma: float

    @property
    def mean(self) -> float:
        """The expected seconds."""
        return exp(self.mu + self.sigma * self.sigma / 2)

    def draw(self, random: Random) -> float:
        """One of these times."""
        return min(exp(random.gauss(self.mu, self.sigma)), _LONGEST)

    def left(self, age: float, random: Random) -> float:
        """What remains of one that has lasted *age* seconds already."""
        if age < _SHORTEST:
            return self.draw(random)
        begun = 0.5 * erfc((self.mu - log(age)) / (self.sigma * sqrt(2)))
        share = begun + (1.0 - begun) * random.random()
        if share >= _CERTAIN:  # longer than anything known: a tail in proportion to its age
            return age * random.random() * 0.5 + _SHORTEST
        return max(min(exp(self.mu + self.sigma * _inverse(share)), age + _LONGEST) - age, _SHORTEST)


@dataclass(slots=True)
class _Cell:
    """The services of one kind by one officer: how many, and the sums of their logarithms and of the squares."""

    count: float = 0.0
    total: float = 0.0
    squares: float = 0.0


class ServiceTimes:
    """What was seen, and the distributions that follow. *typical* are medians by service, of the plan."""

    def __init__(self, typical: Mapping[str, float]) -> None:
        self._typical = {service: log(max(seconds, _SHORTEST)) for service, seconds in typical.items()}
        self._general = sum(self._typical.values()) / len(self._typical) if self._typical else log(300.0)
        self._cells: dict[tuple[str, str], _Cell] = {}
        self._means: dict[str, float] = {}
        self._sigmas: dict[str, float] = {}
        self._officers: dict[str, float] = {}
        self._known: dict[tuple[str, str | None], LogNormal] = {}
        self._fresh = True

    def take(self, service: str, officer: str | None, seconds: float) -> None:
        """*officer* served somebody for so long."""
        self._count(service, officer, seconds, 1)

    def take_back(self, service: str, officer: str | None, seconds: float) -> None:
        """That was not all: what was taken today has never been."""
        self._count(service, officer, seconds, -1)

    def _count(self, service: str, officer: str | None, seconds: float, times: int) -> None:
        value = log(min(max(seconds, _SHORTEST), _LONGEST))
        cell = self._cells.setdefault((service, officer or ""), _Cell())
        cell.count += times
        cell.total += times * value
        cell.squares += times * value * value
        self._fresh = False

    def fade(self, share: float) -> None:
        """A day is over: what was seen counts only *share* of what it did."""
        for cell in self._cells.values():
            cell.count *= share
            cell.total *= share
            cell.squares *= share

    def learn(self) -> None:
        """Work out the distributions from what was seen until now."""
        if self._fresh:
            return
        self._officers = {}
        for _ in range(_ROUNDS):
            self._means = self._service_means()
            self._officers = self._officer_factors()
        self._sigmas = self._deviations()
        self._known.clear()
        self._fresh = True

    def of(self, service: str, officer: str | None) -> LogNormal:
        """The times of *service* when *officer* gives it, as of the last ``learn``."""
        known = self._known.get((service, officer))
        if known is None:
            mean = self._means.get(service, self._typical.get(service, self._general))
            mean += self._officers.get(officer or "", 0.0)
            known = LogNormal(mean, self._sigmas.get(service, PRIOR_SIGMA))
            self._known[service, officer] = known
        return known

    def _service_means(self) -> dict[str, float]:
        sums: dict[str, tuple[float, float]] = {}
        for (service, officer), cell in self._cells.items():
            count, total = sums.get(service, (0.0, 0.0))
            sums[service] = (
                count + cell.count,
                total + cell.total - cell.count * self._officers.get(officer, 0.0),
            )
        return {
            service: (total + _SERVICE_WEIGHT * self._typical.get(service, self._general))
            / (count + _SERVICE_WEIGHT)
            for service, (count, total) in sums.items()
        }

    def _officer_factors(self) -> dict[str, float]:
        sums: dict[str, tuple[float, float]] = {}
        for (service, officer), cell in self._cells.items():
            count, total = sums.get(officer, (0.0, 0.0))
            sums[officer] = (count + cell.count, total + cell.total - cell.count * self._means[service])
        return {officer: total / (count + _OFFICER_WEIGHT) for officer, (count, total) in sums.items()}

    def _deviations(self) -> dict[str, float]:
        sums: dict[str, tuple[float, float]] = {}
        for (service, officer), cell in self._cells.items():
            centre = self._means[service] + self._officers[officer]
            count, squares = sums.get(service, (0.0, 0.0))
            squares += cell.squares - 2 * centre * cell.total + centre * centre * cell.count
            sums[service] = (count + cell.count, squares)
        prior = _SIGMA_WEIGHT * PRIOR_SIGMA * PRIOR_SIGMA
        return {
            service: sqrt((max(squares, 0.0) + prior) / (count + _SIGMA_WEIGHT))
            for service, (count, squares) in sums.items()
        }
