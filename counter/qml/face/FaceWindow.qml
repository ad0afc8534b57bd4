// The visitor's window: whose counter it is, and below it one thing, a number, a sentence or a question. *beside* the console it takes
// no keys and stays above everything on its screen; a program of its own is an ordinary window.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Face

Window {
    id: window

    required property VisitorFace face
    property bool beside: false
    property Connection connection: null

    readonly property var picture: face.picture
    readonly property bool halls: connection !== null && connection.state === "choosing"
    readonly property bool asking: picture.scene === "asking"
    readonly property bool called: picture.scene === "called" || picture.scene === "serving"
    readonly property bool personal: ["thanks", "kept", "sorry", "connecting", "unknown"].includes(picture.scene)
    // 15 mm on a tablet of 10 inches, and never under 58 pixels.
    readonly property real touch: Math.max(58, Math.round(Math.min(width, height) * 0.118))

    objectName: "face.window"
    color: Theme.ground
    title: qsTr("face-window")
    minimumWidth: 480
    minimumHeight: 400
    flags: beside ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus : Qt.Window
    onClosing: close => close.accepted = !beside
    onWidthChanged: Theme.screenWidth = width
    onHeightChanged: Theme.screenHeight = height
    Component.onCompleted: {
        Theme.typeScale = 1.15;
        Theme.screenWidth = width;
        Theme.screenHeight = height;
    }

    FaceHead {
        id: head

        width: window.width
        picture: window.picture
        visible: !window.halls
    }

    FocusScope {
        id: scene

        readonly property string name: window.picture.scene
        // Which step of which scene: what tells one question from the next.
        readonly property string at: name + " " + window.picture.step

        objectName: "face.scene"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: window.width
        focus: true
        visible: !window.halls
        Accessible.role: Accessible.Pane
        Accessible.name: window.picture.title
        Keys.onDigit1Pressed: window.face.answer(1)
        Keys.onDigit2Pressed: window.face.answer(2)
        Keys.onDigit3Pressed: window.face.answer(3)
        Keys.onDigit4Pressed: window.face.answer(4)
        Keys.onEscapePressed: window.face.stop()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Back) {
                window.face.back();
                event.accepted = true;
            }
        }

        NumberScene {
            anchors.fill: parent
            anchors.margins: Theme.margin
            visible: window.called
            face: window.face
        }

        CounterScene {
            anchors.fill: parent
            anchors.margins: Theme.margin
            visible: !window.called && !window.asking && !window.personal
            picture: window.picture
        }

        NoteScene {
            anchors.fill: parent
            anchors.margins: Theme.margin
            visible: window.personal
            picture: window.picture
        }

        Loader {
            anchors.fill: parent
            focus: true
            active: window.asking
            sourceComponent: QuestionScene {
                face: window.face
                touch: window.touch
            }
        }
    }

    ServerChooser {
        objectName: "face.servers"
        anchors.fill: parent
        visible: window.halls
        servers: window.connection ? window.connection.halls : []
        onChosen: hall => window.connection.choose(hall)
    }

    // A touch on nothing tells that somebody is there, too.
    PointHandler {
        onActiveChanged: if (active) window.face.touch()
    }
}
