// A call for a person: nobody asked yet, asked, somebody on the way; or nobody can be told.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Sheet {
    id: sheet

    readonly property HelpView view: kiosk.helpView
    readonly property bool called: view.state !== ""

    name: "help"
    breadth: Theme.grid * 130
    title: view.title
    iconName: "help"

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid * 4

        Rectangle {
            implicitWidth: Theme.grid * 16
            implicitHeight: implicitWidth
            radius: width / 2
            color: sheet.view.state === "coming" ? Theme.good : sheet.called ? Theme.accent : Theme.surface
            border.color: sheet.called ? color : Theme.line
            border.width: Theme.stroke

            // Somebody is being called: the ring breathes, well under three times a second.
            Rectangle {
                anchors.centerIn: parent
                width: parent.width
                height: width
                radius: width / 2
                color: "transparent"
                border.color: Theme.accent
                border.width: Theme.stroke * 2
                visible: sheet.view.state === "asked" && !Theme.reducedMotion

                SequentialAnimation on scale {
                    running: sheet.shown && sheet.view.state === "asked" && !Theme.reducedMotion
                    loops: Animation.Infinite

                    NumberAnimation { from: 1; to: 1.18; duration: 1200; easing.type: Easing.OutCubic }
                    NumberAnimation { from: 1.18; to: 1; duration: 800; easing.type: Easing.InOutCubic }
                }
            }

            Icon {
                anchors.centerIn: parent
                name: sheet.view.state === "coming" ? "check" : sheet.called ? "call" : "officer"
                colour: sheet.view.state === "coming" ? Theme.onGood : sheet.called ? Theme.onAccent : Theme.primary
                size: Math.round(parent.width * 0.56)
            }
        }

        FitText {
            objectName: "kiosk.helpSentence"
            Layout.fillWidth: true
            text: sheet.view.sentence
            lines: 4
        }
    }

    PrimaryButton {
        objectName: sheet.shown && visible ? "kiosk.callHelp" : ""
        visible: !sheet.called && sheet.view.possible
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        Layout.preferredHeight: Theme.grid * 14
        text: qsTr("kiosk-call-help")
        iconName: "officer"
        onClicked: sheet.kiosk.callHelp()
    }

    QuietButton {
        objectName: sheet.shown && visible ? "kiosk.cancelHelp" : ""
        visible: sheet.called
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        Layout.preferredHeight: Theme.grid * 14
        letters: Theme.sizeBody
        text: qsTr("kiosk-cancel-help")
        iconName: "cancel"
        onClicked: sheet.kiosk.cancelHelp()
    }
}
