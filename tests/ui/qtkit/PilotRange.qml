// A window with one of everything that a pilot may meet. It counts what it feels.
import QtQuick
import QtQuick.Controls.Basic

Window {
    id: range

    property int clicked: 0
    property int pressed: 0
    property int tapped: 0
    property int keyed: 0

    width: 640
    height: 480
    visible: true

    Item {
        objectName: "counts"
        property int clicked: range.clicked
        property int pressed: range.pressed
        property int tapped: range.tapped
        property int keyed: range.keyed
        property color shade: "#102030"
    }

    Shortcut {
        sequence: "F2"
        onActivated: range.keyed += 1
    }

    Row {
        Button {
            objectName: "button"
            text: "Ambil nomor"
            width: 100
            height: 60
            onClicked: range.clicked += 1
        }
        Rectangle {
            objectName: "mouse"
            width: 100
            height: 60
            color: "white"

            MouseArea {
                anchors.fill: parent
                onPressed: range.pressed += 1
            }
            Text {
                anchors.centerIn: parent
                text: "words above let a finger through"
            }
        }
        Rectangle {
            objectName: "handler"
            width: 100
            height: 60

            TapHandler {
                onTapped: range.tapped += 1
            }
        }
        Button {
            objectName: "disabled"
            enabled: false
        }
        Button {
            objectName: "hidden"
            visible: false
        }
    }

    Row {
        y: 80
        Repeater {
            model: 3
            Button {
                required property int index
                objectName: "delegate." + index
                width: 60
                onClicked: range.clicked += 10
            }
        }
        Loader {
            sourceComponent: Button {
                objectName: "loaded"
                width: 60
                onClicked: range.clicked += 100
            }
        }
        Button {
            objectName: "twin"
        }
        Button {
            objectName: "twin"
        }
    }

    Button {
        objectName: "covered.touch"
        x: 0
        y: 160
        onClicked: range.clicked += 1000
    }
    MouseArea {
        objectName: "sheet"
        x: 0
        y: 160
        width: 200
        height: 60
    }
    Button {
        objectName: "covered.sight"
        x: 300
        y: 160
    }
    Item {
        objectName: "dialog"
        x: 300
        y: 160

        Rectangle {
            width: 200
            height: 60
            color: "grey"
        }
    }

    Button {
        objectName: "outside"
        x: 620
        y: 240
        width: 100
    }
    Item {
        objectName: "frame"
        x: 0
        y: 240
        width: 100
        height: 40
        clip: true

        Button {
            objectName: "clipped"
            x: 90
            width: 60
        }
    }

    Button {
        objectName: "moving"
        y: 320
        onClicked: range.clicked += 10000

        NumberAnimation on x {
            from: 0
            to: 300
            duration: 400
        }
    }

    TextField {
        objectName: "field"
        y: 400
        focus: true
        onAccepted: range.keyed += 10
    }
}
