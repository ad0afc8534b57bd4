// Words that are read from afar: never smaller than *letters*. The second language stands beside them, smaller,
// where there is room for all of it.
import QtQuick
import Giliran.Kit

Item {
    id: words

    property string first
    property string second
    property real letters: Theme.sizeBody
    property color colour: Theme.ink
    property alias firstName: upper.objectName

    readonly property real gap: Math.round(letters * 0.35)
    readonly property real remaining: width - Math.ceil(upper.implicitWidth) - gap
    readonly property real share: metrics.advanceWidth * 0.68 < remaining ? 0.68 : 0.5
    readonly property bool both: second !== "" && metrics.advanceWidth * share + 2 <= remaining

    // The part of *width* that is written on.
    readonly property real taken: upper.width + (both ? gap + Math.ceil(metrics.advanceWidth * share) : 0)

    implicitWidth: Math.ceil(upper.implicitWidth)
    implicitHeight: Math.round(letters * 1.2)

    TextMetrics {
        id: metrics

        text: words.second
        font.family: Theme.family
        font.pixelSize: Math.ceil(words.letters)
    }

    KitText {
        id: upper

        width: Math.min(Math.ceil(implicitWidth), words.width)
        height: words.height
        text: words.first
        color: words.colour
        font.pixelSize: Math.ceil(words.letters)
        font.bold: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }

    KitText {
        id: lower

        visible: words.both
        x: upper.width + words.gap
        y: upper.y + upper.baselineOffset - baselineOffset
        text: words.second
        color: words.colour
        font.pixelSize: Math.floor(words.letters * words.share)
        wrapMode: Text.NoWrap
    }
}
