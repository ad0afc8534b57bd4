// An appointment: what for, when, and its number, or why there is none now.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property AppointmentView appointment: kiosk.appointment

    Notice {
        id: notice

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        iconName: "appointment"
        tone: screen.appointment.canTake ? Theme.good : Theme.warn
        topic: screen.appointment.service
        topicOf: screen.appointment.agency
        topicIcon: screen.appointment.icon
        topicName: "kiosk.appointment.service"

        FitText {
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: qsTr("checkin-yours")
            color: Theme.inkSoft
            letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
            lines: 1
        }

        FitText {
            objectName: "kiosk.appointment.when"
            Layout.fillWidth: true
            horizontalAlignment: notice.align
            text: screen.appointment.when
            letters: Theme.largeText ? Theme.sizeTitle : Theme.sizeHeading
            bold: true
        }

        FitText {
            objectName: "kiosk.appointment.sentence"
            Layout.fillWidth: true
            Layout.topMargin: Theme.grid
            horizontalAlignment: notice.align
            text: screen.appointment.sentence
            color: notice.tone
            letters: Theme.sizeBody
            bold: true
            lines: 4
        }

        buttons: [
            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 58
                visible: !Theme.portrait
            },
            PrimaryButton {
                objectName: "kiosk.take"
                Layout.fillWidth: true
                Layout.preferredWidth: 42
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 18 : 16)
                visible: screen.appointment.canTake
                text: qsTr("kiosk-take")
                iconName: "ticket"
                letters: Theme.sizeTitle
                onClicked: screen.kiosk.take()
            },
            PrimaryButton {
                objectName: visible ? "kiosk.home" : ""
                Layout.fillWidth: true
                Layout.preferredWidth: 42
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 18 : 16)
                visible: !screen.appointment.canTake
                text: qsTr("checkin-start")
                iconName: "home"
                onClicked: screen.kiosk.home()
            }
        ]
    }
}
