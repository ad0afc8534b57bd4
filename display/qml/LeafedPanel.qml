// A list, a page at a time: its title, which page is open, and *room* for the faces, of which *most* fit.
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: panel

    required property Parts parts
    required property Leaves leaves
    required property string title
    required property string titleSecond
    required property int most

    readonly property alias room: list
    default property alias faces: list.data

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: title

    Binding {
        target: panel.leaves
        property: "perPage"
        value: panel.most
    }

    content: Item {
        id: inside

        anchors.fill: parent

        PanelTitle {
            id: caption

            x: Theme.grid
            width: inside.width - 2 * x - dots.width
            height: Theme.grid * 5
            first: panel.title
            second: panel.titleSecond
        }

        PageDots {
            id: dots

            anchors.right: inside.right
            anchors.rightMargin: Theme.grid
            y: (caption.height - height) / 2
            leaves: panel.leaves
        }

        Item {
            id: list

            y: caption.height + Theme.grid * 0.5
            width: inside.width
            height: inside.height - y
        }
    }
}
