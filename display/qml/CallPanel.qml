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

    padding: Theme.grid * 3
    border.color: again ? Theme.accent : Theme.line
    border.width: again ? Theme.grid * 0.75 : Theme.stroke
    Accessible.role: Accessible.Pane
    Accessible.name: digits.number

    Connections {
        target: panel.parts.calls

        function onAnnounced(): void {
            digits.call();
        }
    }

    Item {
        id: inside

        anchors.fill: parent

        TwoTongues {
            id: caption

            visible: !agency.small
            x: Theme.grid * 2
            y: Theme.grid
            width: inside.width - 2 * x
            height: Theme.grid * 5
            first: qsTr("display-number")
            second: panel.parts.calls.second("display-number")
            letters: Theme.sizeBody
            beside: true
            bold: false
            colour: Theme.inkSoft
        }

        Item {
            id: middle

            y: caption.y + caption.height
            width: inside.width
            height: (panel.again && agency.small ? ribbon.y : agency.y) - panel.space - y

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
                width: middle.width - Theme.grid * 2
                height: letters * 1.4
                number: panel.face.number
                letters: Math.ceil(Math.max(panel.least, Math.min(middle.height / (panel.parts.plan.capital * 1.3), Theme.grid * 48)))
                edge: "transparent"
            }
        }

        AgencyName {
            id: agency

            // What is left once the number has its least letters, and a recall its band.
            readonly property real spare: inside.height - middle.y - way.height - 3 * panel.space - panel.least * panel.parts.plan.capital * 1.15 - (panel.again ? ribbon.height + panel.space : 0)
            readonly property real large: Math.max(panel.detail, Theme.sizeTitle * 1.1)
            // Where a recall leaves no room for it, the name gives way: who is called again has been told it.
            readonly property bool small: panel.again && spare < large * 1.2

            textName: small ? "display.call.agency.small" : "display.call.agency"
            y: small ? caption.y : (panel.again ? ribbon.y : way.y) - panel.space - height
            x: Theme.grid  // the light of a call does not lie over it
            width: inside.width - 2 * x
            height: implicitHeight
            face: panel.face
            letters: small ? Theme.sizeBody : large
            lines: !small && spare >= letters * 3.4 ? 2 : 1
            room: small ? 0 : spare * 0.6
        }

        // A visitor who did not come is called again: a band to be read from the last seat, not another colour alone.
        Rectangle {
            id: ribbon

            visible: panel.again
            y: way.y - panel.space - height
            width: inside.width
            height: Math.round(words.letters * 1.2)
            radius: Theme.radius * 0.5
            color: Theme.accent

            Icon {
                id: sign

                readonly property real room: visible ? size + Theme.grid * 2 : 0

                visible: words.implicitWidth + size + Theme.grid * 6 <= ribbon.width
                x: words.x - room
                anchors.verticalCenter: ribbon.verticalCenter
                name: "recall"
                colour: Theme.onAccent
                size: Math.round(words.letters * 0.8)
            }

            FarWords {
                id: words

                objectName: "display.call.again"
                firstName: "display.call.again.words"
                x: (ribbon.width - taken + sign.room) / 2
                width: ribbon.width - sign.room - Theme.grid * 4
                height: ribbon.height
                first: qsTr("display-again")
                second: panel.parts.calls.second("display-again")
                letters: agency.large
                colour: Theme.onAccent
            }
        }

        CounterWay {
            id: way

            y: inside.height - height
            width: inside.width
            height: Math.max(Theme.grid * (Theme.portrait ? 22 : 21), panel.least * 1.2 + Theme.grid)
            parts: panel.parts
        }
    }

    CallLight {
        objectName: "display.call.frame"
        parent: panel
        anchors.fill: parent
        radius: panel.radius
        border.color: Theme.primary
        calls: panel.parts.calls
    }
}
