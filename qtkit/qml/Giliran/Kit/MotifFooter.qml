// The foot of a screen: the motif as a thin band, and a slot below it.
import QtQuick
import Giliran.Kit

Rectangle {
    id: footer

    property real barHeight: Theme.grid * 14
    property real bandHeight: Theme.grid * 4
    default property alias slot: bar.data

    implicitHeight: barHeight + bandHeight
    color: Theme.header

    MotifBand {
        width: footer.width
        height: footer.bandHeight
    }

    Item {
        id: bar

        y: footer.bandHeight
        x: Theme.margin
        width: footer.width - 2 * Theme.margin
        height: footer.barHeight
    }
}
