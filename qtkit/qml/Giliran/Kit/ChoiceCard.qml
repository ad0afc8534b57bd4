// Something to choose: an agency, a service, a language. A title of sixty letters fits; nothing is ever cut off.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string title
    property string subtitle
    property string note
    property string noteIcon

    implicitWidth: Theme.grid * 58
    implicitHeight: Theme.grid * 24
    padding: Theme.grid * 2.5
    text: title
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: [title, subtitle, note].filter(part => part !== "").join(", ")
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

    contentItem: RowLayout {
        spacing: Theme.grid * 2.5

        Rectangle {
            id: tile

            visible: card.iconName !== ""
            Layout.alignment: Qt.AlignVCenter
            implicitWidth: Math.min(Theme.grid * 12, card.availableHeight, card.availableWidth * 0.26)
            implicitHeight: implicitWidth
            radius: Theme.radius * 0.75
            color: Theme.ground

            Icon {
                anchors.centerIn: parent
                name: card.iconName
                colour: Theme.primary
                size: Math.round(tile.width * 0.66)
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.grid * 0.5

            KitText {
                id: heading

                // How high the title would be unshrunk decides how high its box is: one line or two, never more.
                readonly property real lines: Math.min(2, measure.lineCount)

                Layout.fillWidth: true
                Layout.preferredHeight: Math.ceil(metrics.lineSpacing * lines)
                text: card.title
                font: metrics.font
                fontSizeMode: Text.Fit
                minimumPixelSize: 8
                maximumLineCount: 2
                verticalAlignment: Text.AlignVCenter
                lineHeight: 0.95
                Accessible.ignored: true

                FontMetrics {
                    id: metrics

                    font.family: Theme.family
                    font.pixelSize: Theme.sizeBody
                    font.bold: true
                }

                KitText {
                    id: measure

                    visible: false
                    width: heading.width
                    text: card.title
                    font: metrics.font
                }
            }

            KitText {
                visible: text !== ""
                Layout.fillWidth: true
                Layout.maximumHeight: Theme.sizeSmall * 2.8
                text: card.subtitle
                color: Theme.inkSoft
                font.pixelSize: Theme.sizeSmall
                fontSizeMode: Text.Fit
                minimumPixelSize: 8
                maximumLineCount: 2
                Accessible.ignored: true
            }

            RowLayout {
                visible: card.note !== ""
                Layout.topMargin: Theme.grid * 0.5
                spacing: Theme.grid

                Icon {
                    visible: card.noteIcon !== ""
                    name: card.noteIcon
                    colour: Theme.inkSoft
                    size: Theme.sizeSmall
                }

                KitText {
                    Layout.fillWidth: true
                    text: card.note
                    color: Theme.inkSoft
                    font.pixelSize: Math.round(Theme.sizeSmall * 0.85)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 8
                    maximumLineCount: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
