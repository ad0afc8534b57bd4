"""Services as answers: the counter's own first, all of the hall once something is typed.

Pure. Must not know what a service is chosen for.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from counter.asking.finding import fits
from counter.asking.question import Option, Step
from counter.asking.scene import Scene
from wire.mall import Service

MOST: Final = 40
"""Who does not see it among so many types another word."""

Then = Callable[[Service], Step]


def service_options(
    scene: Scene,
    typed: str,
    then: Then,
    *,
    why_not: Callable[[Service], str] = lambda _: "",
    elsewhere: bool = True,
) -> tuple[Option, ...]:
    """The services that *typed* means; without a word the own ones, then (*elsewhere*) the popular ones of others."""
    own = scene.own_services()
    others = [service for service in scene.mall.services if not scene.is_own(service.agency)]
    others.sort(key=lambda service: not service.popular)
    if not typed.strip():
        others = [service for service in others if service.popular]
    found = [service for service in (*own, *(others if elsewhere else ())) if _fits(scene, typed, service)]
    return tuple(_options(scene, found[:MOST], then, why_not))


def _options(
    scene: Scene, services: Iterable[Service], then: Then, why_not: Callable[[Service], str]
) -> Iterable[Option]:
    for service in services:
        agency = scene.agency(service.agency)
        yield Option(
            name=service.id,
            text=service.name.get(scene.words.language),
            note="" if scene.is_own(service.agency) else scene.agency_name(service.agency),
            icon=agency.kind if agency else "",
            why_not=why_not(service),
            then=partial(then, service),
        )


def _fits(scene: Scene, typed: str, service: Service) -> bool:
    if not typed.strip():
        return True
    agency = scene.agency(service.agency)
    agency_names = (agency.short.id, agency.short.en, agency.name.id) if agency else ()
    return fits(typed, service.name.id, service.name.en, *service.keywords, *agency_names)
