// The call that matters now: who, to which agency, to which counter, which way.
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: call

    required property HallDisplay display

    readonly property var face: display.panel
    readonly property real space: Theme.grid * 2

    padding: Theme.grid * 3
    Accessible.role: Accessible.Pane
    Accessible.name: number.number

    Connections {
        target: call.display

        function onAnnounced(): void {
            number.call();
            if (!Theme.reducedMotion)
                pulse.restart();
        }
    }

    Item {
        id: inside

        anchors.fill: parent

        TwoTongues {
            id: caption

            width: inside.width * 0.6
            first: qsTr("display-number")
            second: call.display.second("display-number")
            letters: Theme.sizeBody
            beside: true
            bold: false
            colour: Theme.inkSoft
        }

        Rectangle {
            visible: call.face.recall
            anchors.right: inside.right
            anchors.verticalCenter: caption.verticalCenter
            width: again.implicitWidth + Theme.grid * 4
            height: again.implicitHeight + Theme.grid
            radius: height / 2
            color: Theme.accent

            TwoTongues {
                id: again

                anchors.centerIn: parent
                width: implicitWidth
                first: qsTr("display-again")
                second: call.display.second("display-again")
                letters: Theme.sizeSmall
                secondShare: 0.8
                beside: true
                colour: Theme.onAccent
                secondColour: Theme.onAccent
            }
        }

        Item {
            id: middle

            y: caption.height
            width: inside.width
            height: agency.y - y

            // Figures have no descenders and leave air above: the number may take the room of its empty line.
            TicketNumber {
                id: number

                property string text: number.number

                objectName: "display.call.number"
                anchors.centerIn: middle
                width: middle.width
                height: middle.height * 1.34
                number: call.face.number
                letters: Math.min(middle.height, Theme.grid * 48)
                edge: "transparent"
            }
        }

        TwoTongues {
            id: agency

            firstName: "display.call.agency"
            y: way.y - height - call.space
            width: inside.width
            height: implicitHeight
            first: call.face.agency
            second: call.face.agencySecond
            letters: Theme.sizeTitle * 1.1
            alignment: Text.AlignHCenter
        }

        CounterWay {
            id: way

            y: inside.height - height
            width: inside.width
            height: Theme.grid * (Theme.portrait ? 22 : 21)
            display: call.display
        }
    }

    // Two pulses in two seconds: well under the three flashes a second that may hurt (WCAG 2.3.1).
    Rectangle {
        id: border

        parent: call
        anchors.fill: parent
        radius: call.radius
        color: "transparent"
        border.color: Theme.accent
        border.width: Theme.grid
        opacity: 0

        SequentialAnimation {
            id: pulse

            loops: 2

            NumberAnimation { target: border; property: "opacity"; to: 1; duration: 250; easing.type: Easing.OutCubic }
            PauseAnimation { duration: 250 }
            NumberAnimation { target: border; property: "opacity"; to: 0; duration: 500; easing.type: Easing.OutCubic }
        }
    }
}
