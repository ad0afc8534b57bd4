"""Names of lines and services: an agency writes its own short, the hall knows them whole."""


def whole(agency: str, name: str) -> str:
    """A line's or service's name in the whole hall."""
    return name if "/" in name else f"{agency}/{name}"
