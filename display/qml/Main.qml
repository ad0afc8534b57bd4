// The window of one hall display: the hall, or a calm waiting screen until there is one.
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
    width: 1920
    height: 1080
    color: Theme.ground
    onWidthChanged: Theme.screenWidth = width
    onHeightChanged: Theme.screenHeight = height
    Component.onCompleted: {
        Theme.screenWidth = width;
        Theme.screenHeight = height;
    }

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
