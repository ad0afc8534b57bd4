// The console's window: waiting for the server, picking a counter, or working at it, in the layout its width allows. Over
// the desk lies the sheet while it asks something.
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
    required property AskView ask
    required property InsightView insight
    required property Shell shell
    required property WaitingRows rows
    // What each key presses: a list of {action, key}.
    required property var keys
    property Connection connection: null
    property bool onTop: false

    readonly property bool strip: width < 640
    readonly property bool full: width >= 1280
    readonly property bool working: station.page === "working"
    readonly property bool asking: working && ask.isOpen

    objectName: "counter.window"
    visible: true
    minimumWidth: 320
    minimumHeight: 320
    title: qsTr("counter-window")
    color: Theme.ground
    flags: onTop || shell.onTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    onWidthChanged: Theme.screenWidth = width
    onHeightChanged: Theme.screenHeight = height
    // One after the other: the page can take the focus back only once it may be used again.
    onAskingChanged: {
        page.enabled = !asking;
        sheet.active = asking;
        const asked = sheet.item as AskSheet;
        if (asked)
            asked.take();
        else
            page.rest();
    }
    Component.onCompleted: {
        Theme.typeScale = 0.6;
        Theme.screenWidth = width;
        Theme.screenHeight = height;
    }

    // Keys work wherever the focus is, but not through the sheet. They live here and not in the pages: while one page takes
    // over from another both exist for a moment, and a key with two owners does nothing.
    Shortcut {
        enabled: !window.asking
        sequence: window.station.languageKey
        autoRepeat: false
        onActivated: window.station.switchLanguage()
    }

    Shortcut {
        enabled: window.shell.sizeKey !== ""
        sequence: window.shell.sizeKey
        autoRepeat: false
        onActivated: window.shell.nextSize()
    }

    Shortcut {
        enabled: window.station.page === "picking"
        sequence: window.pick.key
        autoRepeat: false
        onActivated: window.pick.open()
    }

    Instantiator {
        model: window.keys

        delegate: Shortcut {
            required property var modelData

            enabled: window.working && !window.asking
            sequence: modelData.key
            autoRepeat: false
            onActivated: window.desk.press(modelData.action)
        }
    }

    Shortcut {
        enabled: window.working && !window.asking
        sequence: window.desk.helpKey
        autoRepeat: false
        onActivated: window.desk.goToKiosk()
    }

    Shortcut {
        enabled: window.working && !window.asking && window.desk.pressState.text !== undefined
        sequence: "Esc"
        autoRepeat: false
        onActivated: window.desk.withdraw()
    }

    Loader {
        id: page

        function rest(): void {
            const desk = page.item as DeskPage;
            if (desk)
                desk.rest();
        }

        anchors.fill: parent
        focus: true
        sourceComponent: window.station.page === "choosing" ? chooser : window.station.page === "waiting" ? waiting : window.station.page === "picking" ? picking : window.strip ? narrow : window.full ? full : wide
    }

    Loader {
        id: sheet

        anchors.fill: parent
        active: false
        sourceComponent: AskSheet {
            ask: window.ask
        }
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
            insight: window.insight
            shell: window.shell
            rows: window.rows
        }
    }

    Component {
        id: wide

        DeskPanel {
            station: window.station
            desk: window.desk
            insight: window.insight
            shell: window.shell
            rows: window.rows
        }
    }

    Component {
        id: full

        DeskFull {
            station: window.station
            desk: window.desk
            insight: window.insight
            shell: window.shell
            rows: window.rows
        }
    }
}
