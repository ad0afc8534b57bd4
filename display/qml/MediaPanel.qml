// Pictures and videos on a dark mount; the next one fades in over the last one. With nothing to show, the ducks walk by.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: panel

    required property Parts parts

    readonly property int frontPane: parts.programme.front
    readonly property real eye: Math.random()

    objectName: "display.media"
    color: Theme.header
    radius: Theme.radius
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("display-media")
    Accessible.description: parts.programme.title

    onVisibleChanged: parts.programme.see(eye, visible)
    Component.onCompleted: parts.programme.see(eye, visible)
    Component.onDestruction: parts?.programme.see(eye, false)

    MotifBand {
        visible: !panel.parts.programme.showing
        anchors.verticalCenter: panel.verticalCenter
        x: panel.radius
        width: panel.width - 2 * x
        height: Math.min(Theme.grid * 13, panel.height)
    }

    Item {
        id: mount

        // The corners of what is shown stay inside the round ones of the panel.
        anchors.fill: panel
        anchors.margins: Math.ceil(panel.radius * 0.3)
        visible: panel.parts.programme.showing

        MediaFrame {
            id: first

            objectName: "display.media.first"
            anchors.fill: mount
            z: panel.frontPane === 0 ? 1 : 0
            visible: panel.frontPane === 0 || fading.running
            pane: panel.parts.programme.first
            ground: Theme.header
        }

        MediaFrame {
            id: second

            objectName: "display.media.second"
            anchors.fill: mount
            z: panel.frontPane === 1 ? 1 : 0
            visible: panel.frontPane === 1 || fading.running
            pane: panel.parts.programme.second
            ground: Theme.header
        }
    }

    Connections {
        target: panel.parts.programme

        function onTurned(): void {
            fading.stop();
            first.opacity = 1;
            second.opacity = 1;
            if (Theme.reducedMotion)
                return;
            fading.target = panel.parts.programme.front === 0 ? first : second;
            fading.start();
        }
    }

    NumberAnimation {
        id: fading

        property: "opacity"
        from: 0
        to: 1
        duration: Theme.enter * 2
        easing.type: Easing.OutQuad
    }
}
