// The theme's motif as a pale texture: behind a ticket's number, never behind smaller text.
import QtQuick
import Giliran.Kit

Image {
    property color colour: Theme.primary
    property real tileHeight: Theme.grid * 18

    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    verticalAlignment: Image.AlignTop
    opacity: Theme.highContrast ? 0 : 0.08
    sourceSize.height: Math.max(1, Math.round(tileHeight))
    source: Theme.texture ? Theme.texture + "?color=" + colour.toString().slice(1) : ""
    Accessible.ignored: true
}
