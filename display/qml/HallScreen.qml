// The hall at a glance: header, footer and the panels of the layout in force, each where the plan has it.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: screen

    required property Parts parts

    readonly property var places: parts.plan.places
    readonly property bool ownMedia: places.media !== undefined
    readonly property bool restsWithMedia: parts.programme.showing && !ownMedia
    readonly property bool ownNotices: places.notices !== undefined

    objectName: "display.screen"
    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("display-title")

    Binding {
        target: screen.parts.plan
        property: "width"
        value: screen.width
    }

    Binding {
        target: screen.parts.plan
        property: "height"
        value: screen.height
    }

    Binding {
        target: screen.parts.plan
        property: "family"
        value: Theme.family
    }

    AppHeader {
        id: header

        objectName: "display.header"
        visible: height > 0
        width: screen.width
        height: screen.parts.plan.headerHeight
        barHeight: Theme.grid * 14
        bandHeight: Theme.grid * 4
        title: screen.parts.calls.mallName
        subtitle: screen.parts.calls.zoneName || screen.parts.calls.mallNameSecond

        HallHour {
            clock: screen.parts.clock
            dated: !Theme.portrait
        }
    }

    // The panels stay as long as the window: another layout moves the one that shows the call and never takes it away.
    Repeater {
        model: [
            { kind: "call", panel: call },
            { kind: "recent", panel: recent },
            { kind: "lines", panel: lines },
            { kind: "serving", panel: serving },
            { kind: "counter", panel: counter },
            { kind: "missed", panel: missed },
            { kind: "notices", panel: notices },
            { kind: "media", panel: media },
            { kind: "clock", panel: clock }
        ]

        Loader {
            id: place

            required property var modelData

            readonly property var box: screen.places[modelData.kind] ?? null
            readonly property bool calls: ["call", "serving", "counter"].includes(modelData.kind)

            objectName: "display.panel." + modelData.kind
            active: box !== null
            visible: active
            x: box?.x ?? 0
            y: box?.y ?? 0
            width: box?.width ?? 0
            height: box?.height ?? 0
            sourceComponent: modelData.panel

            Connections {
                target: screen.parts.plan
                enabled: !place.calls

                function onRenewed(): void {
                    if (!Theme.reducedMotion)
                        enter.restart();
                }
            }

            NumberAnimation on opacity {
                id: enter

                running: false
                from: 0
                to: 1
                duration: Theme.enter
                easing.type: Easing.OutCubic
            }
        }
    }

    Component {
        id: call

        Item {
            id: stage

            CallPanel {
                anchors.fill: stage
                visible: screen.parts.calls.calling
                parts: screen.parts
            }

            RestPanel {
                anchors.fill: stage
                visible: !screen.parts.calls.calling && !screen.parts.plan.pressing
                parts: screen.parts
                media: screen.restsWithMedia
            }

            NoticesPanel {
                anchors.fill: stage
                visible: screen.parts.plan.pressing
                parts: screen.parts
            }
        }
    }

    Component {
        id: recent

        RecentCalls {
            parts: screen.parts
        }
    }

    Component {
        id: lines

        QueueBand {
            parts: screen.parts
        }
    }

    Component {
        id: serving

        ServingPanel {
            parts: screen.parts
        }
    }

    Component {
        id: counter

        Item {
            id: above

            CounterPanel {
                id: single

                anchors.fill: above
                parts: screen.parts
            }

            // Which counter this is stays to be seen above an urgent notice.
            NoticesPanel {
                y: single.headHeight
                width: above.width
                height: above.height - y
                visible: screen.parts.notices.urgent && screen.parts.counters.single.number === ""
                parts: screen.parts
            }
        }
    }

    Component {
        id: missed

        MissedPanel {
            parts: screen.parts
        }
    }

    Component {
        id: notices

        NoticesPanel {
            parts: screen.parts
        }
    }

    Component {
        id: media

        MediaPanel {
            parts: screen.parts
        }
    }

    Component {
        id: clock

        ClockPanel {
            parts: screen.parts
        }
    }

    MotifFooter {
        id: footer

        objectName: "display.footer"
        visible: height > 0
        y: screen.height - height
        width: screen.width
        height: screen.parts.plan.footerHeight
        barHeight: Theme.grid * 9
        bandHeight: Theme.grid * 3

        RunningText {
            anchors.fill: parent
            visible: footer.visible
            // A notice with a panel of its own runs here only while an urgent one keeps it from there.
            texts: (screen.ownNotices && !screen.parts.notices.urgent ? [] : screen.parts.notices.sentences).concat(screen.parts.calls.running)
            pause: screen.parts.calls.pageMilliseconds
            ribbon: screen.parts.calls.ribbon
        }
    }

    // The sign sits on the motif, or on the margin of a screen without a header, where it can cover nothing that must be read.
    StatusSign {
        objectName: "display.sign"
        visible: text !== ""
        anchors.right: screen.right
        anchors.rightMargin: Theme.margin
        y: header.visible ? header.barHeight + (header.height - header.barHeight - height) / 2 : Math.max(0, (Theme.margin - height) / 2)
        width: Math.min(implicitWidth, screen.width - 2 * Theme.margin)
        mood: "bad"
        text: screen.parts.clock.sign
    }
}
