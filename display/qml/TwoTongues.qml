// The same words in the hall's two languages: the first large, the second smaller, under it or *beside* it.
import QtQuick
import Giliran.Kit

Item {
    id: words

    property string first
    property string second
    property real letters: Theme.sizeBody
    property real secondShare: 0.68
    property color colour: Theme.ink
    property int alignment: Text.AlignLeft
    property bool bold: true
    property bool beside: false

    // Measured apart from the texts, whose own widths follow their letters where these must shrink.
    readonly property real upperNatural: Math.ceil(upperMetrics.advanceWidth) + 1
    readonly property real lowerNatural: Math.ceil(lowerMetrics.advanceWidth) + 1
    // With *optional* the second language is left out where both would have to shrink much.
    property bool optional: false
    readonly property bool two: second !== "" && (!optional || (upperNatural + lowerNatural) * 0.8 <= width)
    readonly property real gap: beside && two ? Math.round(letters * 0.4) : 0
    readonly property real upperWidth: beside && two ? Math.min(upperNatural, width * 0.7) : width

    implicitWidth: two && beside ? upperNatural + gap + lowerNatural : Math.max(upperNatural, two ? lowerNatural : 0)
    implicitHeight: upper.contentHeight + (two && !beside ? lower.contentHeight : 0)

    TextMetrics {
        id: upperMetrics

        text: words.first
        font.family: Theme.family
        font.pixelSize: Math.round(words.letters)
        font.bold: words.bold
    }

    TextMetrics {
        id: lowerMetrics

        text: words.second
        font.family: Theme.family
        font.pixelSize: Math.round(words.letters * words.secondShare)
    }

    KitText {
        id: upper

        width: words.upperWidth
        text: words.first
        color: words.colour
        font.pixelSize: Math.round(words.letters)
        font.bold: words.bold
        horizontalAlignment: words.beside ? Text.AlignLeft : words.alignment
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(words.letters * 0.4)
        maximumLineCount: 1
    }

    KitText {
        id: lower

        x: words.beside ? words.upperWidth + words.gap : 0
        y: words.beside ? upper.baselineOffset - baselineOffset : upper.contentHeight
        width: words.width - x
        visible: words.two
        text: words.second
        color: Theme.inkSoft
        font.pixelSize: Math.round(words.letters * words.secondShare)
        horizontalAlignment: words.beside ? Text.AlignLeft : words.alignment
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(words.letters * words.secondShare * 0.4)
        maximumLineCount: 1
    }
}
