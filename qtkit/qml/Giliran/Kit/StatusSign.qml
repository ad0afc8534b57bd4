// A small sign for a state: always an icon, a word and a colour. *mood* is "good", "warn" or "bad".
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: sign

    property string text
    property string mood: "good"
    property string iconName: mood === "good" ? "check" : mood === "warn" ? "warning" : "network-lost"
    readonly property color colour: mood === "good" ? Theme.onGood : mood === "warn" ? Theme.onWarn : Theme.onBad

    implicitWidth: row.implicitWidth + Theme.grid * 4
    implicitHeight: row.implicitHeight + Theme.grid
    radius: height / 2
    color: mood === "good" ? Theme.good : mood === "warn" ? Theme.warn : Theme.bad
    Accessible.role: Accessible.Indicator
    Accessible.name: text

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, sign.width - Theme.grid * 3)
        spacing: Theme.grid

        Icon {
            name: sign.iconName
            colour: sign.colour
            size: Math.round(Theme.sizeSmall * 1.1)
        }

        FitText {
            Layout.fillWidth: true
            text: sign.text
            lines: 1
            color: sign.colour
            letters: Theme.sizeSmall
            bold: true
            Accessible.ignored: true
        }
    }
}
