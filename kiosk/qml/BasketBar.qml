// How many services are put aside for one number; a touch looks into the basket.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: bar

    implicitHeight: Theme.grid * (Theme.portrait ? 12 : 11)
    leftPadding: Theme.grid * 3
    rightPadding: Theme.grid * 3
    topPadding: Theme.grid
    bottomPadding: Theme.grid
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + open.text
    Accessible.onPressAction: bar.click()
    Keys.onReturnPressed: bar.click()
    Keys.onEnterPressed: bar.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.accent

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.onAccent
            opacity: bar.down ? 0.2 : 0
        }

        FocusRing {
            visible: bar.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.grid * 2

        Icon {
            name: "basket"
            colour: Theme.onAccent
            size: Math.round(Theme.sizeTitle)
        }

        FitText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: bar.text
            color: Theme.onAccent
            bold: true
            Accessible.ignored: true
        }

        FitText {
            id: open

            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            Layout.maximumWidth: bar.width * 0.35
            horizontalAlignment: Text.AlignRight
            text: qsTr("kiosk-basket-open")
            color: Theme.onAccent
            letters: Theme.sizeSmall
            bold: true
            lines: 1
            Accessible.ignored: true
        }

        Icon {
            name: "next-page"
            colour: Theme.onAccent
            size: Math.round(Theme.sizeBody)
        }
    }
}
