// Which page of how many: a dot for each, or two numbers where dots would become a crowd.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Row {
    id: dots

    required property Leaves leaves
    property color colour: Theme.primary
    property color others: Theme.line

    readonly property int most: 6

    visible: leaves.pages > 1
    spacing: Theme.grid

    Repeater {
        model: dots.leaves.pages > 1 && dots.leaves.pages <= dots.most ? dots.leaves.pages : 0

        Rectangle {
            required property int index

            anchors.verticalCenter: parent?.verticalCenter
            width: Theme.grid * 1.5
            height: width
            radius: width / 2
            color: index === dots.leaves.page ? dots.colour : dots.others
        }
    }

    KitText {
        visible: dots.leaves.pages > dots.most
        text: dots.leaves.page + 1 + "/" + dots.leaves.pages
        color: dots.colour
        font.pixelSize: Theme.sizeSmall
        font.bold: true
    }
}
