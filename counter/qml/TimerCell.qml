// One of the visit's times: its name, its figures, and what to think of them in a colour and in words.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: cell

    required property var timer
    property int letters: Theme.sizeHeading
    // Of the note.
    property int lines: 2
    readonly property color judged: !timer || timer.pace === "" ? Theme.inkSoft : timer.pace === "calm" ? Theme.good : timer.pace === "long" ? Theme.warn : Theme.bad

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: timer ? [timer.name, timer.value, timer.note].join(", ") : ""

    FitText {
        Layout.fillWidth: true
        text: cell.timer ? cell.timer.name : ""
        lines: 1
        color: Theme.inkSoft
        letters: Theme.sizeSmall
        Accessible.ignored: true
    }

    KitText {
        Layout.fillWidth: true
        text: cell.timer ? cell.timer.value : ""
        color: cell.timer && cell.timer.running && cell.timer.pace !== "" ? cell.judged : cell.timer && cell.timer.value !== "–" ? Theme.ink : Theme.inkSoft
        font.pixelSize: cell.letters
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    FitText {
        Layout.fillWidth: true
        Layout.preferredHeight: cell.lines > 1 ? Theme.sizeSmall * 2.9 : implicitHeight
        verticalAlignment: Text.AlignTop
        // Two lines break between the judgement and the measure, not within one.
        text: cell.timer ? cell.timer.note.split(" · ").map(part => part.replace(/ /g, "\u00a0")).join(" · ") : ""
        color: cell.judged
        letters: Theme.sizeSmall
        bold: cell.timer && (cell.timer.pace === "long" || cell.timer.pace === "overlong")
        lines: cell.lines
        Accessible.ignored: true
    }
}
