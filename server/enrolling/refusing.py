"""How a wish at the desk is refused."""


class NotDone(Exception):
    """Nothing was changed; ``str()`` says why, in a line, without any secret."""


def agreed(objection: str | None) -> None:
    """Raises NotDone where there is an *objection*."""
    if objection is not None:
        raise NotDone(objection)
