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
    property color secondColour: Theme.inkSoft
    property int alignment: Text.AlignLeft
    property int mostLines: 1
    property bool bold: true
    property bool beside: false
    property alias firstName: upper.objectName

    readonly property real gap: beside && lower.visible ? Math.round(letters * 0.4) : 0
    readonly property real upperWidth: beside && lower.visible ? Math.min(upper.implicitWidth, width * 0.7) : width

    implicitWidth: lower.visible && beside ? upper.implicitWidth + gap + lower.implicitWidth : Math.max(upper.implicitWidth, lower.visible ? lower.implicitWidth : 0)
    implicitHeight: upper.contentHeight + (lower.visible && !beside ? lower.contentHeight : 0)

    KitText {
        id: upper

        width: words.upperWidth
        text: words.first
        color: words.colour
        font.pixelSize: Math.round(words.letters)
        font.bold: words.bold
        horizontalAlignment: words.beside ? Text.AlignLeft : words.alignment
        wrapMode: words.mostLines > 1 ? Text.WordWrap : Text.NoWrap
        fontSizeMode: words.mostLines > 1 ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Math.round(words.letters * 0.4)
        maximumLineCount: words.mostLines
    }

    KitText {
        id: lower

        x: words.beside ? words.upperWidth + words.gap : 0
        y: words.beside ? upper.baselineOffset - baselineOffset : upper.contentHeight
        width: words.width - x
        visible: text !== ""
        text: words.second
        color: words.secondColour
        font.pixelSize: Math.round(words.letters * words.secondShare)
        horizontalAlignment: words.beside ? Text.AlignLeft : words.alignment
        wrapMode: words.mostLines > 1 ? Text.WordWrap : Text.NoWrap
        fontSizeMode: words.mostLines > 1 ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Math.round(words.letters * words.secondShare * 0.4)
        maximumLineCount: words.mostLines
    }
}
