// A quiet button on black: an icon, a word, its key.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property string key
    property string tip

    implicitWidth: row.implicitWidth + Theme.sizeSmall * 1.6
    implicitHeight: Math.max(36, Theme.sizeSmall * 2.4)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    Tip {
        y: button.height + Theme.grid
        visible: button.hovered && !button.down && text !== ""
        text: button.tip
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: Qt.alpha(Theme.onHeader, button.down ? 0.25 : button.hovered ? 0.12 : 0)
        border.color: Qt.alpha(Theme.onHeader, 0.35)
        border.width: Math.max(1, Theme.stroke / 2)

        FocusRing {
            visible: button.visualFocus
            around: Theme.radius / 2
        }
    }

    contentItem: Item {
        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.sizeSmall * 0.5

            Icon {
                visible: button.iconName !== ""
                name: button.iconName
                colour: Theme.onHeader
                size: Math.round(Theme.sizeSmall * 1.3)
            }

            FitText {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: button.text
                lines: 1
                color: Theme.onHeader
                letters: Theme.sizeSmall
                Accessible.ignored: true
            }

            KeyCap {
                text: button.key
                colour: Theme.onHeader
                letters: Math.round(Theme.sizeSmall * 0.9)
            }
        }
    }
}
