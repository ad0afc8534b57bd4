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
    // What a card is like: "wide", "stacked", "package", or "tall" where a cell is high enough for it.
    property string kind: "wide"
    readonly property string face: kind === "tall" && cellHeight < Theme.grid * 22 || kind === "package" && cellWidth < Theme.grid * 90 ? "wide" : kind
    // Where names must shrink, so do the notes.
    readonly property int noteLetters: cellHeight - Theme.grid * 4 < Theme.sizeBody * 2.8 + Theme.sizeSmall * 1.4 ? Theme.leastLetters : Theme.sizeSmall
    readonly property int places: columns * rows
    // Names are equally large in all cards: as large as lets the longest of them fit.
    readonly property int letters: Math.max(Math.min(Theme.sizeSmall, Theme.leastLetters), names.letters)
    // Whether there is room for the drawings.
    property bool signs: true
    property real gap: Theme.grid * 2
    property string prefix
    readonly property real cellWidth: (width - gap * (columns - 1)) / columns
    readonly property real cellHeight: Math.min(Theme.grid * 60, (height - gap * (rows - 1)) / rows)

    signal chosen(string id)

    // A note may end with how long it takes; where a card has no room for that, it says only how many wait.
    function noteOf(card: var): string {
        const room = cellWidth - Theme.grid * (card.icon === "" || !signs || kind === "package" ? 8 : 22);
        return card.closed || room >= Theme.sizeSmall * 20.5 ? card.note : card.note.split(" · ")[0];
    }

    SameLetters {
        id: names

        readonly property bool narrowPackage: grid.kind === "package" && grid.face === "wide"
        readonly property real inside: grid.cellHeight - Theme.grid * 4
        readonly property real line: Theme.sizeSmall * 1.4
        readonly property bool noted: grid.cards.some(card => card.note !== "")
        readonly property bool tight: inside < 2 * line + Theme.grid * 1.5 + Theme.sizeSmall * 2.8
        readonly property real beside: grid.face === "package" ? Theme.grid * 16 + Theme.leastLetters * 7 : grid.face === "wide" && !narrowPackage && grid.signs && (grid.cards[0]?.icon ?? "") !== "" ? Math.min(Theme.grid * 12, grid.cellWidth * 0.15) + Theme.grid * 2 : 0

        across: grid.cellWidth - Theme.grid * (grid.face === "tall" ? 4 : 5) - beside
        texts: grid.cards.map(card => card.title)
        largest: Theme.sizeBody
        bold: true
        room: narrowPackage ? inside - grid.noteLetters * 1.4 - Theme.sizeSmall * 3.3 - Theme.grid : grid.face === "package" ? inside - Theme.sizeSmall * 2.9 : grid.face === "tall" ? inside * 0.42 : grid.face === "stacked" ? inside - line * (tight ? 1 : 2) - Theme.grid * (tight ? 0.75 : 1.5) : inside - (noted ? grid.noteLetters * 1.4 + Theme.grid * 0.5 : 0)
    }

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
        model: grid.face === "wide" ? grid.places : 0

        Cell {
            id: wide

            ChoiceCard {
                anchors.fill: parent
                objectName: wide.card && grid.visible ? grid.prefix + wide.card.id : ""
                padding: Theme.grid * 2
                leftPadding: Theme.grid * 2.5
                rightPadding: Theme.grid * 2.5
                // The same icon on every package says nothing where words need the room.
                iconName: wide.card && grid.signs && grid.kind !== "package" ? wide.card.icon : ""
                title: wide.card ? wide.card.title : ""
                subtitle: wide.card ? wide.card.subtitle : ""
                note: wide.card ? grid.noteOf(wide.card) : ""
                noteLines: 1
                noteLetters: grid.noteLetters
                noteIcon: note === "" ? "" : closed ? "clock" : grid.kind === "package" ? "package" : "people"
                letters: grid.letters
                lines: grid.kind !== "package" ? 4 : names.room > Theme.sizeSmall * 2.7 ? 2 : 1
                subtitleLines: grid.kind === "package" ? 3 : 2
                closed: wide.card ? wide.card.closed : false
                chosen: wide.card ? wide.card.chosen : false
                onClicked: grid.chosen(wide.card.id)
            }
        }
    }

    Repeater {
        model: grid.face === "tall" ? grid.places : 0

        Cell {
            id: high

            TallCard {
                anchors.fill: parent
                objectName: high.card && grid.visible ? grid.prefix + high.card.id : ""
                iconName: high.card ? high.card.icon : ""
                title: high.card ? high.card.title : ""
                subtitle: high.card ? high.card.subtitle : ""
                note: high.card ? high.card.note : ""
                closed: high.card ? high.card.closed : false
                letters: grid.letters
                onClicked: grid.chosen(high.card.id)
            }
        }
    }

    Repeater {
        model: grid.face === "stacked" ? grid.places : 0

        Cell {
            id: stacked

            StackedCard {
                anchors.fill: parent
                objectName: stacked.card && grid.visible ? grid.prefix + stacked.card.id : ""
                iconName: stacked.card ? stacked.card.icon : ""
                title: stacked.card ? stacked.card.title : ""
                subtitle: stacked.card ? stacked.card.subtitle : ""
                note: stacked.card ? stacked.card.note : ""
                closed: stacked.card ? stacked.card.closed : false
                chosen: stacked.card ? stacked.card.chosen : false
                letters: grid.letters
                onClicked: grid.chosen(stacked.card.id)
            }
        }
    }

    Repeater {
        model: grid.face === "package" ? grid.places : 0

        Cell {
            id: package

            PackageCard {
                anchors.fill: parent
                objectName: package.card && grid.visible ? grid.prefix + package.card.id : ""
                iconName: package.card ? package.card.icon : ""
                title: package.card ? package.card.title : ""
                subtitle: package.card ? package.card.subtitle : ""
                note: package.card ? package.card.note : ""
                closed: package.card ? package.card.closed : false
                letters: grid.letters
                onClicked: grid.chosen(package.card.id)
            }
        }
    }
}
