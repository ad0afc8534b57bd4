"""Cards as QML sees them. Knows pictures. Must not know Qt."""

from dataclasses import asdict
from typing import TypeAlias

from kiosk.pictures import Card

QmlCard: TypeAlias = dict[str, object]
"""{id, icon, title, subtitle, note, chosen, closed}."""


def cards_for_qml(cards: tuple[Card, ...]) -> list[QmlCard]:
    """The cards in their order."""
    return [asdict(card) for card in cards]
