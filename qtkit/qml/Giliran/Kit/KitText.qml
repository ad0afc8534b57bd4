// Words in the theme's family and ink.
import QtQuick
import Giliran.Kit

Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    linkColor: Theme.primary
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
