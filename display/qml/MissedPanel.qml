// Called and not there: who is still awaited at a counter, and who may still report after all. A page at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: missed

    required property Parts parts

    readonly property real gap: Theme.grid
    readonly property real letters: Math.max(parts.plan.listLetters, Theme.grid * 6.5)
    readonly property real leastRow: letters * (parts.plan.capital + 0.17) + Theme.sizeSmall * 1.35 + Theme.grid * 3
    readonly property int rows: Math.max(1, Math.floor((list.height + gap) / (leastRow + gap)))
    readonly property int columns: Math.max(1, Math.floor((list.width + 3 * gap) / (letters * 6 + Theme.grid * 8)))
    readonly property int shownRows: Math.max(1, Math.min(rows, Math.ceil(parts.missed.count / columns)))

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-missed")

    Binding {
        target: missed.parts.missed
        property: "perPage"
        value: Math.max(1, missed.rows * missed.columns)
    }

    Item {
        id: inside

        anchors.fill: parent

        TwoTongues {
            id: title

            x: Theme.grid
            width: inside.width - 2 * x - dots.width
            height: Theme.grid * 5
            letters: Theme.sizeSmall * 1.1
            secondShare: 0.8
            beside: true
            first: qsTr("display-missed")
            second: missed.parts.calls.second("display-missed")
            bold: false
            colour: Theme.inkSoft
        }

        PageDots {
            id: dots

            anchors.right: inside.right
            anchors.rightMargin: Theme.grid
            y: (title.height - height) / 2
            page: missed.parts.missed.page
            pages: missed.parts.missed.pages
        }

        Item {
            id: list

            readonly property real rowHeight: Math.min((height + missed.gap) / missed.shownRows - missed.gap, missed.leastRow * 1.5)

            y: title.height + Theme.grid * 0.5
            width: inside.width
            height: inside.height - y

            Repeater {
                model: missed.parts.missed.rows.length

                MissedRow {
                    required property int index

                    place: index
                    face: missed.parts.missed.rows[index] ?? null
                    letters: missed.letters
                    detail: missed.parts.plan.detailLetters
                    capital: missed.parts.plan.capital
                    width: (list.width + 3 * missed.gap) / missed.columns - 3 * missed.gap
                    height: list.rowHeight
                    x: Math.floor(index / missed.rows) * (width + 3 * missed.gap)
                    y: (index % missed.rows) * (height + missed.gap)
                }
            }

            Column {
                id: nobody

                objectName: "display.missed.none"
                visible: missed.parts.missed.count === 0
                anchors.centerIn: list
                width: list.width
                spacing: Theme.grid

                Icon {
                    visible: list.height >= Theme.grid * 18
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
    }
}
