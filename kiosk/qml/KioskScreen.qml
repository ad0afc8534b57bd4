// What the screens have in common: they fill their place and slide in; what must be read stands still.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: screen

    required property Kiosk kiosk
    required property bool shown
    // In the low layout, how far down the first thing that is pressed may stand.
    property real reach: 0
    // How high its choices must be for their words to be read: the low layout goes no lower than that.
    property real needs: 0
    property bool slides: true
    readonly property bool lowered: kiosk.lowReach && Theme.portrait
    // Wide enough for two columns beside each other, each with room for a sentence.
    readonly property bool wide: Theme.screenWidth > Theme.screenHeight * 1.5

    anchors.fill: parent
    visible: shown
    onShownChanged: if (shown && slides) enter.restart()

    transform: Translate {
        id: place
    }

    NumberAnimation {
        id: enter

        target: place
        property: "x"
        from: Theme.grid * 4
        to: 0
        duration: Theme.enter
        easing.type: Easing.OutCubic
    }
}
