// How the slip is doing: take it below; or it did not come, the number stays valid, and here is a button.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Rectangle {
    id: bar

    required property Kiosk kiosk
    required property bool shown
    readonly property TicketView ticket: kiosk.ticket
    readonly property bool failed: ticket.mood === "failed"
    readonly property color colour: failed ? Theme.onBad : Theme.onHeader

    implicitHeight: row.implicitHeight + Theme.grid * 5
    radius: Theme.radius
    color: failed ? Theme.bad : Theme.header
    Accessible.role: Accessible.AlertMessage
    Accessible.name: ticket.paper + ". " + ticket.paperHint

    GridLayout {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.grid * 3
        width: bar.width - Theme.grid * 6
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid * 2.5

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid * 3

            // Down, where the paper comes: it nods a few times when it appears.
            Icon {
                id: pointer

                name: bar.failed ? "printer-trouble" : bar.ticket.mood === "none" ? "ticket" : "arrow-down"
                colour: bar.failed ? bar.colour : Theme.accent
                size: Theme.grid * 9

                transform: Translate {
                    id: nod
                }

                SequentialAnimation {
                    running: bar.shown && pointer.name === "arrow-down" && !Theme.reducedMotion
                    loops: 3

                    NumberAnimation { target: nod; property: "y"; to: Theme.grid; duration: Theme.enter; easing.type: Easing.OutCubic }
                    NumberAnimation { target: nod; property: "y"; to: 0; duration: Theme.enter; easing.type: Easing.OutCubic }
                    PauseAnimation { duration: 300 }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                FitText {
                    objectName: bar.failed ? "kiosk.trouble" : "kiosk.paper"
                    Layout.fillWidth: true
                    text: bar.ticket.paper
                    color: bar.colour
                    letters: Theme.sizeTitle
                    bold: true
                    lines: 1
                }

                KitText {
                    objectName: "kiosk.paperHint"
                    Layout.fillWidth: true
                    text: bar.ticket.paperHint
                    color: bar.colour
                    font.pixelSize: Theme.sizeSmall
                }
            }
        }

        RowLayout {
            Layout.fillWidth: Theme.portrait
            spacing: Theme.grid * 2

            QuietButton {
                objectName: "kiosk.reprint"
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.grid * 12
                Layout.preferredWidth: Theme.portrait ? (bar.failed ? 3 : 2) : -1
                Layout.minimumWidth: Theme.grid * 26
                visible: bar.ticket.canReprint
                fill: bar.failed ? Theme.surface : "transparent"
                colour: bar.failed ? Theme.ink : bar.colour
                edge: bar.failed ? "transparent" : Theme.inkSoft
                letters: Theme.sizeBody
                text: qsTr("kiosk-reprint")
                iconName: "print"
                onClicked: bar.kiosk.reprint()
            }

            QuietButton {
                objectName: bar.shown && visible ? "kiosk.home" : ""
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.grid * 12
                Layout.preferredWidth: Theme.portrait ? 2 : -1
                Layout.minimumWidth: Theme.grid * 26
                visible: bar.failed
                fill: "transparent"
                colour: bar.colour
                edge: bar.colour
                letters: Theme.sizeBody
                text: qsTr("kiosk-home")
                iconName: "check"
                onClicked: bar.kiosk.home()
            }

            PrimaryButton {
                objectName: bar.shown && visible ? "kiosk.home" : ""
                visible: !bar.failed
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.portrait ? 3 : -1
                Layout.preferredHeight: Theme.grid * 12
                Layout.minimumWidth: Theme.grid * 30
                text: qsTr("kiosk-home")
                iconName: "check"
                onClicked: bar.kiosk.home()
            }
        }
    }
}
