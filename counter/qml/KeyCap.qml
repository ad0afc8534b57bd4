// A key, drawn as a key.
import QtQuick
import Giliran.Kit

Rectangle {
    id: cap

    property string text
    property color colour: Theme.inkSoft
    property int letters: Theme.sizeSmall

    implicitWidth: Math.max(implicitHeight, name.implicitWidth + letters * 0.8)
    implicitHeight: Math.round(letters * 1.5)
    radius: Math.round(letters * 0.3)
    color: "transparent"
    border.color: Qt.alpha(colour, 0.55)
    border.width: Math.max(1, Theme.stroke / 2)
    visible: text !== ""
    Accessible.ignored: true

    KitText {
        id: name

        anchors.centerIn: parent
        text: cap.text
        color: cap.colour
        font.pixelSize: Math.round(cap.letters * 0.95)
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
