// A phone with a code on it, held into a scanner's light.
import QtQuick
import Giliran.Kit

Item {
    id: picture

    readonly property real stroke: Math.max(2, Math.round(height / 45))

    Accessible.ignored: true

    Rectangle {
        id: phone

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.round(parent.height * 0.58)
        height: parent.height
        radius: width * 0.12
        color: Theme.surface
        border.color: Theme.ink
        border.width: picture.stroke

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - picture.stroke * 3.5
            width: parent.width * 0.3
            height: picture.stroke
            radius: height / 2
            color: Theme.ink
        }

        QrImage {
            anchors.centerIn: parent
            width: Math.round(parent.width * 0.86)
            height: width
            text: "GILIRAN"
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: beam.y - height / 2
        width: parent.width
        height: picture.height * 0.22
        radius: picture.stroke * 2
        color: Theme.primary
        opacity: 0.14
    }

    Rectangle {
        id: beam

        y: parent.height * 0.5
        width: parent.width
        height: picture.stroke
        radius: height / 2
        color: Theme.primary
    }
}
