// A sheet with a heading whose rows may need more than one page: then a button turns them. It stands in the corner of the
// heading; without a heading below the rows; and where hands reach only so high (*beside*) at their side.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    property string heading
    property string sentence
    property string sentenceName
    property color sentenceColour: Theme.inkSoft
    property bool beside: false
    property bool below: heading === ""
    property real headHeight: heading === "" ? 0 : head.implicitHeight
    property int pages: 1
    // Another one begins with its first page.
    property string of
    default property alias rows: list.data
    readonly property int page: Math.min(turned, pages - 1)
    // How wide a row may be, and what of the height the rows cannot have, once there are several pages.
    readonly property real inside: width - 2 * padding - (beside ? strip + gap * 2 : 0)
    readonly property real headSpace: heading === "" ? 0 : headHeight + gap
    readonly property real overhead: 2 * padding + headSpace
    readonly property real turnSpace: below ? Theme.touch + gap : 0
    readonly property real strip: Theme.grid * 13
    readonly property real gap: Theme.grid
    property int turned: 0

    signal moved

    function turnOver(): void {
        turned = (page + 1) % pages;
        moved();
    }

    padding: Theme.grid * (Theme.portrait ? 3 : 2)
    onOfChanged: turned = 0

    ColumnLayout {
        id: head

        width: parent.width - (turn.visible && !panel.below && !panel.beside ? turn.width + Theme.grid * 2 : 0)
        height: panel.headHeight
        visible: panel.heading !== ""
        spacing: 0

        FitText {
            Layout.fillWidth: true
            text: panel.heading
            letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
            lines: 1
            bold: true
        }

        FitText {
            objectName: panel.sentenceName
            Layout.fillWidth: true
            visible: text !== ""
            text: panel.sentence
            color: panel.sentenceColour
            letters: Theme.sizeSmall
            lines: 1
        }
    }

    Column {
        id: list

        y: panel.headSpace
        width: panel.inside
    }

    QuietButton {
        id: turn

        readonly property bool last: panel.page === panel.pages - 1
        readonly property string place: (panel.page + 1) + " / " + panel.pages
        readonly property string words: last ? qsTr("standard-turn-back") : qsTr("standard-turn")

        objectName: panel.objectName + ".turn"
        x: parent.width - width
        y: panel.below ? parent.height - height : (panel.headHeight - height) / 2
        width: panel.below ? parent.width : implicitWidth
        height: Theme.touch
        visible: panel.pages > 1 && (panel.below || !panel.beside)
        leftPadding: Theme.grid * 2
        rightPadding: leftPadding
        colour: Theme.primary
        edge: Theme.primary
        text: panel.below ? words + "  " + place : place
        iconName: last ? "arrow-up" : "arrow-down"
        Accessible.name: words + ", " + place
        onClicked: panel.turnOver()
    }

    StackedButton {
        objectName: turn.objectName
        x: parent.width - width
        y: list.y
        width: panel.strip
        height: parent.height - y
        visible: panel.pages > 1 && panel.beside && !panel.below
        colour: Theme.primary
        edge: Theme.primary
        text: turn.place
        iconName: turn.iconName
        Accessible.name: turn.words + ", " + turn.place
        onClicked: panel.turnOver()
    }
}
