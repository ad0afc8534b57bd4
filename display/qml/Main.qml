// The window of one hall display: the hall, or a calm waiting screen until there is one.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Window {
    id: window

    required property HallDisplay display
    required property HallClock clock
    required property LineBand band
    property Connection connection: null

    objectName: "display.window"
    title: qsTr("display-title")
    color: Theme.ground

    HallScreen {
        anchors.fill: parent
        visible: window.display.ready
        display: window.display
        clock: window.clock
        band: window.band
    }

    Loader {
        anchors.fill: parent
        active: !window.display.ready
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
            hint: window.clock.sign || qsTr("kit-waiting-hint")
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
