// The kiosk's window: head, one screen, foot; above them the question whether anybody is still there.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Window {
    id: root

    required property Kiosk kiosk
    readonly property bool lowReach: kiosk.lowReach && Theme.portrait
    readonly property bool starting: kiosk.screen === "agencies"
    readonly property bool choosing: starting || kiosk.screen === "services"
    readonly property bool withFoot: kiosk.screen !== "waiting" && kiosk.screen !== "halls"

    visible: true
    color: Theme.ground
    title: qsTr("kiosk-window-title")
    onWidthChanged: Theme.screenWidth = width
    onHeightChanged: Theme.screenHeight = height

    Binding {
        target: Theme
        property: "largeText"
        value: root.kiosk.largeText
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.kiosk.highContrast
    }

    AppHeader {
        id: head

        objectName: "kiosk.head"
        width: root.width
        height: visible ? implicitHeight : 0
        visible: title !== ""
        title: root.kiosk.head.mallName
        subtitle: root.kiosk.head.city
        bandHeight: Theme.grid * (root.lowReach && root.choosing ? 28 : root.starting && Theme.portrait ? 11 : 4)

        StatusSign {
            objectName: "kiosk.offline"
            visible: !root.kiosk.head.online && root.withFoot
            text: qsTr("kiosk-offline")
            mood: "warn"
            iconName: "network-lost"
        }

        KitText {
            objectName: "kiosk.clock"
            text: root.kiosk.head.clock
            color: Theme.onHeader
            font.pixelSize: Theme.sizeTitle
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }

    Item {
        id: screens

        readonly property string name: root.kiosk.screen
        // In the low layout everything that is pressed stands below this line.
        readonly property real reach: root.lowReach ? Math.max(0, root.height / 2 - y) : 0

        objectName: "kiosk.screen"
        anchors.top: head.bottom
        anchors.bottom: printerSign.visible ? printerSign.top : foot.visible ? foot.top : parent.bottom
        width: root.width

        AgenciesScreen {
            kiosk: root.kiosk
            reach: screens.reach
            shown: screens.name === "agencies"
        }

        ServicesScreen {
            kiosk: root.kiosk
            reach: screens.reach
            shown: screens.name === "services"
        }

        ConfirmScreen {
            kiosk: root.kiosk
            reach: screens.reach
            shown: screens.name === "confirm"
        }

        IssuingScreen {
            kiosk: root.kiosk
            shown: screens.name === "issuing"
        }

        TicketScreen {
            kiosk: root.kiosk
            reach: screens.reach
            shown: screens.name === "ticket"
        }

        RefusedScreen {
            kiosk: root.kiosk
            reach: screens.reach
            shown: screens.name === "refused"
        }

        WaitingForServer {
            objectName: "kiosk.waiting"
            anchors.fill: parent
            visible: screens.name === "waiting"
            hint: root.kiosk.head.waitingHint
        }

        ServerChooser {
            objectName: "kiosk.halls"
            anchors.fill: parent
            visible: screens.name === "halls"
            servers: root.kiosk.head.halls
            onChosen: hall => root.kiosk.chooseHall(hall)
        }
    }

    StatusSign {
        id: printerSign

        objectName: "kiosk.printerSign"
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.grid
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width - 2 * Theme.margin)
        visible: text !== "" && root.choosing
        text: root.kiosk.head.printerSign
        mood: "warn"
        iconName: "printer-trouble"
    }

    Foot {
        id: foot

        anchors.bottom: parent.bottom
        width: root.width
        visible: root.withFoot
        kiosk: root.kiosk
    }

    // The second tap of a double one must not choose something on the screen that has just come.
    MouseArea {
        id: shield

        objectName: "kiosk.shield"
        anchors.fill: parent
        visible: settling.running

        Timer {
            id: settling

            interval: screens.name === "ticket" ? 700 : 250
        }

        Connections {
            function onNameChanged(): void {
                settling.restart();
            }

            target: screens
        }
    }

    StillThere {
        anchors.fill: parent
        visible: root.kiosk.asking && root.withFoot
        kiosk: root.kiosk
    }

    // A touch on nothing tells that somebody is there, too; what is pressed tells it by itself.
    PointHandler {
        onActiveChanged: if (active) root.kiosk.touch()
    }
}
