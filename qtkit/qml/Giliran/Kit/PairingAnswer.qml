// What became of the asking: let in, or not; then it can be asked once more.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

PairingFrame {
    id: page

    readonly property bool refused: pairing.page === "refused"

    ColumnLayout {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.grid * (Theme.portrait ? 4 : 2)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: page.refused ? "info" : "check"
            colour: page.refused ? Theme.warn : Theme.good
            size: Math.round(Theme.grid * (Theme.portrait ? 16 : 11))
        }

        BothTongues {
            objectName: page.objectName + ".title"
            Layout.fillWidth: true
            texts: page.pairing.title
            letters: Theme.portrait ? Theme.sizeDisplay : Theme.sizeHeading
            bold: true
        }

        BothTongues {
            objectName: page.objectName + ".hint"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.grid * 150
            Layout.alignment: Qt.AlignHCenter
            texts: page.pairing.hint
        }

        PrimaryButton {
            objectName: visible ? page.objectName + ".again" : ""
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.grid * 2
            visible: page.refused
            focus: true
            iconName: "recall"
            text: qsTr("pairing-again")
            onClicked: page.pairing.again()
        }
    }
}
