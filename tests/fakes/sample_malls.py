"""The mall that comes with the project, as the rules see it."""

from functools import cache

from server.domain.plan import Plan
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from tests.fakes.server_process import ROOT
from wire.mall import Mall


@cache
def sample_mall() -> Mall:
    """Batu Gadang."""
    return load_mall(ROOT / "config" / "malls" / "batu-gadang")


@cache
def sample_plan() -> Plan:
    """Its plan, with its hours."""
    return plan_of(sample_mall())
