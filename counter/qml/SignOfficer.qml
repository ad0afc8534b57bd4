// One officer to be.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: row

    required property var officer

    focusPolicy: Qt.StrongFocus
    leftPadding: Theme.sizeSmall * 0.8
    rightPadding: leftPadding
    text: officer.name
    Accessible.role: Accessible.Button
    Accessible.name: [officer.name, officer.agency].join(", ")
    Accessible.onPressAction: row.click()
    Keys.onReturnPressed: row.click()
    Keys.onEnterPressed: row.click()

    background: Rectangle {
        radius: Theme.radius * 0.5
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: row.down ? 0.12 : row.hovered ? 0.05 : 0
        }

        FocusRing {
            visible: row.activeFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.sizeSmall * 0.8

        Icon {
            name: "officer"
            colour: Theme.inkSoft
            size: Math.round(Theme.sizeSmall * 1.4)
        }

        FitText {
            Layout.fillWidth: true
            Layout.preferredWidth: 65
            text: row.officer.name
            lines: 2
            letters: row.width < Theme.sizeBody * 24 ? Theme.sizeSmall : Theme.sizeBody
            bold: true
            Accessible.ignored: true
        }

        FitText {
            Layout.fillWidth: true
            Layout.preferredWidth: 35
            horizontalAlignment: Text.AlignRight
            text: row.officer.agency
            color: Theme.inkSoft
            letters: Theme.sizeSmall
            Accessible.ignored: true
        }
    }
}
