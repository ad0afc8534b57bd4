"""A certificate that cannot be used, told to whoever set it up."""


class TlsMistake(Exception):
    """``str()`` says in a line which file, what is wrong with it, and the way out."""
