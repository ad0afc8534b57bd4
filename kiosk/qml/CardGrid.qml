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
    // Whether the icon may stand above the words: only where a cell is high enough for it.
    property bool upright: false
    readonly property bool tall: upright && cellHeight >= Theme.grid * 22
    property real gap: Theme.grid * 2
    property string prefix
    readonly property real cellWidth: (width - gap * (columns - 1)) / columns
    readonly property real cellHeight: Math.min(Theme.grid * 42, (height - gap * (rows - 1)) / rows)

    signal chosen(string id)

    component Cell: Item {
        required property int index
        readonly property var card: index < grid.cards.length ? grid.cards[index] : null

        x: (index % grid.columns) * (grid.cellWidth + grid.gap)
        y: Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
        width: grid.cellWidth
        height: grid.cellHeight
        visible: card !== null
    }

    Repeater {
        model: grid.tall ? 0 : grid.columns * grid.rows

        Cell {
            id: wide

            ChoiceCard {
                anchors.fill: parent
                objectName: wide.card ? grid.prefix + wide.card.id : ""
                iconName: wide.card ? wide.card.icon : ""
                title: wide.card ? wide.card.title : ""
                subtitle: wide.card ? wide.card.subtitle : ""
                note: wide.card ? wide.card.note : ""
                noteIcon: note !== "" ? "people" : ""
                onClicked: grid.chosen(wide.card.id)
            }
        }
    }

    Repeater {
        model: grid.tall ? grid.columns * grid.rows : 0

        Cell {
            id: high

            TallCard {
                anchors.fill: parent
                objectName: high.card ? grid.prefix + high.card.id : ""
                iconName: high.card ? high.card.icon : ""
                title: high.card ? high.card.title : ""
                subtitle: high.card ? high.card.subtitle : ""
                onClicked: grid.chosen(high.card.id)
            }
        }
    }
}
