// The last six calls, the newest on top.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: recent

    required property HallDisplay display

    readonly property int places: 6
    readonly property real rowHeight: (rows.height) / places

    padding: Theme.grid * 3
    Accessible.role: Accessible.List
    Accessible.name: qsTr("display-recent")

    Item {
        id: inside

        anchors.fill: parent

        TwoTongues {
            id: title

            width: inside.width * 0.68
            letters: Theme.sizeSmall * 1.1
            secondShare: 0.8
            beside: true
            first: qsTr("display-recent")
            second: recent.display.second("display-recent")
            bold: false
            colour: Theme.inkSoft
        }

        TwoTongues {
            anchors.right: inside.right
            width: implicitWidth
            letters: Theme.sizeSmall * 1.1
            secondShare: 0.8
            beside: true
            first: qsTr("display-counter")
            second: recent.display.second("display-counter")
            bold: false
            colour: Theme.inkSoft
        }

        Item {
            id: rows

            y: title.height + Theme.grid * 1.5
            width: inside.width
            height: inside.height - y

            Repeater {
                model: recent.places

                RecentRow {
                    required property int index

                    place: index
                    face: recent.display.recent[index] ?? null
                    y: index * recent.rowHeight
                    width: rows.width
                    height: recent.rowHeight
                }
            }

            TwoTongues {
                visible: recent.display.recent.length === 0
                anchors.centerIn: rows
                width: rows.width
                first: qsTr("display-no-calls")
                second: recent.display.second("display-no-calls")
                alignment: Text.AlignHCenter
                bold: false
                colour: Theme.inkSoft
            }
        }
    }
}
