// What the desk is doing, as a word on its colour.
import QtQuick
import Giliran.Kit

Rectangle {
    id: pill

    required property DeskPage page

    implicitWidth: word.implicitWidth + Theme.sizeSmall * 2
    implicitHeight: Math.round(Theme.sizeSmall * 2)
    radius: height / 2
    color: tones.fill

    Tones {
        id: tones

        tone: pill.page.mood
    }

    KitText {
        id: word

        objectName: "counter.state"
        anchors.centerIn: parent
        text: pill.page.desk.stateText
        color: tones.ink
        font.pixelSize: Theme.sizeSmall
        font.bold: true
        wrapMode: Text.NoWrap
    }
}
