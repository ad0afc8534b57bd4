"""``python -m bench.bare``: the limit. The server's own framework, HTTP server and settings around an endpoint that
decodes the same command and encodes an answer of the same size, with no gate, no clerk and no storage.
"""

import argparse
import asyncio
import gc
from datetime import UTC, datetime
from typing import Final

import uvicorn
import uvloop
from litestar import Litestar, Response, get, post

from server.web.listening import bind
from server.web.listening import configuration as server_config
from wire.codec import encode
from wire.commands import IssueTicket, path_of
from wire.events import Record, TicketIssued

_RECORD: Final = Record(
    seq=12345,
    at=datetime(2025, 3, 4, 2, 41, 5, 123456, tzinfo=UTC),
    event=TicketIssued(
        ticket="0123456789abcdef012345",
        letters="AB",
        number=123,
        label="AB-123",
        service="agency-12/service-1",
        line="agency-12/line-1",
        agency="agency-12",
        priority=None,
        language="id",
        kiosk="kiosk-1",
        ahead=12,
        wait_low_seconds=2520,
        wait_high_seconds=5850,
    ),
)


@post(path_of(IssueTicket), status_code=200)
async def issue(data: IssueTicket) -> Response[bytes]:  # noqa: ARG001  decoding it is part of the limit
    """Always the same ticket."""
    return Response(encode(_RECORD), media_type="application/json")


@get("/health")
async def health() -> dict[str, str]:
    """It serves."""
    return {"status": "ok"}


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.bare", description="An endpoint with nothing behind it."
    )
    parser.add_argument("--port", type=int, default=0)
    gc.freeze()
    uvloop.run(_serve(parser.parse_args().port))


async def _serve(port: int) -> None:
    listener = bind("127.0.0.1", port)
    server = uvicorn.Server(
        server_config(Litestar([issue, health], logging_config=None, openapi_config=None))
    )
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    print(f"  http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    await serving


if __name__ == "__main__":
    main()
