// A name in at most *lines* lines, else its *brief* form. Two lines of about the same length are read at a glance; a last word alone is not.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

KitText {
    id: name

    required property string full
    required property string brief
    required property real room
    property int lines: 2

    readonly property string unbroken: full.replace(/-/g, "\u2011")  // no line ends inside "One-Stop"
    readonly property bool whole: measure.lineCount <= lines && measure.contentWidth <= room
    readonly property int rows: whole ? Math.max(1, measure.lineCount) : 1

    width: rows === 2 && nearly.lineCount === 2 ? Math.min(room, (halved.lineCount === 2 ? halved : nearly).width) : room
    text: whole ? unbroken : brief
    font.bold: true

    Measure {
        id: measure

        width: name.room
    }

    Measure {
        id: halved

        width: measure.implicitWidth * 0.58
    }

    Measure {
        id: nearly

        width: measure.implicitWidth * 0.66
    }

    component Measure: KitText {
        visible: false
        text: name.unbroken
        font: name.font
        Accessible.ignored: true
    }
}
