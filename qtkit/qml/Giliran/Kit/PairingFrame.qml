// What every page of a new device stands in: the hall above, this computer below, one thing between them.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

FocusScope {
    id: frame

    required property PairingView pairing
    // Where a second hall is there, the wrong one can be left.
    readonly property bool several: pairing.halls.length > 1
    default property alias slot: middle.data

    Accessible.role: Accessible.Pane
    Accessible.name: pairing.title[0]

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    AppHeader {
        id: head

        objectName: frame.objectName + ".head"
        width: frame.width
        title: frame.pairing.hall || frame.pairing.kind[0]
        subtitle: frame.pairing.hall ? frame.pairing.kind.join(" · ") : frame.pairing.kind[1]
        barHeight: Theme.grid * 14
        bandHeight: Theme.grid * (Theme.portrait ? 4 : 3)
    }

    Item {
        id: middle

        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.topMargin: Theme.grid * 3
        anchors.bottomMargin: Theme.grid * 3
        x: Theme.margin
        width: frame.width - 2 * Theme.margin
    }

    MotifFooter {
        id: foot

        anchors.bottom: parent.bottom
        width: frame.width
        height: implicitHeight
        barHeight: Theme.grid * 13
        bandHeight: Theme.grid * (Theme.portrait ? 4 : 3)

        RowLayout {
            anchors.fill: parent
            spacing: Theme.grid * 3

            FitText {
                objectName: frame.objectName + ".machine"
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: qsTr("pairing-machine") + " " + frame.pairing.machine
                lines: 2
                color: Theme.onHeader
                letters: Theme.sizeSmall
            }

            QuietButton {
                objectName: visible ? frame.objectName + ".another" : ""
                visible: frame.several
                onHeader: true
                iconName: "building"
                text: qsTr("pairing-another")
                onClicked: frame.pairing.another()
            }
        }
    }
}
