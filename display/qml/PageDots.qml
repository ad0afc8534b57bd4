// Which page of how many: a dot for each, or two numbers where dots would become a crowd.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Row {
    id: dots

    required property int page
    required property int pages
    property color colour: Theme.primary
    property color others: Theme.line

    readonly property int most: 6

    visible: pages > 1
    spacing: Theme.grid

    Repeater {
        model: dots.pages > 1 && dots.pages <= dots.most ? dots.pages : 0

        Rectangle {
            required property int index

            anchors.verticalCenter: parent?.verticalCenter
            width: Theme.grid * 1.5
            height: width
            radius: width / 2
            color: index === dots.page ? dots.colour : dots.others
        }
    }

    KitText {
        visible: dots.pages > dots.most
        text: dots.page + 1 + "/" + dots.pages
        color: dots.colour
        font.pixelSize: Theme.sizeSmall
        font.bold: true
    }
}
