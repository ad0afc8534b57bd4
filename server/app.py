"""The composition root: settings in, a running hall out. With ``server.opening`` the only place that knows every part."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Final

from server.access.principal import Bearers
from server.backup.opening import second_place
from server.ballot import opened_ballot
from server.clock import now
from server.doors import Doors
from server.opening.reign import lead
from server.opening.seen import waiting_checks_of
from server.opening.site import Site
from server.rounds import running
from server.seen.figures import Figures
from server.seen.logs import log_lost_faults
from server.seen.standby import Standby
from server.service.ports import StorageTrouble
from server.settings import ServerSettings
from server.tls.tending import LOOK_SECONDS as CERTIFICATES_SECONDS
from server.web.entrance import Entrance
from server.web.front import Front
from server.web.health_page import HealthPages
from server.web.listening import Door
from server.web.problems import Problems
from server.web.public import PublicDoor
from wire.languages import Languages

log = logging.getLogger(__name__)

ASSETS: Final = Path(__file__).parent.parent / "assets"
_REST_SECONDS: Final = 1.0


async def serve(
    settings: ServerSettings,
    *,
    base: Path,
    ready: Callable[[str, list[str]], None],
    first: Callable[[str], None],
    lost: Callable[[str], None],
    config: Path | None = None,
    bearers: Sequence[Bearers] = (),
    new_keys: bool = False,
) -> None:
    """Lead the hall, or the first that is free, until told to stop; wait while another server does.

    *ready* gets the hall's name with its id, and its addresses, whenever this server begins to lead; *first* before that the code of the
    first administrator, where there is none; *lost* at once what it means that keys are missing. *config*: the settings' file, if not the
    usual one, for commands that people are told. *bearers* know who else may come in, besides devices, people and the console. *new_keys*: this
    server's keys replace those of the one that led before.

    Raises MallMistakes, UnusableUrl, TlsMistake, NoSecondPlace, Damaged, DatabaseInUse, KeysDiffer, StorageTrouble, OSError for what cannot
    be started.
    """
    languages = Languages.load(ASSETS / "languages")
    problems = Problems(languages)
    log_lost_faults(asyncio.get_running_loop())
    async with AsyncExitStack() as stack:
        ballot = stack.enter_context(opened_ballot(settings, base, new_keys=new_keys))
        data = (base / settings.places[0].data).resolve()
        url = settings.database or f"sqlite:///{data / 'giliran.sqlite'}"
        copies = second_place(settings.backup, base, data, url)
        doors = Doors(settings, base=base, clock=now)
        stack.callback(doors.close)
        standby = Standby(lambda: waiting_checks_of(data, ballot.looks, doors.ends), clock=time.monotonic)
        stack.callback(standby.end)
        entrance = Entrance(problems, HealthPages(languages), told=lambda: standby.told)
        front = await stack.enter_async_context(
            Front(
                entrance,
                partial(_served, doors, entrance, problems),
                silent=settings.limits.silent_connections,
                problems=problems,
            )
        )
        await stack.enter_async_context(running(doors.tend, CERTIFICATES_SECONDS))
        site = Site(
            settings=settings,
            base=base,
            config=config,
            now=now,
            copies=copies,
            languages=languages,
            entrance=entrance,
            standby=standby,
            doors=doors,
            front=front,
            figures=Figures(),
            ready=ready,
            first=first,
            lost=lost,
            bearers=bearers,
        )

        def wait() -> None:
            doors.open(data)
            standby.begin()
            front.open()

        while not front.is_stopped:
            won = await front.unless_stopped(ballot.won(waiting=wait))
            if won is None:
                return
            try:
                async with won.reign:
                    await lead(site, won)
            except StorageTrouble as trouble:
                if not front.is_open:
                    raise
                log.warning("this server cannot lead: %s", trouble)
                standby.begin()
                await front.unless_stopped(asyncio.sleep(_REST_SECONDS))


def _served(doors: Doors, entrance: Entrance, problems: Problems) -> list[Door]:
    hall = Door(listener=doors.hall, application=entrance, tls=doors.tls)
    if doors.public is None:
        return [hall]
    return [hall, Door(listener=doors.public, application=PublicDoor(entrance, problems=problems))]
