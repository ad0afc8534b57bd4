// A ready reason, and the digit that chooses it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: row

    required property var reason
    readonly property color ink: reason.chosen ? Theme.onAccent : Theme.ink

    implicitHeight: Math.max(40, Theme.sizeBody * 2.6)
    focusPolicy: Qt.TabFocus
    leftPadding: Theme.sizeSmall * 0.8
    rightPadding: leftPadding
    text: reason.text
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: reason.chosen
    Accessible.onPressAction: row.click()
    Keys.onReturnPressed: row.click()
    Keys.onEnterPressed: row.click()

    background: Rectangle {
        radius: Theme.radius * 0.5
        color: row.reason.chosen ? Theme.accent : Theme.surface
        border.color: row.reason.chosen ? Theme.onAccent : Theme.line
        border.width: row.reason.chosen ? Theme.stroke * 1.5 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: row.down ? 0.12 : row.hovered ? 0.05 : 0
        }

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.sizeSmall * 0.8

        KeyCap {
            text: row.reason.key
            colour: row.ink
        }

        FitText {
            Layout.fillWidth: true
            text: row.text
            lines: 1
            color: row.ink
            Accessible.ignored: true
        }
    }
}
