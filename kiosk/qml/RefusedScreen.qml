// The hall said no: why, and what to do next.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    Notice {
        id: notice

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 4 : 3)
        anchors.bottomMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        iconName: "info"
        tone: Theme.warn

        FitText {
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: screen.kiosk.message.title
            letters: Theme.largeText ? Theme.sizeTitle : Theme.sizeHeading
            bold: true
        }

        FitText {
            objectName: "kiosk.refusal"
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: screen.kiosk.message.sentence
            letters: Theme.largeText ? Theme.sizeBody : Theme.sizeTitle
            lines: 5
        }

        FitText {
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: qsTr("kiosk-refused-hint")
            color: Theme.inkSoft
            letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
            lines: 3
        }

        buttons: [
            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 26
                visible: !Theme.portrait
            },
            QuietButton {
                objectName: screen.shown ? "kiosk.home" : ""
                Layout.fillWidth: true
                Layout.preferredWidth: 32
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 12 : 14)
                letters: Theme.sizeBody
                text: qsTr("kiosk-home")
                iconName: "home"
                onClicked: screen.kiosk.home()
            },
            PrimaryButton {
                objectName: "kiosk.another"
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
