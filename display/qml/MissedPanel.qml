// Called and not there: who is still awaited at a counter, and who may still report after all. A page at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

LeafedPanel {
    id: missed

    readonly property real gap: Theme.grid
    readonly property real letters: Math.max(parts.plan.listLetters, Theme.grid * 6.5)
    readonly property real leastRow: letters * (parts.plan.capital + 0.17) + Theme.sizeSmall * 1.35 + Theme.grid * 3
    readonly property int rows: Math.max(1, Math.floor((room.height + gap) / (leastRow + gap)))
    readonly property int columns: Math.max(1, Math.floor((room.width + 3 * gap) / (letters * 6 + Theme.grid * 8)))
    readonly property int shownRows: Math.max(1, Math.min(rows, Math.ceil(leaves.count / columns)))
    readonly property real rowHeight: Math.min((room.height + gap) / shownRows - gap, leastRow * 1.5)

    leaves: parts.missed.leaves
    title: qsTr("display-missed")
    titleSecond: parts.calls.second("display-missed")
    most: rows * columns

    Repeater {
        model: missed.leaves.open.length

        MissedRow {
            required property int index

            place: index
            face: missed.leaves.open[index] ?? null
            letters: missed.letters
            detail: missed.parts.plan.detailLetters
            capital: missed.parts.plan.capital
            width: (missed.room.width + 3 * missed.gap) / missed.columns - 3 * missed.gap
            height: missed.rowHeight
            x: Math.floor(index / missed.rows) * (width + 3 * missed.gap)
            y: (index % missed.rows) * (height + missed.gap)
        }
    }

    Column {
        id: nobody

        objectName: "display.missed.none"
        visible: missed.leaves.count === 0
        anchors.centerIn: missed.room
        width: missed.room.width
        spacing: Theme.grid

        Icon {
            visible: missed.room.height >= Theme.grid * 18
            anchors.horizontalCenter: parent.horizontalCenter
            name: "check"
            colour: Theme.inkSoft
            size: Theme.sizeHeading
        }

        TwoTongues {
            width: nobody.width
            first: qsTr("display-missed-none")
            second: missed.parts.calls.second("display-missed-none")
            letters: Theme.sizeSmall * 1.1
            secondShare: 0.8
            alignment: Text.AlignHCenter
            bold: false
            colour: Theme.inkSoft
        }
    }
}
