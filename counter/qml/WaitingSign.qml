// A short fact about one who waits: an icon and a word.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: sign

    property string text
    property string iconName
    property color colour: Theme.inkSoft

    visible: text !== ""
    spacing: Theme.sizeSmall * 0.4

    Icon {
        name: sign.iconName
        colour: sign.colour
        size: Math.round(Theme.sizeSmall * 1.1)
    }

    FitText {
        Layout.fillWidth: true
        text: sign.text
        color: sign.colour
        letters: Theme.sizeSmall
        lines: 1
        Accessible.ignored: true
    }
}
