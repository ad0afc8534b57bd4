// The theme's motif as an endless band; nothing where the theme has none.
import QtQuick
import Giliran.Kit

Item {
    id: band

    property color colour: Theme.accent

    // How wide one repetition is.
    readonly property real tile: drawing.implicitWidth

    implicitHeight: Theme.grid * 5
    clip: true
    Accessible.ignored: true

    Image {
        id: drawing

        height: band.height
        width: band.width
        fillMode: Image.TileHorizontally
        horizontalAlignment: Image.AlignLeft
        sourceSize.height: Math.max(1, Math.round(band.height))
        source: Theme.motif ? Theme.motif + "?color=" + band.colour.toString().slice(1) : ""
    }
}
