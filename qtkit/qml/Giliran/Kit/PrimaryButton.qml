// The one action of a screen.
import QtQuick
import Giliran.Kit

WordButton {
    fill: Theme.primary
    colour: Theme.onPrimary
}
