// The screen above one counter: its number and agency, and whom it calls or serves. A call fills it.
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: counter

    required property Parts parts

    readonly property var face: parts.counters.single
    readonly property bool calling: face.state === "calling"
    readonly property bool somebody: face.number !== ""
    readonly property real capital: parts.plan.capital
    readonly property real least: parts.plan.callLetters
    readonly property real detail: Math.max(parts.plan.detailLetters, Theme.sizeHeading)
    // The light of a call does not lie over what stands at the foot.
    readonly property real space: Theme.grid * 4.5
    readonly property color ink: again ? Theme.onAccent : calling ? Theme.onPrimary : Theme.ink
    readonly property color softInk: again ? Theme.onAccent : calling ? Theme.onPrimary : Theme.inkSoft
    readonly property real headHeight: Math.max(Math.ceil(least * capital * 1.2 + 4 * Theme.grid), Math.round(height * 0.26))
    // Sign and words of the state stand below the number; without one they take its place, and what else to know stands below.
    readonly property bool again: face.recall
    readonly property string below: again ? qsTr("display-again") : somebody ? face.words : face.more
    readonly property string belowSecond: again ? parts.calls.second("display-again") : somebody ? face.wordsSecond : face.moreSecond

    padding: 0
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: [face.counter, face.number, face.words].filter(each => each).join(", ")

    Connections {
        target: counter.parts.calls

        function onAnnounced(): void {
            digits.call();
        }
    }

    Item {
        id: inside

        anchors.fill: parent

        Rectangle {
            id: fill

            objectName: "display.single.fill"

            readonly property real most: inside.height - band.height

            x: counter.border.width
            y: inside.height - height - counter.border.width
            width: inside.width - 2 * x
            height: counter.calling ? most : 0
            bottomLeftRadius: counter.radius
            bottomRightRadius: counter.radius
            color: Theme.primary

            Behavior on height {
                NumberAnimation { duration: Theme.enter; easing.type: Easing.OutCubic }
            }
        }

        CounterHead {
            id: band

            width: inside.width
            height: visible ? counter.headHeight : 0
            visible: counter.face.state !== "none"
            radius: counter.radius
            parts: counter.parts
            detail: counter.detail
        }

        Rectangle {
            visible: !counter.somebody
            y: band.height
            width: inside.width
            height: Theme.grid * 6
            color: Theme.header

            MotifBand {
                anchors.verticalCenter: parent?.verticalCenter
                width: parent?.width ?? 0
                height: Theme.grid * 5
            }
        }

        Item {
            id: middle

            y: band.height + (counter.somebody ? 0 : Theme.grid * 6)
            width: inside.width
            height: (counter.again ? ribbon.y : foot.y) - y

            Texture {
                anchors.fill: middle
                visible: counter.somebody && !counter.calling
                clip: true
                tileHeight: middle.height / 2
            }

            TicketNumber {
                id: digits

                property string text: digits.number

                objectName: "display.single.number"
                visible: counter.somebody
                anchors.centerIn: middle
                width: middle.width - 12 * Theme.grid
                height: letters * 1.4
                number: counter.face.number
                letters: Math.ceil(Math.max(counter.least, Math.min(middle.height / (counter.capital * 1.5), Theme.grid * 64)))
                colour: counter.calling ? Theme.onPrimary : Theme.primary
                edge: "transparent"
            }

            Column {
                id: idle

                visible: !counter.somebody
                anchors.centerIn: middle
                width: middle.width - 8 * Theme.grid
                spacing: Theme.grid * 2

                Icon {
                    visible: counter.face.sign !== ""
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: counter.face.sign
                    colour: Theme.inkSoft
                    size: Math.round(Math.min(middle.height * 0.28, counter.detail * 1.6))
                }

                FitText {
                    objectName: "display.single.state"
                    width: idle.width
                    text: counter.face.words || qsTr("display-counter-none")
                    lines: 1
                    letters: Math.round(Math.max(counter.detail * 1.3, Theme.sizeDisplay * 1.2))
                    bold: true
                    horizontalAlignment: Text.AlignHCenter
                }

                FitText {
                    width: idle.width
                    visible: text !== ""
                    text: counter.face.words ? counter.face.wordsSecond : counter.parts.calls.second("display-counter-none")
                    lines: 1
                    letters: Math.round(Math.max(counter.detail, Theme.sizeDisplay) * 0.6)
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }

        // A visitor who did not come is called again: a band to be read from the last seat, not another colour alone.
        Rectangle {
            id: ribbon

            objectName: "display.single.again"
            visible: counter.again
            x: fill.x
            y: foot.y - Theme.grid
            width: fill.width
            height: inside.height - y - counter.border.width
            bottomLeftRadius: counter.radius
            bottomRightRadius: counter.radius
            color: Theme.accent
        }

        Item {
            id: foot

            readonly property bool both: counter.belowSecond !== ""
            // A sentence may need two lines on an upright screen; a state is a word or two.
            readonly property int lines: !counter.somebody && Theme.portrait ? 2 : 1
            readonly property real room: inside.width - 8 * Theme.grid

            visible: counter.below !== ""
            y: inside.height - height - counter.space
            width: inside.width
            height: visible ? words.height + (both ? second.height : 0) : 0

            Row {
                id: words

                anchors.horizontalCenter: foot.horizontalCenter
                height: Math.ceil(counter.detail * 1.4 * foot.lines)
                spacing: Theme.grid * 2

                Icon {
                    visible: counter.somebody
                    anchors.verticalCenter: words.verticalCenter
                    name: counter.again ? "recall" : counter.face.sign
                    colour: counter.ink
                    size: Math.round(counter.detail * 0.8)
                }

                FitText {
                    objectName: "display.single.words"
                    width: Math.min(implicitWidth, foot.room - (counter.somebody ? counter.detail : 0))
                    height: words.height
                    text: counter.below
                    lines: foot.lines
                    letters: Math.ceil(counter.somebody ? counter.detail : counter.detail * 0.8)
                    bold: counter.somebody
                    color: counter.somebody ? counter.ink : counter.softInk
                    horizontalAlignment: Text.AlignHCenter
                }
            }

            FitText {
                id: second

                visible: foot.both
                x: (foot.width - width) / 2
                y: words.height
                width: foot.room
                height: Math.ceil(counter.detail * 0.7 * foot.lines)
                text: counter.belowSecond
                lines: foot.lines
                letters: Math.round(counter.detail * 0.5)
                color: counter.softInk
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    CallLight {
        objectName: "display.single.frame"
        parent: counter
        y: band.height
        width: counter.width
        height: counter.height - y
        bottomLeftRadius: counter.radius
        bottomRightRadius: counter.radius
        border.color: Theme.accent
        calls: counter.parts.calls
        on: counter.face.counter !== ""
    }
}
