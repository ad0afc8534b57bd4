// Cards in equal cells, a place for each even when a page is not full. The cards stay while what they say changes:
// a line that grows under a finger must not take the card away from it.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Item {
    id: grid

    property var cards: []
    property int columns: 2
    property int rows: 4
    property real gap: Theme.grid * 2
    property string prefix
    readonly property real cellWidth: (width - gap * (columns - 1)) / columns
    readonly property real cellHeight: Math.min(Theme.grid * 34, (height - gap * (rows - 1)) / rows)

    signal chosen(string id)

    Repeater {
        model: grid.columns * grid.rows

        ChoiceCard {
            id: cell

            required property int index
            readonly property var card: index < grid.cards.length ? grid.cards[index] : null

            objectName: card ? grid.prefix + card.id : ""
            x: (index % grid.columns) * (grid.cellWidth + grid.gap)
            y: Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
            width: grid.cellWidth
            height: grid.cellHeight
            visible: card !== null
            iconName: card ? card.icon : ""
            title: card ? card.title : ""
            subtitle: card ? card.subtitle : ""
            note: card ? card.note : ""
            noteIcon: note !== "" ? "people" : ""
            onClicked: grid.chosen(card.id)
        }
    }
}
