// Any other action. *onHeader* is for the black head and foot.
import QtQuick
import Giliran.Kit

WordButton {
    property bool onHeader: false

    fill: onHeader ? "transparent" : Theme.surface
    colour: onHeader ? Theme.onHeader : Theme.ink
    edge: onHeader ? Theme.inkSoft : Theme.line
    letters: Theme.sizeSmall
}
