// How long each queue is and how long one waits in it, a page at a time: as many as have room.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: queues

    required property Parts parts

    readonly property bool beside: height < Theme.grid * 36
    readonly property bool narrow: beside && width < Theme.grid * 150
    readonly property real space: Theme.grid * 1.5
    readonly property Leaves leaves: parts.lines.leaves
    readonly property int rows: Math.max(1, Math.floor((cells.height + Theme.grid) / (Theme.grid * 12)))
    readonly property int mostColumns: Math.max(1, Math.floor((cells.width + space) / (Theme.grid * 44)))
    readonly property int columns: Math.max(1, Math.min(mostColumns, Math.ceil(leaves.count / rows)))

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-lines")

    Binding {
        target: queues.leaves
        property: "perPage"
        value: Math.max(1, queues.mostColumns * queues.rows)
    }

    Item {
        id: inside

        anchors.fill: parent

        Item {
            id: caption

            width: !queues.beside ? inside.width : Theme.grid * (queues.narrow ? 15 : 27)
            height: queues.beside ? inside.height : Theme.grid * 6

            Icon {
                id: people

                x: queues.narrow ? (caption.width - width) / 2 : 0
                y: queues.narrow ? (caption.height - height - word.height) / 2 : (caption.height - height) / 2
                name: "people"
                colour: Theme.primary
                size: queues.beside ? Theme.sizeHeading : Theme.sizeBody
            }

            TwoTongues {
                id: word

                x: queues.narrow ? 0 : people.width + queues.space
                y: queues.narrow ? people.y + people.height : (caption.height - height) / 2
                width: caption.width - x
                height: implicitHeight
                alignment: queues.narrow ? Text.AlignHCenter : Text.AlignLeft
                beside: !queues.beside
                letters: queues.narrow ? Theme.sizeSmall : queues.beside ? Theme.sizeSmall * 1.2 : Theme.sizeBody
                first: qsTr("display-lines")
                second: queues.narrow ? "" : queues.parts.calls.second("display-lines")
            }
        }

        PageDots {
            anchors.right: caption.right
            y: queues.beside ? inside.height - height : (caption.height - height) / 2
            visible: !queues.beside && leaves.pages > 1
            leaves: queues.leaves
        }

        Item {
            id: cells

            x: queues.beside ? caption.width + queues.space : 0
            y: queues.beside ? 0 : caption.height + Theme.grid
            width: inside.width - x
            height: inside.height - y

            Repeater {
                model: queues.leaves.open.length

                QueueCell {
                    required property int index

                    readonly property int rows: Math.ceil(queues.leaves.open.length / queues.columns)
                    readonly property real spare: Math.max(0, cells.height + Theme.grid - rows * (height + Theme.grid))

                    face: queues.leaves.open[index] ?? null
                    width: (cells.width + queues.space) / queues.columns - queues.space
                    height: Math.min((cells.height + Theme.grid) / queues.rows - Theme.grid, Theme.grid * 16)
                    x: (index % queues.columns) * (width + queues.space)
                    y: (queues.beside ? spare / 2 : 0) + Math.floor(index / queues.columns) * (height + Theme.grid)
                }
            }

            TwoTongues {
                visible: queues.leaves.count === 0
                anchors.verticalCenter: cells.verticalCenter
                width: cells.width
                first: qsTr("display-nobody")
                second: queues.parts.calls.second("display-nobody")
                letters: Theme.sizeBody
                alignment: queues.beside ? Text.AlignLeft : Text.AlignHCenter
                bold: false
                colour: Theme.inkSoft
            }
        }
    }
}
