// The call that matters now: who, to which agency, to which counter, which way.
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: panel

    required property HallDisplay display

    readonly property var face: display.panel
    readonly property real space: Theme.grid * 2

    padding: Theme.grid * 3
    Accessible.role: Accessible.Pane
    Accessible.name: digits.number

    Connections {
        target: panel.display

        function onAnnounced(): void {
            digits.call();
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
            second: panel.display.second("display-number")
            letters: Theme.sizeBody
            beside: true
            bold: false
            colour: Theme.inkSoft
        }

        Rectangle {
            visible: panel.face.recall
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
                second: panel.display.second("display-again")
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

            Texture {
                anchors.fill: middle
                clip: true
                tileHeight: middle.height / 1.5  // three rows of ducks, none of them cut
            }

            // Figures have no descenders and leave air above: the number may take the room of its empty line.
            TicketNumber {
                id: digits

                property string text: digits.number

                objectName: "display.call.number"
                anchors.centerIn: middle
                width: middle.width
                height: middle.height * 1.34
                number: panel.face.number
                letters: Math.min(middle.height, Theme.grid * 48)
                edge: "transparent"
            }
        }

        TwoTongues {
            id: agency

            firstName: "display.call.agency"
            y: way.y - height - panel.space
            width: inside.width
            height: implicitHeight
            first: panel.face.agency
            second: panel.face.agencySecond
            letters: Theme.sizeTitle * 1.1
            alignment: Text.AlignHCenter
        }

        CounterWay {
            id: way

            y: inside.height - height
            width: inside.width
            height: Theme.grid * (Theme.portrait ? 22 : 21)
            display: panel.display
        }
    }

    // Two pulses in two seconds: well under the three flashes a second that may hurt (WCAG 2.3.1).
    Rectangle {
        id: border

        parent: panel
        anchors.fill: parent
        radius: panel.radius
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
