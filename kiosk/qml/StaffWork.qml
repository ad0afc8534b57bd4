// How things are, and what can be done.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

GridLayout {
    id: work

    required property Staff staff

    columns: Theme.portrait ? 1 : 2
    columnSpacing: Theme.grid * 4
    rowSpacing: Theme.grid * 3

    component Action: QuietButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Theme.grid * (Theme.portrait ? 14 : 12)
        Layout.minimumHeight: Theme.touch
        letters: Theme.sizeSmall
    }

    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 6
        padding: Theme.grid * 3

        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.grid

            Repeater {
                model: work.staff.rows.length

                RowLayout {
                    id: row

                    required property int index
                    readonly property var entry: work.staff.rows[index] ?? null
                    readonly property string mood: entry ? entry.mood : ""

                    Layout.fillWidth: true
                    Layout.maximumHeight: Theme.sizeSmall * 2.4
                    spacing: Theme.grid * 2

                    FitText {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 2
                        text: row.entry ? row.entry.label : ""
                        color: Theme.inkSoft
                        letters: Theme.sizeSmall
                    }

                    FitText {
                        objectName: "kiosk.staff.row." + row.index
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 3
                        text: row.entry ? row.entry.value : ""
                        color: row.mood === "good" ? Theme.good : row.mood === "warn" ? Theme.warn : row.mood === "bad" ? Theme.bad : Theme.ink
                        letters: Theme.sizeSmall
                        bold: row.mood !== ""
                        lines: 3
                    }
                }
            }

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.preferredWidth: 6
        Layout.alignment: Qt.AlignTop
        columns: 2
        columnSpacing: Theme.grid * 2
        rowSpacing: Theme.grid * 2

        Action {
            objectName: "kiosk.staff.testPrint"
            text: qsTr("staff-test-print")
            iconName: "print"
            onClicked: work.staff.testPrint()
        }

        Action {
            objectName: "kiosk.staff.reprint"
            text: qsTr("staff-reprint")
            iconName: "ticket"
            onClicked: work.staff.reprint()
        }

        Action {
            objectName: "kiosk.staff.paperReplaced"
            text: qsTr("staff-paper-replaced")
            iconName: "check"
            onClicked: work.staff.paperReplaced()
        }

        Action {
            objectName: "kiosk.staff.printers"
            text: qsTr("staff-printers")
            iconName: "printer-trouble"
            onClicked: work.staff.go("printers")
        }

        Action {
            objectName: "kiosk.staff.quieter"
            text: qsTr("staff-quieter")
            iconName: "sound-off"
            onClicked: work.staff.quieter()
        }

        Action {
            objectName: "kiosk.staff.louder"
            text: qsTr("staff-louder")
            iconName: "speaker"
            onClicked: work.staff.louder()
        }

        Action {
            objectName: "kiosk.staff.reach"
            text: qsTr("staff-reach")
            iconName: "low-reach"
            onClicked: work.staff.go("reach")
        }

        Action {
            objectName: "kiosk.staff.forgetRefused"
            visible: work.staff.refused > 0
            Layout.columnSpan: 2
            text: qsTr("staff-forget-refused")
            iconName: "check"
            onClicked: work.staff.forgetRefused()
        }

        Action {
            objectName: "kiosk.staff.end"
            text: qsTr("staff-end")
            iconName: "power"
            onClicked: work.staff.go("end")
        }
    }
}
