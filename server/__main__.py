"""``python -m server``: run the hall. ``python -m server rehearse``: play a day of it instead. ``python -m server kiosk``: arrange a
kiosk of the hall that runs. ``python -m server display``: tell of its displays and arrange them. ``python -m server notice``: tell
everybody something on them. ``python -m server staff``: the officers who may sign in. ``python -m server device``: the devices that are let in.
``python -m server audit``: who did what, and whether the record of it is as it was written. ``python -m server person``: what is kept of one
visitor, told or erased. ``python -m server backup``: copies of the database. ``python -m server restore``: bring one back.

Each loads only its own parts: to load those of the server takes a second, and the others need none of them.
"""

import sys

_REHEARSE = "rehearse"
_KIOSK = "kiosk"
_DISPLAY = "display"
_NOTICE = "notice"
_STAFF = "staff"
_DEVICE = "device"
_AUDIT = "audit"
_PERSON = "person"
_BACKUP = "backup"
_RESTORE = "restore"


def main() -> int:
    """The exit status of what was asked for."""
    if sys.argv[1:2] == [_REHEARSE]:
        from server.rehearsal import command  # noqa: PLC0415  see above

        return command.main(sys.argv[2:])
    if sys.argv[1:2] == [_KIOSK]:
        from server.arranging import command as arranging  # noqa: PLC0415  see above

        return arranging.main(sys.argv[2:])
    if sys.argv[1:2] == [_DISPLAY]:
        from server.arranging import display_command  # noqa: PLC0415  see above

        return display_command.main(sys.argv[2:])
    if sys.argv[1:2] == [_NOTICE]:
        from server.arranging import notice_command  # noqa: PLC0415  see above

        return notice_command.main(sys.argv[2:])
    if sys.argv[1:2] == [_STAFF]:
        from server.enrolling import command as enrolling  # noqa: PLC0415  see above

        return enrolling.main(sys.argv[2:])
    if sys.argv[1:2] == [_DEVICE]:
        from server.arranging import device_command  # noqa: PLC0415  see above

        return device_command.main(sys.argv[2:])
    if sys.argv[1:2] == [_AUDIT]:
        from server.auditing import command as auditing  # noqa: PLC0415  see above

        return auditing.main(sys.argv[2:])
    if sys.argv[1:2] == [_PERSON]:
        from server.auditing import person_command  # noqa: PLC0415  see above

        return person_command.main(sys.argv[2:])
    if sys.argv[1:2] in ([_BACKUP], [_RESTORE]):
        from server.backup import command as backups  # noqa: PLC0415  see above

        return (backups.backup if sys.argv[1] == _BACKUP else backups.restore)(sys.argv[2:])
    from server import starting  # noqa: PLC0415  see above

    return starting.main()


if __name__ == "__main__":
    sys.exit(main())
