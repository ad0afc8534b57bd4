// A word about something, with the sign that it is one.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: remark

    property string text
    property int lines: 3
    property color colour: Theme.ink

    spacing: Theme.grid * 1.5
    visible: text !== ""

    Icon {
        name: "info"
        colour: Theme.primary
        size: Math.round(Theme.sizeSmall * 1.3)
    }

    FitText {
        objectName: remark.objectName !== "" ? remark.objectName + ".text" : ""
        Layout.fillWidth: true
        Layout.fillHeight: true
        text: remark.text
        color: remark.colour
        letters: Theme.sizeSmall
        lines: remark.lines
    }
}
