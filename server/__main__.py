"""``python -m server``: run the hall. ``python -m server rehearse``: play a day of it instead.

Either loads only its own parts: to load those of the server takes a second, and a rehearsal needs none of them.
"""

import sys

_REHEARSE = "rehearse"


def main() -> int:
    """The exit status of what was asked for."""
    if sys.argv[1:2] == [_REHEARSE]:
        from server.rehearsal import command  # noqa: PLC0415  see above

        return command.main(sys.argv[2:])
    from server import starting  # noqa: PLC0415  see above

    return starting.main()


if __name__ == "__main__":
    sys.exit(main())
