// The call that matters now: who, to which agency, to which counter, which way.
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: panel

    required property Parts parts

    readonly property var face: parts.calls.panel
    readonly property real space: Theme.grid * 1.5
    readonly property real least: parts.plan.callLetters
    readonly property real detail: parts.plan.detailLetters
    readonly property bool again: face.recall

    padding: Theme.grid * 2
    border.color: again ? Theme.accent : Theme.line
    border.width: again ? Theme.grid * 0.75 : Theme.stroke
    Accessible.role: Accessible.Pane
    Accessible.name: digits.number

    Connections {
        target: panel.parts.calls

        function onAnnounced(): void {
            digits.call();
        }

        function onFlashed(): void {
            if (!Theme.reducedMotion)
                flash.restart();
        }
    }

    Item {
        id: inside

        anchors.fill: parent

        TwoTongues {
            id: caption

            visible: !panel.again
            x: Theme.grid
            width: inside.width - 2 * x
            height: Theme.grid * 6
            first: qsTr("display-number")
            second: panel.parts.calls.second("display-number")
            letters: Theme.sizeBody
            beside: true
            bold: false
            colour: Theme.inkSoft
        }

        // A visitor who did not come is called again: a band over the whole panel, not another colour alone.
        Rectangle {
            visible: panel.again
            width: inside.width
            height: Theme.grid * 6
            radius: Theme.radius * 0.5
            color: Theme.accent

            Icon {
                x: again.x - width - Theme.grid * 2
                anchors.verticalCenter: parent.verticalCenter
                name: "recall"
                colour: Theme.onAccent
                size: Theme.sizeBody
            }

            TwoTongues {
                id: again

                objectName: "display.call.again"
                anchors.centerIn: parent
                width: Math.min(Math.ceil(implicitWidth), inside.width - Theme.grid * 4)
                first: qsTr("display-again")
                second: panel.parts.calls.second("display-again")
                letters: Theme.sizeBody
                secondShare: 0.8
                beside: true
                colour: Theme.onAccent
                secondColour: Theme.onAccent
            }
        }

        Item {
            id: middle

            y: caption.height + (panel.again ? panel.space : 0)
            width: inside.width
            height: agency.y - panel.space - y

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
                height: letters * 1.4
                number: panel.face.number
                letters: Math.ceil(Math.max(panel.least, Math.min(middle.height / (panel.parts.plan.capital * 1.3), Theme.grid * 48)))
                edge: "transparent"
            }
        }

        AgencyName {
            id: agency

            // What is left once the number has its least letters.
            readonly property real spare: inside.height - caption.height - way.height - 3 * panel.space - panel.least * panel.parts.plan.capital * 1.15

            y: way.y - panel.space - height
            width: inside.width
            height: implicitHeight
            face: panel.face
            letters: Math.max(panel.detail, Theme.sizeTitle * 1.1)
            lines: spare >= letters * 3.4 ? 2 : 1
            room: spare * 0.6
        }

        CounterWay {
            id: way

            y: inside.height - height
            width: inside.width
            height: Math.max(Theme.grid * (Theme.portrait ? 22 : 21), panel.least * 1.2 + Theme.grid)
            parts: panel.parts
        }
    }

    // Each light is one of those that display/panels/flash.py lets through: never over three in a second. Where
    // nothing may move it stands still as long as the call is announced.
    Rectangle {
        id: frame

        objectName: "display.call.frame"
        parent: panel
        anchors.fill: parent
        radius: panel.radius
        color: "transparent"
        border.color: Theme.accent
        border.width: Theme.grid * 1.5
        opacity: Theme.reducedMotion && panel.parts.calls.flashing ? 1 : 0

        SequentialAnimation {
            id: flash

            NumberAnimation { target: frame; property: "opacity"; to: 1; duration: 120; easing.type: Easing.OutCubic }
            PauseAnimation { duration: 100 }
            NumberAnimation { target: frame; property: "opacity"; to: 0; duration: 240; easing.type: Easing.OutCubic }
        }
    }
}
