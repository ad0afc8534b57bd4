// A card for a narrow place: the icon stands above the words. A subtitle that would be too small to read gives way.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string title
    property string subtitle

    readonly property real sign: Math.min(Theme.grid * 13, availableHeight * (availableHeight < Theme.grid * 30 ? 0.28 : 0.36))

    padding: Theme.grid * 2
    text: title
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: subtitle === "" ? title : title + ", " + subtitle
    Accessible.onPressAction: card.click()
    Keys.onReturnPressed: card.click()
    Keys.onEnterPressed: card.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.color: card.down ? Theme.primary : Theme.line
        border.width: card.down ? Theme.stroke * 2 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.primary
            opacity: card.down ? 0.08 : 0
        }

        FocusRing {
            visible: card.visualFocus
        }
    }

    contentItem: Item {
        // Where a title of one line and a subtitle of two would be in the middle: so the icons of a row stand in line.
        ColumnLayout {
            readonly property real usual: card.sign + Theme.sizeBody * 1.4 + Theme.sizeSmall * 2.8 + Theme.grid * 2

            y: Math.max(0, Math.min((parent.height - usual) / 2, parent.height - implicitHeight))
            width: parent.width
            height: Math.min(implicitHeight, parent.height)
            spacing: Theme.grid * 0.75

            Icon {
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Theme.grid * 0.5
                name: card.iconName
                colour: Theme.primary
                size: Math.round(card.sign)
            }

            FitText {
                id: heading

                objectName: card.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(implicitHeight, card.availableHeight * 0.34)
                horizontalAlignment: Text.AlignHCenter
                text: card.title
                bold: true
                Accessible.ignored: true
            }

            FitText {
                readonly property real room: card.availableHeight - card.sign - heading.implicitHeight - Theme.grid * 2

                objectName: card.objectName + ".subtitle"
                visible: text !== "" && room >= implicitHeight * 0.7
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignHCenter
                text: card.subtitle
                letters: Theme.sizeSmall
                color: Theme.inkSoft
                lines: 3
                Accessible.ignored: true
            }
        }
    }
}
