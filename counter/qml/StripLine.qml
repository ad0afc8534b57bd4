// One line for what the strip can spare no more for: who else is at the desk, and what the hall tells; else who is next, else
// who waits.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: line

    required property DeskPage page
    readonly property bool told: page.news.length > 0

    // Where the visit has no room for it.
    property bool least: false
    readonly property bool beside: least && page.beside.length > 0

    implicitHeight: 22

    RowLayout {
        anchors.fill: parent
        visible: line.told || line.beside
        spacing: 6

        BesideRow {
            visible: line.beside
            Layout.fillWidth: !line.told
            page: line.page
            most: 1
            brief: line.told
            thin: true
        }

        NewsRow {
            // Two lines' words cannot be read in half a line: the answer's own must do.
            visible: line.told && !(line.beside && line.width < 440)
            Layout.fillWidth: true
            told: line.page.news[0]
            lines: 1
            more: line.page.news.length - 1
        }

        KioskAnswer {
            page: line.page
            visible: text !== "" && line.page.called
            implicitHeight: 22
        }
    }

    NextLine {
        anchors.fill: parent
        visible: !line.told && !line.beside && !line.page.idle && line.page.insight.nextLabel !== ""
        page: line.page
    }

    FitText {
        anchors.fill: parent
        visible: !line.told && line.page.idle
        text: [line.page.desk.waitingText, line.page.insight.longestText].filter(part => part !== "").join(" · ")
        lines: 1
        letters: Theme.sizeSmall
        color: Theme.inkSoft
    }
}
