// A card for a narrow place: the icon stands above the words.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string title
    property string subtitle

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
        ColumnLayout {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Math.min(implicitHeight, parent.height)
            spacing: Theme.grid * 0.75

            Icon {
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Theme.grid * 0.5
                name: card.iconName
                colour: Theme.primary
                size: Math.round(Math.min(Theme.grid * 10, card.availableHeight * 0.3))
            }

            FitText {
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
                objectName: card.objectName + ".subtitle"
                visible: text !== ""
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
