// Leafing through pages: back, where one is, on. Pages count from 0; the owner turns them.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: pager

    property int page: 0
    property int pages: 1
    // Where there is little room: a way that leads nowhere is not shown.
    property bool brief: false

    signal previous
    signal next

    spacing: Theme.grid * 2
    visible: pages > 1

    QuietButton {
        objectName: pager.objectName + ".previous"
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        enabled: pager.page > 0
        visible: enabled || !pager.brief
        text: qsTr("kit-previous-page")
        iconName: "previous-page"
        onClicked: pager.previous()
    }

    KitText {
        objectName: pager.objectName + ".place"
        Layout.minimumWidth: Theme.grid * (pager.brief ? 8 : 12)
        horizontalAlignment: Text.AlignHCenter
        text: (pager.page + 1) + " / " + pager.pages
        font.bold: true
        wrapMode: Text.NoWrap
    }

    QuietButton {
        objectName: pager.objectName + ".next"
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        enabled: pager.page < pager.pages - 1
        visible: enabled || !pager.brief
        text: qsTr("kit-next-page")
        iconName: "next-page"
        iconAfter: true
        onClicked: pager.next()
    }
}
