"""How well a colour reads on another one: WCAG 2.2 relative luminance and contrast ratio.

Knows hexadecimal colours. Must not know roles, themes or Qt.
"""

NORMAL_TEXT = 4.5
"""Lowest ratio for text (WCAG 2.2, 1.4.3)."""
LARGE_BOLD_TEXT = 3.0
"""Lowest ratio for letters over 24 px bold, for signs and for the focus ring (WCAG 2.2, 1.4.3 and 1.4.11)."""


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two ``#rrggbb`` colours, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(colour: str) -> float:
    """From 0 (black) to 1 (white), as WCAG 2.2 defines it for sRGB."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
