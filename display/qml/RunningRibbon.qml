// Sentences at the foot of the screen that glide past without a stop. Each frame paints the footer and nothing else.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Item {
    id: ribbon

    required property var texts

    // Two pixels in each of sixty frames a second at 1080 lines: the same step every time, so that nothing trembles.
    readonly property real speed: 120 * Math.max(1, Math.round(Theme.unit))
    readonly property real between: Theme.grid * 12
    readonly property real lap: Math.max(1, first.width)

    clip: true

    Item {
        id: belt

        property real way: 0

        x: -Math.round(way)
        height: ribbon.height

        NumberAnimation on way {
            running: ribbon.visible && first.width > 0
            loops: Animation.Infinite
            from: 0
            to: ribbon.lap
            duration: ribbon.lap / ribbon.speed * 1000
        }

        Sentences {
            id: first
        }

        Repeater {
            model: first.width > 0 ? Math.max(0, Math.min(8, Math.ceil(ribbon.width / ribbon.lap))) : 0

            Sentences {
                required property int index

                x: (index + 1) * ribbon.lap
            }
        }
    }

    component Sentences: Row {
        height: ribbon.height

        Repeater {
            model: ribbon.texts

            Item {
                id: sentence

                required property string modelData

                width: Math.ceil(words.implicitWidth + ribbon.between)
                height: ribbon.height

                Rectangle {
                    x: sentence.width - ribbon.between / 2 - width / 2
                    anchors.verticalCenter: sentence.verticalCenter
                    width: Theme.grid
                    height: width
                    radius: width / 2
                    color: Theme.accent
                }

                KitText {
                    id: words

                    objectName: "display.running"
                    anchors.verticalCenter: sentence.verticalCenter
                    text: sentence.modelData
                    color: Theme.onHeader
                    font.pixelSize: Theme.sizeBody
                    wrapMode: Text.NoWrap
                    // Above 64 pixels the software renderer draws outlines instead of kept glyphs: a picture that moves is cheaper.
                    layer.enabled: font.pixelSize >= 64
                }
            }
        }
    }
}
