// A ticket's number, the largest thing anywhere. *call()* lets it grow once and pulse its border twice.
import QtQuick
import Giliran.Kit

Item {
    id: ticket

    property string number
    property real letters: Theme.sizeDisplay
    property color colour: Theme.primary
    property color edge: Theme.accent
    readonly property bool calling: grow.running || pulse.running

    function call(): void {
        if (!Theme.reducedMotion) {
            grow.restart();
            pulse.restart();
        }
    }

    implicitWidth: digits.implicitWidth + Theme.grid * 4
    implicitHeight: digits.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: number

    Rectangle {
        id: border

        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.color: ticket.edge
        border.width: Theme.stroke * 4
        opacity: 0
    }

    KitText {
        id: digits

        anchors.fill: parent
        text: ticket.number
        color: ticket.colour
        font.pixelSize: Math.round(ticket.letters)
        font.bold: true
        fontSizeMode: Text.Fit
        minimumPixelSize: 10
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    SequentialAnimation {
        id: grow

        NumberAnimation { target: digits; property: "scale"; from: 0.9; to: 1.06; duration: 200; easing.type: Easing.OutCubic }
        NumberAnimation { target: digits; property: "scale"; to: 1; duration: 200; easing.type: Easing.OutCubic }
    }

    // Two pulses in two seconds: well under the three flashes a second that may hurt (WCAG 2.3.1).
    SequentialAnimation {
        id: pulse

        loops: 2

        NumberAnimation { target: border; property: "opacity"; to: 1; duration: 250; easing.type: Easing.OutCubic }
        PauseAnimation { duration: 250 }
        NumberAnimation { target: border; property: "opacity"; to: 0; duration: 500; easing.type: Easing.OutCubic }
    }
}
