// One thing the hall tells: an icon and a sentence in its colour. *more* others are told elsewhere.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: row

    property var told
    property int lines: 2
    property int more: 0
    readonly property string mood: told ? told.mood : ""
    readonly property color colour: mood === "bad" ? Theme.bad : mood === "warn" ? Theme.warn : Theme.good

    spacing: Theme.sizeSmall * 0.6
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told ? told.text : ""

    Icon {
        Layout.alignment: Qt.AlignTop
        name: row.told ? row.told.icon : ""
        colour: row.colour
        size: Math.round(Theme.sizeSmall * 1.4)
    }

    FitText {
        objectName: "counter.news.text"
        Layout.fillWidth: true
        text: row.told ? row.told.text : ""
        lines: row.lines
        color: row.colour
        letters: Theme.sizeSmall
        bold: true
        Accessible.ignored: true
    }

    KitText {
        visible: row.more > 0
        text: "+" + row.more
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
