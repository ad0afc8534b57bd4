"""What is written together leaves together, and nothing is held for longer than a turn of the loop."""

import asyncio

from server.web.joining import JoiningTransport


class Line(asyncio.Transport):
    """Keeps what left, and that it was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[bytes] = []

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.left.append(bytes(data))

    def close(self) -> None:
        self.left.append(b"closed")

    def abort(self) -> None:
        self.left.append(b"aborted")


async def written() -> list[bytes]:
    line = Line()
    joining = JoiningTransport(line, asyncio.get_running_loop())
    joining.write(b"head ")
    joining.write(b"body")
    joining.write(b"head of a stream")
    await asyncio.sleep(0)
    joining.write(b"last")
    joining.close()
    await asyncio.sleep(0)
    return line.left


def test_a_head_and_its_body_leave_together_and_a_head_alone_by_the_next_turn() -> None:
    assert asyncio.run(written()) == [b"head body", b"head of a stream", b"last", b"closed"]


def test_what_is_aborted_sends_nothing_more() -> None:
    async def aborted() -> list[bytes]:
        line = Line()
        joining = JoiningTransport(line, asyncio.get_running_loop())
        joining.write(b"head")
        joining.abort()
        await asyncio.sleep(0)
        return line.left

    assert asyncio.run(aborted()) == [b"aborted"]
