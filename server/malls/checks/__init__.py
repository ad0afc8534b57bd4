"""What must agree between the parts of a mall."""

from collections.abc import Mapping
from pathlib import Path

from server.malls.checks.calling import check_profiles
from server.malls.checks.displays import check_displays, check_voice
from server.malls.checks.hours import check_agency_hours, check_mall_hours
from server.malls.checks.journeys import check_needs, check_packages
from server.malls.checks.kiosks import check_kiosks
from server.malls.checks.names import check_agency_names, check_mall_names, check_used_once
from server.malls.forms import AgencyForm, MallForm
from server.malls.mistakes import Mistake

__all__ = ["check"]


def check(file: Path, mall: MallForm, agencies: Mapping[Path, AgencyForm]) -> list[Mistake]:
    """Every disagreement, in the order of the files. *agencies* are those that could be read."""
    zones = {zone.id for zone in mall.zones}
    all_there = len(agencies) == len(set(mall.agencies))
    mistakes = [
        *check_mall_names(file, mall),
        *check_mall_hours(file, mall),
        *check_packages(file, mall, agencies, all_there=all_there),
        *check_kiosks(file, mall, agencies, all_there=all_there),
        *check_displays(file, mall, agencies, all_there=all_there),
        *check_voice(file, mall),
        *check_used_once(agencies),
        *check_needs(agencies, all_there=all_there),
    ]
    for path, agency in agencies.items():
        mistakes += check_agency_names(path, agency, zones)
        mistakes += check_agency_hours(path, agency, mall)
        mistakes += check_profiles(path, agency)
    return mistakes
