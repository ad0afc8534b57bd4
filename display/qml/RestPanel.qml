// Nobody was called for a while: media where there is some and it has no place of its own, else a greeting and the ducks; the last call as a card.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: rest

    required property Parts parts
    property bool media: false

    readonly property real below: card.last ? card.y - Theme.grid * 2 : inside.height

    padding: 0
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("display-welcome")

    Item {
        id: inside

        anchors.fill: parent

        Rectangle {
            id: pond

            visible: !rest.media
            x: rest.border.width
            y: rest.border.width
            width: inside.width - 2 * x
            height: Math.min(Theme.grid * 17, Math.max(0, rest.below - greeting.least))
            topLeftRadius: rest.radius - x
            topRightRadius: rest.radius - x
            color: Theme.header

            MotifBand {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: parent.height * 0.76
            }
        }

        Item {
            id: greeting

            readonly property real least: words.implicitHeight + Theme.grid * 4

            visible: !rest.media
            y: pond.y + pond.height
            width: inside.width
            height: rest.below - y

            Column {
                id: words

                anchors.centerIn: greeting
                width: greeting.width - Theme.grid * 8
                spacing: Theme.grid * 1.5

                TwoTongues {
                    width: parent.width
                    first: qsTr("display-welcome")
                    second: rest.parts.calls.second("display-welcome")
                    letters: Theme.sizeDisplay * 1.1
                    secondShare: 0.5
                    alignment: Text.AlignHCenter
                    colour: Theme.primary
                }

                TwoTongues {
                    width: parent.width
                    first: qsTr("display-sit")
                    second: rest.parts.calls.second("display-sit")
                    letters: Theme.sizeBody * 1.1
                    secondShare: 0.75
                    alignment: Text.AlignHCenter
                    bold: false
                }
            }
        }

        Loader {
            active: rest.media
            visible: active
            width: inside.width
            height: rest.below
            sourceComponent: MediaPanel {
                parts: rest.parts
            }
        }

        LastCall {
            id: card

            parts: rest.parts
            x: Theme.grid * 2
            y: inside.height - height - Theme.grid * 2
            width: inside.width - 2 * x
            height: implicitHeight
            most: rest.media ? inside.height / 2 : inside.height - greeting.least - Theme.grid * 4
        }
    }
}
