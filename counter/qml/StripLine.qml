// One line for what the strip can spare no more for: what the hall tells, else who is next, else who waits.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: line

    required property DeskPage page
    readonly property bool told: page.news.length > 0

    implicitHeight: 22

    RowLayout {
        anchors.fill: parent
        visible: line.told
        spacing: 6

        NewsRow {
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
        visible: !line.told && !line.page.idle && line.page.insight.nextLabel !== ""
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
