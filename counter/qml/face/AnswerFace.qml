// One of four answers: a face and its words, the words below it or *aside*.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    required property int score
    property string iconName
    property bool chosen: false
    property bool aside: false
    // Of a face with its words below it: how many lines all four need room for.
    property int lines: 3
    readonly property real share: lines > 1 ? 0.37 : 0.25
    readonly property color mood: score === 1 ? Theme.bad : score === 2 ? Theme.warn : Theme.good

    padding: Theme.grid * 2
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checked: chosen
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.color: button.down || button.chosen ? button.mood : Theme.line
        border.width: button.down || button.chosen ? Theme.stroke * 3 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.mood
            opacity: button.down ? 0.14 : button.chosen ? 0.07 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: GridLayout {
        columns: button.aside ? 2 : 1
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid

        Item {
            Layout.fillWidth: !button.aside
            Layout.fillHeight: true
            Layout.preferredWidth: button.aside ? button.availableHeight : -1
            Layout.preferredHeight: button.aside ? -1 : button.availableHeight * (1 - button.share)

            Icon {
                anchors.centerIn: parent
                name: button.iconName
                colour: button.mood
                size: Math.round(Math.min(parent.width, parent.height))
            }
        }

        FitText {
            objectName: button.objectName + ".text"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: button.aside ? -1 : button.availableHeight * button.share
            horizontalAlignment: button.aside ? Text.AlignLeft : Text.AlignHCenter
            verticalAlignment: button.aside ? Text.AlignVCenter : Text.AlignTop
            text: button.text
            letters: button.aside ? Theme.sizeTitle : Theme.sizeBody
            lines: button.lines
            bold: true
            Accessible.ignored: true
        }
    }
}
