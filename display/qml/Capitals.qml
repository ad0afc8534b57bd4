// One line of letters whose item is as high as its capitals: ticket numbers have nothing below the line and leave air above,
// room that a screen read from afar cannot give away. Never smaller than *letters*; what is too wide is cut with dots.
import QtQuick
import Giliran.Kit

Item {
    id: capitals

    property string text
    property real letters: Theme.sizeBody
    property real capital: 0.714
    property color colour: Theme.ink
    property alias textName: shown.objectName

    implicitWidth: Math.ceil(shown.implicitWidth)
    implicitHeight: Math.ceil(shown.font.pixelSize * capital)

    KitText {
        id: shown

        y: capitals.height - (capitals.height - capitals.implicitHeight) / 2 - baselineOffset
        width: capitals.width
        text: capitals.text
        color: capitals.colour
        font.pixelSize: Math.ceil(capitals.letters)
        font.bold: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
