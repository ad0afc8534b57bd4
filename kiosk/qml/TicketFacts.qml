// Where to wait, who is before one, how long it may last; and the code that a phone follows the number with.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Panel {
    id: panel

    required property TicketView ticket
    property bool several: false
    // A list of errands leaves less room, and larger letters none at all.
    readonly property bool small: several && (!Theme.portrait || Theme.largeText && ticket.errands.length > 4)
    readonly property int letters: small ? Math.round(Theme.leastLetters * 1.333) : Theme.largeText && !Theme.portrait ? Theme.sizeBody : Theme.sizeTitle
    readonly property int labels: small ? Theme.leastLetters : Theme.sizeSmall
    readonly property real code: Theme.grid * (Theme.portrait ? (small ? 30 : 40) : small ? 26 : 34)

    padding: Theme.grid * (Theme.portrait ? 3 : small ? 2 : 3)
    implicitHeight: facts.implicitHeight + 2 * padding

    RowLayout {
        id: facts

        width: parent.width
        height: Theme.portrait ? implicitHeight : parent.height
        spacing: Theme.grid * 3

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.maximumHeight: implicitHeight
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.grid * (panel.small ? 0.75 : Theme.portrait ? 2.5 : 1.5)

            Fact {
                objectName: "kiosk.zone"
                Layout.fillWidth: true
                visible: panel.ticket.zone !== ""
                label: qsTr("kiosk-wait-at")
                value: panel.ticket.zone
                letters: panel.letters
                labelLetters: panel.labels
                lines: 1
            }

            FitText {
                objectName: "kiosk.place"
                Layout.fillWidth: true
                Layout.topMargin: -parent.spacing
                visible: text !== ""
                text: panel.ticket.place
                letters: panel.small ? Theme.leastLetters : Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
                lines: 1
            }

            Fact {
                objectName: "kiosk.ahead"
                Layout.fillWidth: true
                visible: value !== ""
                label: qsTr("kiosk-ahead")
                value: panel.ticket.ahead
                letters: panel.letters
                labelLetters: panel.labels
                lines: 1
            }

            Fact {
                objectName: "kiosk.wait"
                Layout.fillWidth: true
                visible: value !== ""
                label: qsTr("kiosk-expected-wait")
                value: panel.ticket.wait
                letters: panel.letters
                labelLetters: panel.labels
                lines: 1
            }

            // Where there are several errands, it stands below them.
            Remark {
                objectName: visible ? "kiosk.sentence" : ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                visible: text !== "" && !panel.several
                text: panel.ticket.sentence
                lines: 5
            }
        }

        ColumnLayout {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignVCenter
            visible: panel.ticket.followUrl !== ""
            spacing: Theme.grid

            QrImage {
                objectName: "kiosk.qr"
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: panel.code
                Layout.preferredHeight: panel.code
                text: panel.ticket.followUrl
                description: qsTr("kiosk-scan")
            }

            FitText {
                Layout.fillWidth: true
                Layout.preferredWidth: panel.code + (panel.small ? Theme.grid * 6 : 0)
                Layout.maximumWidth: panel.code + Theme.grid * 6
                Layout.alignment: Qt.AlignHCenter
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("kiosk-scan")
                color: Theme.inkSoft
                letters: panel.small ? Math.round(Theme.leastLetters * 0.8) : Theme.sizeSmall
                lines: 3
            }
        }
    }
}
