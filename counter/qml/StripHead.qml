// The strip's head: which counter, whether the server's line stands, the language. Without height it is not there.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: head

    required property DeskPage page

    visible: height > 0
    color: Theme.header

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        anchors.bottomMargin: 2
        spacing: 6

        FitText {
            Layout.fillWidth: true
            text: head.page.desk.title
            color: Theme.onHeader
            bold: true
            lines: 1
        }

        LineSign {
            Layout.maximumWidth: Math.min(implicitWidth, head.width * 0.42)
            Layout.fillWidth: true
            station: head.page.station
        }

        HeadButton {
            objectName: "counter.language"
            implicitHeight: head.height - 8
            text: qsTr("counter-language")
            tip: qsTr("counter-language-tip")
            bare: true
            onClicked: head.page.station.switchLanguage()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: Theme.primary
    }
}
