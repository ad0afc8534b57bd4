// One of the project's line icons, in any colour of the theme, sharp at any size. Never without a word beside it.
import QtQuick
import Giliran.Kit

Image {
    id: icon

    property string name
    property color colour: Theme.ink
    property real size: Theme.grid * 6

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
    fillMode: Image.PreserveAspectFit
    source: name ? "image://giliran-icon/" + name + "?color=" + colour.toString().slice(1) : ""
    Accessible.ignored: true
}
