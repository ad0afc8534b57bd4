// The rarer actions under the usual ones, and the menu with all the others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

RowLayout {
    id: row

    required property DeskView desk
    required property var buttons
    required property var actions
    readonly property var all: [...actions, "menu"]

    // What all of them want with their icons: where that is too much, none has one, and each has the room for word and key.
    readonly property real wanted: visibleChildren.reduce((sum, each) => sum + each.implicitWidth + spacing, -spacing)
    readonly property bool roomy: wanted <= width

    spacing: Theme.grid

    Usual {
        id: usual

        tone: ""
    }

    Repeater {
        model: row.all.length

        delegate: HeadButton {
            required property int index
            readonly property string deed: row.all[index] ?? ""
            readonly property var face: row.buttons[deed]

            objectName: usual.nameOf(deed)
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.preferredWidth: implicitWidth - (row.roomy ? 0 : iconRoom)
            roomy: row.roomy
            colour: Theme.ink
            enabled: face ? face.enabled || face.ready : false
            text: face ? face.text : ""
            iconName: face ? face.icon : ""
            key: face ? face.key : ""
            tip: face ? face.tip : ""
            onClicked: row.desk.press(deed)
        }
    }
}
