"""How fast the hall is, each figure beside the limit measured in the same run. ``python -m bench``."""
