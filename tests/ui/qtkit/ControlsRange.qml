// A window with what a walk over its controls may meet.
import QtQuick
import QtQuick.Templates as T

Window {
    id: range

    property string clicked

    width: 400
    height: 600
    visible: true

    component Key: T.AbstractButton {
        width: 80
        height: 40
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: "Key " + objectName
        onClicked: range.clicked += objectName
    }

    Item {
        objectName: "head"

        Key {
            objectName: "a"
        }
    }

    Item {
        objectName: "screen"
        y: 50

        Key {
            objectName: "b"
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: true
        }

        Key {
            objectName: "off"
            x: 90
            enabled: false
        }

        Key {
            objectName: "hidden"
            x: 180
            visible: false
        }

        Key {
            objectName: "clear"
            x: 270
            opacity: 0
        }

        Key {
            objectName: "covered"
            y: 50
        }

        Rectangle {
            y: 50
            width: 80
            height: 40
            color: "white"
        }

        Key {
            objectName: "outside"
            x: 500
        }

        Flickable {
            objectName: "view"
            y: 100
            width: 200
            height: 100
            contentHeight: 300
            clip: true

            Key {
                objectName: "c"
            }

            Key {
                objectName: "below"
                y: 250
            }
        }

        TextInput {
            objectName: "field"
            y: 210
            width: 100
            height: 20
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: "Words"
        }
    }

    Key {
        objectName: "foot"
        y: 550
    }

    MouseArea {
        objectName: "shield"
        anchors.fill: parent
        visible: false
    }

    Item {
        objectName: "dialog"
        anchors.fill: parent
        visible: false
        Accessible.role: Accessible.Dialog
        Accessible.name: "Question"

        Key {
            objectName: "yes"
            y: 400
        }

        Key {
            objectName: "no"
            x: 100
            y: 400
        }
    }
}
