// The hall at a glance: the call, the latest calls, the queues, the hour. Landscape and portrait.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: screen

    required property HallDisplay display
    required property HallClock clock
    required property LineBand band

    readonly property bool tall: Theme.portrait
    readonly property real gap: Theme.grid * 3
    readonly property real bandHeight: Theme.grid * (tall ? 45 : 15)

    objectName: "display.screen"
    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("display-title")

    Binding {
        target: screen.band
        property: "perPage"
        value: screen.tall ? 6 : 4
    }

    AppHeader {
        id: header

        objectName: "display.header"
        width: screen.width
        barHeight: Theme.grid * 14
        bandHeight: Theme.grid * 4
        title: screen.display.mallName
        subtitle: screen.display.zoneName || screen.display.mallNameSecond

        HallHour {
            clock: screen.clock
        }
    }

    // The sign sits on the motif, where it can cover nothing that must be read.
    StatusSign {
        objectName: "display.sign"
        visible: text !== ""
        anchors.right: header.right
        anchors.rightMargin: Theme.margin
        y: header.barHeight + Theme.stroke
        width: Math.min(implicitWidth, screen.width - 2 * Theme.margin)
        mood: "bad"
        text: screen.clock.sign
    }

    Item {
        id: body

        x: Theme.margin
        y: header.height + screen.gap
        width: screen.width - 2 * Theme.margin
        height: footer.y - screen.gap - y

        readonly property real upper: height - screen.bandHeight - screen.gap

        Item {
            id: stage

            width: screen.tall ? body.width : Math.round((body.width - screen.gap) * 0.62)
            height: screen.tall ? Math.round((body.upper - screen.gap) * 0.55) : body.upper

            CallPanel {
                anchors.fill: parent
                visible: screen.display.calling
                display: screen.display
            }

            RestPanel {
                anchors.fill: parent
                visible: !screen.display.calling
                display: screen.display
            }
        }

        RecentCalls {
            x: screen.tall ? 0 : stage.width + screen.gap
            y: screen.tall ? stage.height + screen.gap : 0
            width: body.width - x
            height: body.upper - y
            display: screen.display
        }

        QueueBand {
            y: body.height - height
            width: body.width
            height: screen.bandHeight
            display: screen.display
            band: screen.band
            columns: screen.tall ? 2 : 4
            rows: screen.tall ? 3 : 1
        }
    }

    MotifFooter {
        id: footer

        y: screen.height - height
        width: screen.width
        barHeight: Theme.grid * 9
        bandHeight: Theme.grid * 3

        RunningText {
            anchors.fill: parent
            texts: screen.display.running
            pause: screen.display.pageMilliseconds
        }
    }
}
