// A service that gives no numbers now: why, when again, and the way to another one.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    Notice {
        id: notice

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        iconName: "clock"
        tone: Theme.warn
        topic: screen.kiosk.closed.service
        topicOf: screen.kiosk.closed.agency
        topicIcon: screen.kiosk.closed.icon
        topicName: "kiosk.closed.service"

        FitText {
            objectName: "kiosk.closed.reason"
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: screen.kiosk.closed.reason
            letters: Theme.largeText ? Theme.sizeBody : Theme.sizeTitle
            lines: 4
        }

        FitText {
            objectName: "kiosk.closed.opens"
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            visible: text !== ""
            text: screen.kiosk.closed.opens
            color: Theme.primary
            letters: Theme.largeText ? Theme.sizeTitle : Theme.sizeHeading
            bold: true
            lines: 3
        }

        FitText {
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: qsTr("standard-closed-hint")
            color: Theme.inkSoft
            letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
            lines: 3
        }

        buttons: [
            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 58
                visible: !Theme.portrait
            },
            PrimaryButton {
                objectName: "kiosk.chooseAnother"
                Layout.fillWidth: true
                Layout.preferredWidth: 42
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 18 : 14)
                text: qsTr("kiosk-choose-another")
                iconName: "search"
                onClicked: screen.kiosk.back()
            }
        ]
    }
}
