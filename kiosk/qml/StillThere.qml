// Nobody has touched the screen for a while. The question stands low, where every hand reaches, and hides no number.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: question

    required property Kiosk kiosk

    objectName: "kiosk.stillThere"
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text

    onVisibleChanged: if (visible && !Theme.reducedMotion) enter.restart()

    // A touch anywhere is an answer.
    MouseArea {
        anchors.fill: parent
        onClicked: question.kiosk.touch()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.header
        opacity: 0.35
    }

    Rectangle {
        id: paper

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.portrait ? parent.width : Theme.grid * 150)
        height: column.implicitHeight + 2 * Theme.margin
        topLeftRadius: Theme.radius * 1.5
        topRightRadius: Theme.radius * 1.5
        color: Theme.ground

        transform: Translate {
            id: rise
        }

        ColumnLayout {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            spacing: Theme.grid * 2

            KitText {
                id: title

                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("kiosk-still-there")
                font.pixelSize: Theme.sizeHeading
                font.bold: true
            }

            KitText {
                objectName: "kiosk.countdown"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: question.kiosk.question
                color: Theme.inkSoft
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.grid * 130
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.grid
                spacing: Theme.grid * 2

                PrimaryButton {
                    objectName: "kiosk.stay"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.preferredHeight: Theme.grid * 14
                    text: qsTr("kiosk-stay")
                    iconName: "check"
                    onClicked: question.kiosk.touch()
                }

                // Who comes next need neither wait nor say that they are somebody else.
                QuietButton {
                    objectName: "kiosk.leave"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.preferredHeight: Theme.grid * 14
                    letters: Theme.sizeBody
                    text: qsTr("kiosk-home")
                    iconName: "home"
                    onClicked: question.kiosk.home()
                }
            }
        }
    }

    NumberAnimation {
        id: enter

        target: rise
        property: "y"
        from: Theme.grid * 10
        to: 0
        duration: Theme.enter
        easing.type: Easing.OutCubic
    }
}
