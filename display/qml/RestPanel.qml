// Nobody was called for a while: a greeting, the ducks, and the last call as a card.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Display

Panel {
    id: rest

    required property HallDisplay display

    readonly property var last: display.recent[0] ?? null

    padding: 0
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("display-welcome")

    Item {
        id: inside

        anchors.fill: parent

        Rectangle {
            id: pond

            x: rest.border.width
            y: rest.border.width
            width: inside.width - 2 * x
            height: Theme.grid * 17
            topLeftRadius: rest.radius - x
            topRightRadius: rest.radius - x
            color: Theme.header

            MotifBand {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Theme.grid * 13
            }
        }

        Item {
            id: greeting

            y: pond.y + pond.height
            width: inside.width
            height: (card.visible ? card.y : inside.height) - y

            Column {
                anchors.centerIn: greeting
                width: greeting.width - Theme.grid * 8
                spacing: Theme.grid * 1.5

                TwoTongues {
                    width: parent.width
                    first: qsTr("display-welcome")
                    second: rest.display.second("display-welcome")
                    letters: Theme.sizeDisplay * 1.1
                    secondShare: 0.5
                    alignment: Text.AlignHCenter
                    colour: Theme.primary
                }

                TwoTongues {
                    width: parent.width
                    first: qsTr("display-sit")
                    second: rest.display.second("display-sit")
                    letters: Theme.sizeBody * 1.1
                    secondShare: 0.75
                    alignment: Text.AlignHCenter
                    bold: false
                }
            }
        }

        Rectangle {
            id: card

            visible: rest.last !== null
            x: Theme.grid * 3
            y: inside.height - height - Theme.grid * 3
            width: inside.width - 2 * x
            height: Theme.grid * 13
            radius: Theme.radius
            color: Theme.ground

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.grid * 3
                anchors.rightMargin: Theme.grid * 3
                spacing: Theme.grid * 3

                TwoTongues {
                    Layout.fillWidth: true
                    first: qsTr("display-last")
                    second: rest.display.second("display-last")
                    bold: false
                    colour: Theme.inkSoft
                }

                KitText {
                    objectName: "display.last.number"
                    text: rest.last?.number ?? ""
                    color: Theme.primary
                    font.pixelSize: Theme.sizeDisplay
                    font.bold: true
                    wrapMode: Text.NoWrap
                }

                Icon {
                    name: "arrow-" + (rest.last?.arrow ?? "right")
                    colour: Theme.primary
                    size: Theme.sizeHeading
                }

                TwoTongues {
                    Layout.preferredWidth: implicitWidth
                    first: qsTr("display-counter")
                    second: rest.display.second("display-counter")
                    bold: false
                    colour: Theme.inkSoft
                }

                KitText {
                    objectName: "display.last.counter"
                    text: rest.last?.counter ?? ""
                    font.pixelSize: Theme.sizeDisplay
                    font.bold: true
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
