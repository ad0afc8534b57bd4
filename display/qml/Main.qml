// The window of one hall display: the hall, or a calm waiting screen until there is one.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Window {
    id: window

    required property Parts parts
    property Connection connection: null
    // Locked, it is the whole screen, and no key that somebody may lean on closes it.
    property bool locked: false

    objectName: "display.window"
    title: qsTr("display-title")
    color: Theme.ground
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    onClosing: close => close.accepted = !locked

    // The staff's way out, with a keyboard: three keys that nobody presses by chance. Its keeper lets it rest, too.
    Shortcut {
        sequence: "Ctrl+Shift+Q"
        onActivated: Qt.exit(0)
    }

    HallScreen {
        anchors.fill: parent
        visible: window.parts.calls.ready
        parts: window.parts
    }

    Loader {
        anchors.fill: parent
        active: !window.parts.calls.ready
        sourceComponent: waiting
    }

    Loader {
        anchors.fill: parent
        active: window.connection !== null && window.connection.state === "choosing"
        sourceComponent: choosing
    }

    Component {
        id: waiting

        WaitingForServer {
            objectName: "display.waiting"
            hint: window.parts.clock.sign || qsTr("kit-waiting-hint")
        }
    }

    Component {
        id: choosing

        ServerChooser {
            objectName: "display.chooser"
            servers: window.connection.halls
            onChosen: hall => window.connection.choose(hall)
        }
    }
}
