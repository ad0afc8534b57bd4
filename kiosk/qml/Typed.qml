// What was typed so far, as in a text field. Nothing happens when it is touched: the keys are on the screen anyway.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: field

    property string text
    property string placeholder
    property string iconName: "search"
    property bool wrong: false
    property int letters: Theme.sizeTitle

    implicitHeight: Math.max(Theme.grid * 12, letters * 1.4 + Theme.grid * 4)
    radius: Theme.radius
    color: Theme.surface
    border.color: wrong ? Theme.bad : Theme.primary
    border.width: Theme.stroke * 2
    Accessible.role: Accessible.EditableText
    Accessible.name: text === "" ? placeholder : text
    Accessible.readOnly: true

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 3
        anchors.rightMargin: Theme.grid * 3
        spacing: Theme.grid * 2

        Icon {
            name: field.iconName
            colour: field.wrong ? Theme.bad : Theme.primary
            size: Math.round(field.letters)
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            FitText {
                anchors.fill: parent
                anchors.leftMargin: Theme.grid
                visible: field.text === ""
                text: field.placeholder
                color: Theme.inkSoft
                letters: Theme.sizeBody
                lines: 1
                Accessible.ignored: true
            }

            // A space at the end counts: its place is kept before the caret.
            FitText {
                id: shown

                anchors.fill: parent
                text: field.text.replace(/ /g, "\u00a0")
                letters: field.letters
                bold: true
                lines: 1
                Accessible.ignored: true
            }

            Rectangle {
                x: field.text === "" ? 0 : Math.min(parent.width - width, shown.contentWidth + Theme.grid * 0.5)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.stroke * 1.5
                height: Math.min(parent.height - Theme.grid * 3, field.letters * 1.15)
                color: Theme.primary

                SequentialAnimation on opacity {
                    running: field.visible && !Theme.reducedMotion
                    loops: Animation.Infinite

                    PauseAnimation { duration: 600 }
                    PropertyAction { value: 0 }
                    PauseAnimation { duration: 500 }
                    PropertyAction { value: 1 }
                }
            }
        }
    }
}
