// Small actions side by side, all of one width. The buttons stay while what they do changes with the state.
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
    property bool low: false

    Layout.fillHeight: false
    spacing: Theme.grid
    uniformCellSizes: true

    Usual {
        id: usual

        tone: ""
    }

    Repeater {
        model: row.actions.length

        delegate: ActionButton {
            required property int index
            readonly property string deed: row.actions[index] ?? ""

            objectName: usual.nameOf(deed)
            Layout.fillWidth: true
            Layout.fillHeight: true
            low: row.low
            face: row.buttons[deed]
            onClicked: row.desk.press(deed)
        }
    }
}
