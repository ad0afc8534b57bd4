// What the hall tells, the most urgent first: who needs help, a line over its limit, a printer without paper. Without news it
// is not there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: panel

    required property DeskPage page
    property int most: 3
    readonly property int shown: Math.min(most, page.news.length)
    readonly property bool bad: shown > 0 && page.news[0].mood === "bad"

    visible: shown > 0
    implicitHeight: body.implicitHeight + Theme.grid * 3
    radius: Theme.radius
    color: Theme.surface
    border.color: bad ? Theme.bad : Theme.warn
    border.width: Theme.stroke
    Accessible.role: Accessible.List
    Accessible.name: qsTr("counter-news-title")

    ColumnLayout {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.grid * 1.5
        anchors.leftMargin: Theme.grid * 2
        spacing: Theme.grid

        Repeater {
            model: panel.shown

            delegate: NewsRow {
                required property int index

                Layout.fillWidth: true
                told: panel.page.news[index]
                more: index === panel.shown - 1 ? panel.page.news.length - panel.shown : 0
            }
        }

        KioskAnswer {
            page: panel.page
            visible: text !== "" && panel.page.called
            Layout.alignment: Qt.AlignRight
        }
    }
}
