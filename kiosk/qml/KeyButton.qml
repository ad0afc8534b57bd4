// One key: it turns at once under the finger, and types when it is let go, as every other button does.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: key

    property string iconName
    property bool quiet: false
    property int letters: Theme.sizeTitle
    readonly property color colour: down ? Theme.onPrimary : Theme.ink

    padding: Theme.grid * 0.5
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: key.click()
    Keys.onReturnPressed: key.click()
    Keys.onEnterPressed: key.click()

    background: Rectangle {
        radius: Theme.radius * 0.75
        color: key.down ? Theme.primary : key.quiet ? Theme.ground : Theme.surface
        border.color: key.down ? Theme.primary : Theme.line
        border.width: Theme.stroke

        FocusRing {
            around: parent.radius
            visible: key.visualFocus
        }
    }

    contentItem: Item {
        KitText {
            visible: key.iconName === ""
            anchors.fill: parent
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: key.text
            color: key.colour
            font.pixelSize: key.letters
            font.bold: true
            Accessible.ignored: true
        }

        ColumnLayout {
            visible: key.iconName !== ""
            anchors.centerIn: parent
            width: parent.width
            height: Math.min(implicitHeight, parent.height)
            spacing: 0

            Icon {
                Layout.alignment: Qt.AlignHCenter
                name: key.iconName
                colour: key.colour
                size: Math.round(Math.min(Theme.grid * 5, key.availableHeight * 0.45))
            }

            FitText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignHCenter
                text: key.text
                color: key.colour
                letters: Theme.leastLetters
                bold: true
                lines: 1
                Accessible.ignored: true
            }
        }
    }
}
