// The number itself over the theme's motif; below it what it is for.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Panel {
    id: head

    required property TicketView ticket
    property bool several: false
    // Of the screen's height; the least is nine hundredths.
    readonly property real share: Theme.portrait ? (several ? 0.1 : 0.125) : several ? (Theme.largeText ? 0.11 : 0.13) : 0.19

    readonly property real leastHeight: Theme.sizeBody * 1.5 + Theme.screenHeight * 0.09 * 1.4 + Theme.grid * 2 + 2 * padding

    padding: Theme.grid * (several && !Theme.portrait ? 1.5 : 3)
    implicitHeight: words.implicitHeight + 2 * padding

    ColumnLayout {
        id: words

        anchors.fill: parent
        spacing: Theme.grid * (Theme.portrait ? 1 : 0.5)

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }

        FitText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("kiosk-your-number")
            color: Theme.inkSoft
            letters: Theme.portrait || !head.several ? Theme.sizeBody : Theme.sizeSmall
            lines: 1
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.screenHeight * 0.09 * 1.3
            Layout.preferredHeight: number.implicitHeight
            Layout.maximumHeight: number.implicitHeight

            Texture {
                anchors.fill: parent
                anchors.leftMargin: -head.padding
                anchors.rightMargin: -head.padding
                tileHeight: number.height / 2  // four rows, none of them cut
            }

            TicketNumber {
                id: number

                readonly property string text: head.ticket.number

                objectName: "kiosk.number"
                anchors.fill: parent
                number: text
                letters: Theme.screenHeight * head.share
            }
        }

        FitText {
            objectName: "kiosk.ticket.service"
            Layout.fillWidth: true
            visible: !head.several
            horizontalAlignment: Text.AlignHCenter
            text: head.ticket.service
            letters: Theme.portrait && !Theme.largeText ? Theme.sizeTitle : Theme.sizeBody
            bold: true
        }

        FitText {
            objectName: "kiosk.ticket.agency"
            Layout.fillWidth: true
            visible: !head.several
            horizontalAlignment: Text.AlignHCenter
            text: head.ticket.agency
            color: Theme.inkSoft
            letters: Theme.portrait && !Theme.largeText ? Theme.sizeBody : Theme.sizeSmall
            lines: Theme.portrait ? 2 : 1
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }
    }
}
