// The window of a computer that no hall has let in yet: looking for the server, choosing the hall, the code, and what became of it.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Window {
    id: window

    required property PairingView pairing
    // Locked, it is the whole screen, as the program behind it will be.
    required property bool locked

    objectName: "pairing.window"
    visible: true
    color: Theme.ground
    title: qsTr("pairing-window")
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    onClosing: close => close.accepted = !locked

    // The way out, with a keyboard: three keys that nobody presses by chance.
    Shortcut {
        sequence: "Ctrl+Shift+Q"
        onActivated: Qt.exit(0)
    }

    Loader {
        id: page

        objectName: "pairing.page"
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (window.pairing.page) {
            case "choosing":
                return choosing;
            case "code":
                return code;
            case "refused":
            case "done":
                return answer;
            default:
                return waiting;
            }
        }
        // Keys go where the page wants them, without a touch first.
        onLoaded: (item as Item).forceActiveFocus()
    }

    Component {
        id: waiting

        WaitingForServer {
            objectName: "pairing.waiting"
            heading: window.pairing.title[0]
            hint: window.pairing.hint[0]
            aside: window.pairing.hint[1]
        }
    }

    Component {
        id: choosing

        ServerChooser {
            objectName: "pairing.chooser"
            servers: window.pairing.halls
            onChosen: hall => window.pairing.choose(hall)
        }
    }

    Component {
        id: code

        PairingCode {
            objectName: "pairing.code"
            pairing: window.pairing
        }
    }

    Component {
        id: answer

        PairingAnswer {
            objectName: "pairing.answer"
            pairing: window.pairing
        }
    }
}
