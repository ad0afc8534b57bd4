// Every counter in use and whom it calls or serves. Few counters stand large; more than fit are leafed through.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: serving

    required property Parts parts

    readonly property real gap: Theme.grid
    readonly property int count: parts.counters.count
    readonly property real letters: lettersFor(count)
    readonly property int columns: Math.max(1, Math.min(columnsOf(letters), Math.ceil(count / rows)))
    readonly property int rows: rowsOf(letters)

    function columnsOf(size: real): int {
        return Math.max(1, Math.floor((cells.width + gap) / (size * 5 + Theme.grid * 7 + gap)));
    }

    function rowsOf(size: real): int {
        return Math.max(1, Math.floor((cells.height + gap) / (size * (parts.plan.capital + 0.17) + Theme.sizeSmall * 1.35 + Theme.grid * 2.25 + gap)));
    }

    // The largest of a few sizes in which all counters are seen at once, but never below what is read from the last seat.
    function lettersFor(all: int): real {
        const sizes = [14, 12, 10, 8.5, 7].map(each => Math.max(parts.plan.listLetters, each * Theme.grid));
        return sizes.find(size => columnsOf(size) * rowsOf(size) >= all) ?? sizes[sizes.length - 1];
    }

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-counters")

    Binding {
        target: serving.parts.counters
        property: "perPage"
        value: Math.max(1, serving.columnsOf(serving.letters) * serving.rows)
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
            first: qsTr("display-counters")
            second: serving.parts.calls.second("display-counters")
            bold: false
            colour: Theme.inkSoft
        }

        PageDots {
            id: dots

            anchors.right: inside.right
            anchors.rightMargin: Theme.grid
            y: (title.height - height) / 2
            page: serving.parts.counters.page
            pages: serving.parts.counters.pages
        }

        Item {
            id: cells

            readonly property real rowHeight: Math.min((height + serving.gap) / serving.rows - serving.gap, Theme.grid * 30)

            y: title.height + Theme.grid * 0.5
            width: inside.width
            height: inside.height - y

            Repeater {
                model: serving.parts.counters.counters.length

                ServingCell {
                    required property int index

                    face: serving.parts.counters.counters[index] ?? null
                    letters: serving.letters
                    capital: serving.parts.plan.capital
                    width: (cells.width + serving.gap) / serving.columns - serving.gap
                    height: cells.rowHeight
                    x: Math.floor(index / serving.rows) * (width + serving.gap)
                    y: (index % serving.rows) * (height + serving.gap)
                }
            }

            TwoTongues {
                objectName: "display.serving.none"
                visible: serving.count === 0
                anchors.centerIn: cells
                width: cells.width
                first: qsTr("display-no-counters")
                second: serving.parts.calls.second("display-no-counters")
                alignment: Text.AlignHCenter
                bold: false
                colour: Theme.inkSoft
            }
        }
    }
}
