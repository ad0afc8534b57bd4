// A button of the bottom row: its icon above its word; what is switched on is lit.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property bool lit: false
    readonly property color colour: lit ? Theme.onAccent : Theme.onHeader

    implicitHeight: Theme.grid * 12
    padding: Theme.grid
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.35
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checked: lit
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    background: Rectangle {
        radius: Theme.radius
        color: button.lit ? Theme.accent : "transparent"
        border.color: button.lit ? Theme.accent : Theme.inkSoft
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.colour
            opacity: button.down ? 0.25 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.grid * 0.5

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: button.iconName
            colour: button.colour
            size: Theme.grid * 5
        }

        KitText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: button.text
            color: button.colour
            font.pixelSize: Theme.sizeSmall
            font.bold: true
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(Theme.sizeSmall * 0.6)
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
