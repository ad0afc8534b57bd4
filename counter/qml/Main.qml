// The console's window: waiting for the server, picking a counter, or working at it, in the layout its width allows.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Giliran.Kit
import Giliran.Counter

Window {
    id: window

    required property Console station
    required property Pick pick
    required property DeskView desk
    required property WaitingRows rows
    property Connection connection: null
    property bool onTop: false

    readonly property bool strip: width < 640

    objectName: "counter.window"
    visible: true
    minimumWidth: 320
    minimumHeight: 360
    title: qsTr("counter-window")
    color: Theme.ground
    flags: onTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    onWidthChanged: Theme.screenWidth = width
    onHeightChanged: Theme.screenHeight = height
    Component.onCompleted: {
        Theme.typeScale = 0.6;
        Theme.screenWidth = width;
        Theme.screenHeight = height;
    }

    // Function keys work wherever the focus is. They live here and not in the pages: while one page takes over from
    // another both exist for a moment, and a key with two owners does nothing.
    Shortcut {
        sequence: window.station.languageKey
        autoRepeat: false
        onActivated: window.station.switchLanguage()
    }

    Shortcut {
        enabled: window.station.page === "picking"
        sequence: window.pick.key
        autoRepeat: false
        onActivated: window.pick.open()
    }

    Instantiator {
        model: ["large", "recall", "no-show", "cancel", "finish-and-call", "close"]

        delegate: Shortcut {
            required property string modelData

            enabled: window.station.page === "working"
            sequence: window.desk.buttons[modelData] ? window.desk.buttons[modelData].key : ""
            autoRepeat: false
            onActivated: window.desk.press(modelData)
        }
    }

    Shortcut {
        enabled: window.station.page === "working"
        sequence: window.desk.helpKey
        autoRepeat: false
        onActivated: window.desk.goToKiosk()
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: window.station.page === "choosing" ? chooser : window.station.page === "waiting" ? waiting : window.station.page === "picking" ? picking : window.strip ? narrow : wide
    }

    Component {
        id: chooser

        ServerChooser {
            objectName: "counter.servers"
            servers: window.connection.halls
            onChosen: hall => window.connection.choose(hall)
        }
    }

    Component {
        id: waiting

        WaitingForServer {
            objectName: "counter.connecting"
            hint: window.station.hint
        }
    }

    Component {
        id: picking

        PickPage {
            station: window.station
            pick: window.pick
            strip: window.strip
        }
    }

    Component {
        id: narrow

        DeskStrip {
            station: window.station
            desk: window.desk
            rows: window.rows
            onHeightWanted: wanted => window.height = wanted
        }
    }

    Component {
        id: wide

        DeskPanel {
            station: window.station
            desk: window.desk
            rows: window.rows
        }
    }
}
