// The least that a program can show and a finger can press: the limit of what is measured at the kiosk.
import QtQuick

Window {
    visible: true
    color: "white"

    Rectangle {
        objectName: "blank.key"
        anchors.centerIn: parent
        width: 480
        height: 240
        color: area.pressed ? "black" : "grey"

        MouseArea {
            id: area

            anchors.fill: parent
        }
    }
}
