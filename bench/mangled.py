"""Bytes that no decent client sends: what a port of the hall must bear. Pure: a die says which, and what is sent is a list of pieces."""

import random
from collections.abc import Callable, Mapping
from typing import Final

Pieces = list[bytes]

_PATHS: Final = (
    b"/health",
    b"/ready",
    b"/metrics",
    b"/schema/openapi.json",
    b"/t/0123456789abcdef",
    b"/t/0123456789abcdef/turns",
    b"/api/mall",
    b"/api/tickets/0123456789abcdef",
    b"/api/commands/issue-ticket",
    b"/api/stream",
    b"*",
    b"http://elsewhere/",
    b"//",
    b"/%00%ff%2e%2e/",
    b"/?a=%zz&lang=%00",
)
_METHODS: Final = (
    b"GET",
    b"POST",
    b"HEAD",
    b"OPTIONS",
    b"PUT",
    b"DELETE",
    b"PATCH",
    b"TRACE",
    b"CONNECT",
    b"PRI",
)
_BODY: Final = b'{"request_id": "0123456789abcdef", "service": "reg/card", "kiosk": "kiosk-1"}'
_TLS_HELLO: Final = bytes.fromhex("16030100c8010000c40303") + b"\x5a" * 32 + b"\x00\x00\x02\x13\x01\x01\x00"


class Mangler:
    """Makes what is sent on one connection. *key*: some requests carry the hall's key, and so get further."""

    def __init__(self, dice: random.Random, key: str) -> None:
        self._dice = dice
        self._key = key.encode()
        self.kinds: Mapping[str, Callable[[], Pieces]] = {
            "noise": lambda: [self._noise(4096)],
            "mutated": lambda: [self._mutated(self._request())],
            "halves": self._halves,
            "head without end": self._long_head,
            "pipelined": lambda: [b"".join(self._request() for _ in range(self._dice.randint(2, 60)))],
            "upgrade": self._upgrade,
            "TLS hello": lambda: [self._mutated(_TLS_HELLO)],
            "chunks": self._chunks,
            "wrong length": self._wrong_length,
            "body without end": self._long_body,
            "silence": list,
        }

    def any_kind(self) -> tuple[str, Pieces]:
        """A kind and its bytes."""
        kind = self._dice.choice(tuple(self.kinds))
        return kind, self.kinds[kind]()

    def _noise(self, most: int) -> bytes:
        return self._dice.randbytes(self._dice.randint(1, most))

    def _request(self, *, body: bytes = _BODY, more: bytes = b"") -> bytes:
        method, path = self._dice.choice(_METHODS), self._dice.choice(_PATHS)
        head = b"%s %s HTTP/1.1\r\nHost: hall\r\nAccept-Language: en\r\n%s" % (method, path, more)
        # With the key a stream would be given, which has no end: such go without.
        if self._dice.random() < 0.5 and b"stream" not in path:
            head += b"Authorization: Bearer " + self._key + b"\r\n"
        if method in {b"POST", b"PUT", b"PATCH"}:
            return head + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        return head + b"\r\n"

    def _mutated(self, whole: bytes) -> bytes:
        data = bytearray(whole)
        for _ in range(self._dice.randint(1, 8)):
            at = self._dice.randrange(len(data))
            match self._dice.randrange(4):
                case 0:
                    data[at] = self._dice.randrange(256)
                case 1:
                    data[at:at] = self._noise(20)
                case 2:
                    del data[at : at + self._dice.randint(1, 20)]
                case _:
                    data[at:at] = data[at : at + self._dice.randint(1, 200)]
            data = data or bytearray(b"\0")
        return bytes(data)

    def _halves(self) -> Pieces:
        whole = self._request()
        cut = self._dice.randrange(1, len(whole))
        return [whole[:cut]] if self._dice.random() < 0.5 else [whole[:cut], whole[cut:]]

    def _long_head(self) -> Pieces:
        lines = [
            b"X-%d: %s\r\n" % (n, b"y" * self._dice.randint(1, 2000))
            for n in range(self._dice.randint(1, 400))
        ]
        return [b"GET /health HTTP/1.1\r\nHost: hall\r\n", *lines]

    def _upgrade(self) -> Pieces:
        kind = self._dice.choice((b"websocket", b"h2c", b"TLS/1.2"))
        more = b"Connection: Upgrade\r\nUpgrade: %s\r\nSec-WebSocket-Version: 13\r\n" % kind
        more += b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        return [self._request(more=more), self._noise(200)]

    def _chunks(self) -> Pieces:
        sizes = (b"5", b"0", b"-1", b"zz", b"fffffffffffffffffffff", b"5;x=y", b"")
        head = b"POST /api/commands/issue-ticket HTTP/1.1\r\nHost: hall\r\nTransfer-Encoding: chunked\r\n"
        head += b"Authorization: Bearer " + self._key + b"\r\n\r\n"
        chunks = [
            b"%s\r\n%s\r\n" % (self._dice.choice(sizes), b"x" * self._dice.choice((0, 5, 500)))
            for _ in range(self._dice.randint(1, 30))
        ]
        return [head, *chunks]

    def _wrong_length(self) -> Pieces:
        length = self._dice.choice((b"-1", b"1e9", b"99999999999999999999999", b"5, 6", b"0x10", b"7"))
        more = b"Content-Length: %s\r\n" % length
        return [
            b"POST /api/commands/issue-ticket HTTP/1.1\r\nHost: hall\r\n" + more + b"\r\n" + self._noise(300)
        ]

    def _long_body(self) -> Pieces:
        method = self._dice.choice((b"POST", b"GET"))
        head = b"%s /health HTTP/1.1\r\nHost: hall\r\nTransfer-Encoding: chunked\r\n\r\n" % method
        return [head, *([b"1000\r\n" + b"z" * 4096 + b"\r\n"] * self._dice.randint(1, 100))]
