// What the screens have in common: they fill their place and slide in; what must be read stands still.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: screen

    required property Kiosk kiosk
    required property bool shown
    property real reach: 0
    property bool slides: true

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
        duration: Math.min(150, Theme.enter)
        easing.type: Easing.OutCubic
    }
}
