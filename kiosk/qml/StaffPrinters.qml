// The printers to choose from.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Flickable {
    id: printers

    required property Staff staff

    contentHeight: list.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ColumnLayout {
        id: list

        width: printers.width
        spacing: Theme.grid * 2

        Repeater {
            model: printers.staff.printers.length

            ChoiceCard {
                id: card

                required property int index
                readonly property var entry: printers.staff.printers[index] ?? null

                objectName: "kiosk.staff.printer." + index
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.grid * 14
                iconName: entry && entry.chosen ? "check" : "print"
                title: entry ? entry.title : ""
                subtitle: entry ? entry.subtitle : ""
                Accessible.checked: entry ? entry.chosen : false
                onClicked: printers.staff.choosePrinter(entry.id)
            }
        }
    }
}
