"""The hall's office: asks and orders with the hall's key, and lets in the devices on whose screens it sees six digits.

Knows the contract, and what stands on the screen of a device that asks. Must not know what the device does afterwards.
"""

from typing import Final

from demo.pilot_client import PilotClient
from demo.site import Site
from server.arranging.remote import NotDone, RemoteHall
from wire import devices
from wire.codec import decode_mall, decode_record, encode, encode_command
from wire.commands import Command, path_of
from wire.events import Record
from wire.mall import Mall

DIGITS: Final = "pairing.code.digits"
TOLD: Final = "pairing.code.command"
"""What an administrator may write at the server: the digits are in it."""
SHOWN_MILLISECONDS: Final = 30_000


class Office:
    """At the server at *url*, whose key and authority are in the folder of *site*, as on the server's own machine. What is asked may take some seconds."""

    def __init__(self, url: str, site: Site) -> None:
        key = site.key_file.read_text(encoding="utf-8").strip()
        self._hall = RemoteHall(url, key, site.authority_file.read_text(encoding="ascii"))

    def mall(self) -> Mall:
        """How the mall is set up. Raises OSError."""
        return decode_mall(self.get("/api/mall"))

    def get(self, path: str) -> bytes:
        """What the server answers. Raises OSError."""
        try:
            return self._hall.get(path)
        except NotDone as error:
            raise OSError(str(error)) from error

    def order(self, command: Command) -> Record:
        """Have *command* done. Raises OSError, also for a refusal."""
        return decode_record(self._post(path_of(type(command)), encode_command(command)))

    def let_in(self, door: PilotClient, *, name: str, counter: str = "") -> None:
        """Read the digits at the *door* of a device that asks, and let it in as *name*, for that *counter* alone where one is named.
        Raises OSError, and PilotError where there are no digits.
        """
        door.wait(DIGITS, "visible", equals=True, timeout_ms=SHOWN_MILLISECONDS)
        code = "".join(filter(str.isdigit, str(door.read(TOLD, "text"))))
        self._post(
            f"{devices.PATH}/approve", encode(devices.ApproveDevice(code=code, name=name, counter=counter))
        )

    def _post(self, path: str, content: bytes) -> bytes:
        try:
            return self._hall.post(path, content)
        except NotDone as error:
            raise OSError(str(error)) from error
