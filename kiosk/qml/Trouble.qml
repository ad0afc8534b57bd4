// What to type; or, with a sign, that what was typed cannot be right.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: trouble

    property string text
    property bool wrong: false
    property int lines: 2

    // As high with one line as with two: the keys below stand still.
    implicitHeight: Math.ceil(metrics.lineSpacing) * lines
    spacing: Theme.grid * 1.5
    Accessible.role: wrong ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: text

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.sizeSmall
    }

    Icon {
        visible: trouble.wrong
        name: "warning"
        colour: Theme.bad
        size: Math.round(Theme.sizeSmall * 1.3)
    }

    FitText {
        objectName: trouble.objectName + ".text"
        Layout.fillWidth: true
        Layout.fillHeight: true
        text: trouble.text
        color: trouble.wrong ? Theme.bad : Theme.inkSoft
        letters: Theme.sizeSmall
        bold: trouble.wrong
        lines: trouble.lines
        Accessible.ignored: true
    }
}
