// Who is next and why, in one line.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: line

    required property DeskPage page

    visible: page.insight.nextLabel !== ""
    spacing: Theme.sizeSmall * 0.5
    Accessible.role: Accessible.StaticText
    Accessible.name: [qsTr("counter-next-title"), page.insight.nextLabel, page.insight.nextWhy, page.insight.nextNote].filter(part => part !== "").join(", ")

    KitText {
        text: qsTr("counter-next-title")
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    KitText {
        objectName: "counter.next"
        text: line.page.insight.nextLabel
        font.pixelSize: Theme.sizeSmall
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    FitText {
        objectName: "counter.next.why"
        Layout.fillWidth: true
        text: line.page.insight.nextWhy
        lines: 2
        letters: Theme.sizeSmall
        color: Theme.inkSoft
        Accessible.ignored: true
    }
}
