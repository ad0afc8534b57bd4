// The latest calls but the large one, who is still asked to come on top: as many as can be read from the last seat, six at most.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: recent

    required property Parts parts

    readonly property real least: parts.plan.listLetters
    readonly property int places: Math.max(1, Math.min(6, Math.floor(rows.height / Math.max(Theme.grid * 8, least * 1.12))))
    readonly property real rowHeight: Math.min(rows.height / places, Math.max(least * 1.6, Theme.grid * 20))
    readonly property real size: Math.ceil(Math.max(least, Math.min(rowHeight * 0.64, Theme.grid * 9)))

    // The same columns in every row, for the hall's widest number and counter.
    readonly property real numberWidth: Math.ceil(size * parts.plan.numberEms)
    readonly property real counterWidth: Math.ceil(size * Math.max(parts.plan.counterEms, 1.2))
    readonly property real between: rows.width - Theme.grid * 4 - numberWidth - counterWidth
    readonly property bool arrows: between >= size * 0.62 + Theme.grid * 2
    // All names alike, as large as the longest of the hall has room for; none where that would be too small.
    readonly property real nameRoom: between - Math.round(size * 0.62) - Theme.grid * 6
    readonly property real nameLetters: Math.floor(Math.min(Math.ceil(Math.max(parts.plan.detailLetters, size * 0.48)), nameRoom / Math.max(1, parts.plan.agencyEms)))
    readonly property bool names: nameLetters >= Math.ceil(parts.plan.detailLetters)

    padding: Theme.grid * 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-recent")

    Item {
        id: inside

        anchors.fill: parent

        PanelTitle {
            id: title

            x: Theme.grid
            width: inside.width - counters.width - Theme.grid * 4
            optional: true
            first: qsTr("display-recent")
            second: recent.parts.calls.second("display-recent")
        }

        PanelTitle {
            id: counters

            x: inside.width - width - Theme.grid
            width: Math.ceil(implicitWidth)
            first: qsTr("display-counter")
            second: recent.parts.calls.second("display-counter")
        }

        Item {
            id: rows

            y: Theme.grid * 5.5
            width: inside.width
            height: inside.height - y

            Repeater {
                model: recent.places

                RecentRow {
                    required property int index

                    place: index
                    face: recent.parts.calls.listed[index] ?? null
                    size: recent.size
                    numberWidth: recent.numberWidth
                    counterWidth: recent.counterWidth
                    nameLetters: recent.nameLetters
                    pointing: recent.arrows
                    named: recent.names
                    y: index * recent.rowHeight
                    width: rows.width
                    height: recent.rowHeight
                }
            }

            TwoTongues {
                visible: recent.parts.calls.recent.length === 0
                anchors.centerIn: rows
                width: rows.width
                first: qsTr("display-no-calls")
                second: recent.parts.calls.second("display-no-calls")
                alignment: Text.AlignHCenter
                bold: false
                colour: Theme.inkSoft
            }
        }
    }
}
