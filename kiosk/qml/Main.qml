// The kiosk's window: head, one screen, foot; what rises from the foot; above all, the question whether anybody is still there.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Window {
    id: root

    required property Kiosk kiosk
    required property Staff staff
    // Locked, it is the whole screen and only the staff's menu leads out of it.
    required property bool locked
    // In the low layout everything that is pressed stands below this line.
    readonly property real line: Math.round(height * staff.reach)
    readonly property bool lowReach: kiosk.lowReach && Theme.portrait
    readonly property bool wide: Theme.screenWidth > Theme.screenHeight * 1.5
    readonly property bool starting: kiosk.screen === "start"
    readonly property bool choosing: starting || ["agencies", "services", "search", "packages"].includes(kiosk.screen)
    readonly property bool withFoot: kiosk.screen !== "waiting" && kiosk.screen !== "halls"
    // The greeting takes the head's place; beside the choices where there is width for both.
    readonly property bool greets: starting || lowReach && choosing
    readonly property bool greetsBeside: starting && wide

    visible: true
    color: Theme.ground
    title: qsTr("kiosk-window-title")
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    onClosing: close => close.accepted = !locked
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

        objectName: visible ? "kiosk.head" : ""
        width: root.width
        height: visible ? implicitHeight : 0
        visible: title !== "" && !root.greets
        title: root.kiosk.head.mallName
        subtitle: Theme.portrait && !offline.visible ? root.kiosk.head.city : ""
        barHeight: Theme.grid * (!Theme.portrait ? 11 : Theme.largeText ? 16 : 14)
        bandHeight: Theme.grid * (Theme.portrait ? 4 : 3)

        StatusSign {
            id: offline

            objectName: visible ? "kiosk.offline" : ""
            visible: !root.kiosk.head.online && root.withFoot && !root.greets
            text: qsTr("kiosk-offline")
            mood: "warn"
            iconName: "network-lost"
        }

        KitText {
            visible: !Theme.portrait && !offline.visible
            text: root.kiosk.head.city
            color: Theme.accent
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
        }

        KitText {
            objectName: head.visible ? "kiosk.clock" : ""
            text: root.kiosk.head.clock
            color: Theme.onHeader
            font.pixelSize: Theme.sizeTitle
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }

    Greeting {
        id: greeting

        readonly property real third: Math.round(root.height * (Theme.portrait ? 0.32 : 0.27))

        width: root.greetsBeside ? Math.round(root.width * 0.36) : root.width
        height: !visible ? 0 : root.greetsBeside ? foot.y : root.lowReach ? Math.round(Math.min(root.line, foot.y - screens.needs) - screens.above) : third
        visible: root.greets && root.withFoot
        head: root.kiosk.head
        aside: root.greetsBeside
        words: root.starting ? root.kiosk.head.greeting : screens.title
        sentence: root.starting ? qsTr("kiosk-start-hint") : screens.hint
        letters: Math.round(Theme.grid * (!root.starting ? 9 : low ? 9.5 : 13))
        lines: root.starting && !aside ? 1 : 2
        bandHeight: Theme.grid * (root.greetsBeside ? 26 : root.lowReach ? 36 : low ? 7 : 22)
    }

    Screens {
        id: screens

        objectName: "kiosk.screen"
        anchors.top: root.greetsBeside ? parent.top : greeting.visible ? greeting.bottom : head.bottom
        anchors.bottom: basket.visible ? basket.top : printerSign.visible ? printerSign.top : foot.visible ? foot.top : parent.bottom
        anchors.left: root.greetsBeside ? greeting.right : parent.left
        anchors.right: parent.right
        kiosk: root.kiosk
        reach: root.lowReach ? Math.max(0, root.line - y) : 0
    }

    BasketBar {
        id: basket

        objectName: visible ? "kiosk.basket" : ""
        anchors.bottom: printerSign.visible ? printerSign.top : foot.top
        anchors.bottomMargin: Theme.grid * 2
        x: screens.x + (root.greetsBeside ? Theme.grid * 4 : Theme.margin)
        width: root.width - x - Theme.margin
        visible: root.choosing && root.kiosk.basket !== ""
        text: root.kiosk.basket
        onClicked: root.kiosk.showErrands()
    }

    StatusSign {
        id: printerSign

        objectName: "kiosk.printerSign"
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.grid
        x: screens.x + (screens.width - width) / 2
        width: Math.min(implicitWidth, screens.width - 2 * Theme.margin)
        visible: text !== "" && root.choosing
        text: root.kiosk.head.printerSign
        mood: "warn"
        iconName: "printer-trouble"
    }

    Item {
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: root.width
        visible: root.withFoot

        LanguageSheet {
            anchors.fill: parent
            kiosk: root.kiosk
        }

        ComfortSheet {
            anchors.fill: parent
            kiosk: root.kiosk
        }

        HelpSheet {
            anchors.fill: parent
            kiosk: root.kiosk
        }
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

    // The clock is the hidden door: five quick touches.
    MouseArea {
        objectName: "kiosk.staffCorner"
        anchors.top: parent.top
        x: root.greetsBeside ? 0 : parent.width - width
        width: Theme.grid * 24
        height: Theme.grid * (root.greetsBeside ? 40 : 16)
        visible: !root.kiosk.asking
        onClicked: root.staff.knock()
    }

    StaffMenu {
        anchors.fill: parent
        staff: root.staff
    }

    // A touch on nothing tells that somebody is there, too; what is pressed tells it by itself.
    PointHandler {
        onActiveChanged: if (active) root.kiosk.touch()
    }
}
