// How long each queue is, a page at a time.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Display

Panel {
    id: queues

    required property HallDisplay display
    required property LineBand band
    required property int columns
    required property int rows

    readonly property bool beside: rows === 1
    readonly property real space: Theme.grid * 2

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-lines")

    Item {
        id: inside

        anchors.fill: parent

        RowLayout {
            id: caption

            width: queues.beside ? Theme.grid * 25 : inside.width
            height: queues.beside ? inside.height : Theme.grid * 6
            spacing: Theme.grid * 2

            Icon {
                name: "people"
                colour: Theme.primary
                size: queues.beside ? Theme.sizeHeading : Theme.sizeBody
            }

            TwoTongues {
                Layout.fillWidth: true
                beside: !queues.beside
                first: queues.band.lines.length > 0 ? qsTr("display-lines") : qsTr("display-nobody")
                second: queues.display.second(queues.band.lines.length > 0 ? "display-lines" : "display-nobody")
            }
        }

        Item {
            id: cells

            x: queues.beside ? caption.width + queues.space : 0
            y: queues.beside ? 0 : caption.height + Theme.grid
            width: inside.width - x
            height: inside.height - y

            Repeater {
                model: queues.columns * queues.rows

                QueueCell {
                    required property int index

                    face: queues.band.lines[index] ?? null
                    width: (cells.width - (queues.columns - 1) * queues.space) / queues.columns
                    height: (cells.height - (queues.rows - 1) * Theme.grid) / queues.rows
                    x: (index % queues.columns) * (width + queues.space)
                    y: Math.floor(index / queues.columns) * (height + Theme.grid)
                }
            }
        }

        Row {
            visible: queues.band.pages > 1
            anchors.right: inside.right
            y: queues.beside ? inside.height - height : (caption.height - height) / 2
            spacing: Theme.grid

            Repeater {
                model: queues.beside ? 0 : queues.band.pages

                Rectangle {
                    required property int index

                    width: Theme.grid * 1.5
                    height: width
                    radius: width / 2
                    color: index === queues.band.page ? Theme.primary : Theme.line
                }
            }
        }
    }
}
