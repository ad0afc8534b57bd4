// What else the visitor wants: the first of it, and how much more.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: line

    required property DeskPage page
    readonly property var others: page.errands.filter(errand => !errand.here)
    property int lines: 2
    readonly property int more: others.length - 1

    visible: others.length > 0
    spacing: Theme.sizeSmall * 0.5
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("counter-errands-title") + ": " + others.map(errand => errand.service + ", " + errand.state).join("; ")

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 2
        name: "papers"
        colour: Theme.inkSoft
        size: Math.round(Theme.sizeSmall * 1.3)
    }

    FitText {
        objectName: "counter.elsewhere"
        Layout.fillWidth: true
        text: line.others.length ? line.others[0].service + " · " + line.others[0].state : ""
        lines: line.lines
        letters: Theme.sizeSmall
        color: Theme.inkSoft
        Accessible.ignored: true
    }

    KitText {
        visible: line.more > 0
        text: "+" + line.more
        font.pixelSize: Theme.sizeSmall
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
