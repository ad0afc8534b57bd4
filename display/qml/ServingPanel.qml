// Every counter in use and whom it calls or serves. Few counters stand large; more than fit are leafed through.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

LeafedPanel {
    id: serving

    readonly property real gap: Theme.grid
    readonly property real letters: lettersFor(leaves.count)
    readonly property int columns: Math.max(1, Math.min(columnsOf(letters), Math.ceil(leaves.count / rows)))
    readonly property int rows: rowsOf(letters)
    readonly property real rowHeight: Math.min((room.height + gap) / rows - gap, Theme.grid * 30)

    function columnsOf(size: real): int {
        return Math.max(1, Math.floor((room.width + gap) / (size * 5 + Theme.grid * 7 + gap)));
    }

    function rowsOf(size: real): int {
        return Math.max(1, Math.floor((room.height + gap) / (size * (parts.plan.capital + 0.17) + Theme.sizeSmall * 1.35 + Theme.grid * 2.25 + gap)));
    }

    // The largest of a few sizes in which all counters are seen at once, but never below what is read from the last seat.
    function lettersFor(all: int): real {
        const sizes = [14, 12, 10, 8.5, 7].map(each => Math.max(parts.plan.listLetters, each * Theme.grid));
        return sizes.find(size => columnsOf(size) * rowsOf(size) >= all) ?? sizes[sizes.length - 1];
    }

    leaves: parts.counters.leaves
    title: qsTr("display-counters")
    titleSecond: parts.calls.second("display-counters")
    most: columnsOf(letters) * rows

    Repeater {
        model: serving.leaves.open.length

        ServingCell {
            required property int index

            face: serving.leaves.open[index] ?? null
            letters: serving.letters
            capital: serving.parts.plan.capital
            width: (serving.room.width + serving.gap) / serving.columns - serving.gap
            height: serving.rowHeight
            x: Math.floor(index / serving.rows) * (width + serving.gap)
            y: (index % serving.rows) * (height + serving.gap)
        }
    }

    TwoTongues {
        objectName: "display.serving.none"
        visible: serving.leaves.count === 0
        anchors.centerIn: serving.room
        width: serving.room.width
        first: qsTr("display-no-counters")
        second: serving.parts.calls.second("display-no-counters")
        alignment: Text.AlignHCenter
        bold: false
        colour: Theme.inkSoft
    }
}
