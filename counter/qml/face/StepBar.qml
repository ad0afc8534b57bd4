// How far one is: a mark for each step, those behind and the one of now filled, and the same in words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: bar

    property int step: 0
    property int steps: 0
    property string text

    spacing: Theme.grid * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Row {
        id: marks

        readonly property real one: (width - (bar.steps - 1) * spacing) / Math.max(1, bar.steps)

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.grid * 1.5
        spacing: Theme.grid

        Repeater {
            model: bar.steps

            delegate: Rectangle {
                required property int index

                width: marks.one
                height: Theme.grid * 1.5
                radius: height / 2
                color: index < bar.step ? Theme.primary : Theme.highContrast ? "transparent" : Theme.line
                border.color: index < bar.step ? Theme.primary : Theme.line
                border.width: Theme.stroke
            }
        }
    }

    KitText {
        objectName: "face.progress"
        text: bar.text
        color: Theme.inkSoft
        font.pixelSize: Math.round(Theme.sizeSmall * 1.15)
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
