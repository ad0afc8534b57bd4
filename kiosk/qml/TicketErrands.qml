// All that a number is for where it is several things: each with the zone where it is called.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Panel {
    id: list

    required property TicketView ticket
    readonly property int count: ticket.errands.length
    readonly property real below: remark.visible ? remark.implicitHeight + Theme.grid : 0
    readonly property real rowHeight: Math.floor((height - 2 * padding - below) / Math.max(1, count))
    readonly property real sign: Math.round(Math.min(rowHeight * 0.7, Theme.grid * 6))
    readonly property real zone: Theme.grid * (Theme.largeText ? 22 : 17)
    readonly property real leastHeight: count * Theme.leastLetters * 1.75 + 2 * padding + below
    readonly property real usualHeight: count * (Theme.sizeBody * 1.4 + Theme.leastLetters * 1.4 + Theme.grid * 2) + 2 * padding + below

    padding: Theme.grid * (Theme.portrait ? 2.5 : 2)

    SameLetters {
        id: titles

        across: list.width - 2 * list.padding - list.sign - list.zone - Theme.grid * 4 - 2
        room: list.rowHeight - Theme.grid * 0.5
        bold: true
        largest: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
        texts: list.ticket.errands.map(errand => errand.title)
    }

    Repeater {
        model: list.count

        Item {
            id: row

            required property int index
            readonly property var errand: list.ticket.errands[index]

            objectName: "kiosk.errand." + (index + 1)
            y: index * list.rowHeight
            width: list.width - 2 * list.padding
            height: list.rowHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: errand ? errand.title + ", " + errand.note : ""

            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: Theme.stroke
                color: Theme.line
            }

            RowLayout {
                anchors.fill: parent
                spacing: Theme.grid * 2

                Icon {
                    name: row.errand ? row.errand.icon : ""
                    colour: Theme.primary
                    size: list.sign
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    FitText {
                        id: title

                        readonly property bool crowded: implicitHeight + Theme.leastLetters * 1.4 > list.rowHeight

                        Layout.fillWidth: true
                        Layout.preferredHeight: Math.min(implicitHeight, list.rowHeight)
                        text: row.errand ? row.errand.title : ""
                        letters: titles.letters
                        lines: 3
                        bold: true
                        Accessible.ignored: true
                    }

                    FitText {
                        Layout.fillWidth: true
                        visible: !title.crowded
                        text: row.errand ? row.errand.subtitle : ""
                        color: Theme.inkSoft
                        letters: Theme.leastLetters
                        lines: 1
                        Accessible.ignored: true
                    }
                }

                FitText {
                    objectName: row.objectName + ".zone"
                    Layout.preferredWidth: list.zone
                    horizontalAlignment: Text.AlignRight
                    text: row.errand ? row.errand.note : ""
                    color: Theme.primary
                    letters: Math.min(Theme.portrait ? Theme.sizeBody : Theme.sizeSmall, Math.round(titles.letters * 1.25))
                    lines: 1
                    bold: true
                    Accessible.ignored: true
                }
            }
        }
    }

    Remark {
        id: remark

        objectName: visible ? "kiosk.sentence" : ""
        anchors.bottom: parent.bottom
        width: parent.width
        text: list.ticket.sentence
        lines: 2
    }
}
