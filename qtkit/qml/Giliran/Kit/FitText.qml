// Words that are never cut off: as large as *letters* where they fit in *lines* lines, else smaller.
// As high as it must be; where there is less room, smaller still.
import QtQuick
import Giliran.Kit

Item {
    id: fit

    property string text
    property int lines: 2
    property int letters: Theme.sizeBody
    property bool bold: false
    property color color: Theme.ink
    property int horizontalAlignment: Text.AlignLeft
    property int verticalAlignment: Text.AlignVCenter
    readonly property alias lineCount: shown.lineCount
    readonly property alias contentWidth: shown.contentWidth
    readonly property alias contentHeight: shown.contentHeight

    implicitWidth: Math.ceil(measure.implicitWidth)
    // Whole pixels for each line, as the text itself counts: a pixel less, and its letters would shrink.
    implicitHeight: Math.ceil(metrics.lineSpacing) * Math.max(1, Math.min(lines, measure.lineCount))
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    FontMetrics {
        id: metrics

        font: shown.font
    }

    KitText {
        id: measure

        visible: false
        width: fit.width
        text: fit.text
        font: shown.font
        wrapMode: fit.lines > 1 ? Text.WordWrap : Text.NoWrap
        Accessible.ignored: true
    }

    KitText {
        id: shown

        anchors.fill: parent
        text: fit.text
        color: fit.color
        font.pixelSize: fit.letters
        font.bold: fit.bold
        fontSizeMode: Text.Fit
        minimumPixelSize: 6
        wrapMode: measure.wrapMode
        horizontalAlignment: fit.horizontalAlignment
        verticalAlignment: fit.verticalAlignment
        Accessible.ignored: true
    }
}
