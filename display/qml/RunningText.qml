// Sentences at the foot of the screen, a line at a time or as a ribbon. A line that stands still is easier to read, and the screen is
// painted for a fifth of a second every few seconds instead of sixty times in each.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Item {
    id: strip

    required property var texts
    required property int pause
    property bool ribbon: false

    readonly property bool gliding: ribbon && !Theme.reducedMotion

    clip: true

    Loader {
        anchors.fill: parent
        sourceComponent: strip.gliding ? glide : step
    }

    Component {
        id: step

        RunningLines {
            texts: strip.texts
            pause: strip.pause
        }
    }

    Component {
        id: glide

        RunningRibbon {
            texts: strip.texts
        }
    }
}
