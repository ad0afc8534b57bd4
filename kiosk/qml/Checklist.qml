// "Are your papers complete?" Each paper is touched when it is there; nobody is sent away for one that is not.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit
import Giliran.Kiosk

RowsPanel {
    id: panel

    required property Kiosk kiosk
    readonly property StandardView standard: kiosk.standard
    readonly property real box: Math.round(Math.max(Theme.grid * 4.5, Theme.sizeSmall * 1.25))

    objectName: "kiosk.confirm.requirements"
    beside: kiosk.lowReach && Theme.portrait
    heading: standard.papers.length > 0 ? qsTr("standard-papers") : standard.complete
    sentence: standard.papers.length > 0 ? standard.complete : ""
    sentenceName: "kiosk.complete"
    sentenceColour: standard.allThere ? Theme.good : Theme.inkSoft
    texts: standard.papers.map(paper => paper.title)
    of: standard.service
    besides: box + Theme.grid * 2.5
    onMoved: kiosk.touch()

    Repeater {
        // Counted, not listed: the boxes stay while what they say changes under a finger.
        model: panel.standard.papers.length

        T.AbstractButton {
            id: paper

            required property int index
            readonly property var card: panel.standard.papers[index]
            readonly property bool ticked: card ? card.chosen : false

            objectName: "kiosk.paper." + index
            width: panel.inside
            height: panel.rowHeight
            visible: panel.shows(index)
            text: card ? card.title : ""
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.CheckBox
            Accessible.name: text
            Accessible.checkable: true
            Accessible.checked: ticked
            Accessible.onPressAction: paper.click()
            Accessible.onToggleAction: paper.click()
            Keys.onReturnPressed: paper.click()
            Keys.onEnterPressed: paper.click()
            onClicked: panel.kiosk.togglePaper(index)

            background: Item {
                Rectangle {
                    visible: paper.index % panel.perPage > 0
                    width: parent.width
                    height: Theme.stroke
                    color: Theme.line
                }

                Rectangle {
                    anchors.fill: parent
                    anchors.leftMargin: -Theme.grid
                    anchors.rightMargin: -Theme.grid
                    radius: Theme.radius / 2
                    color: Theme.primary
                    opacity: paper.down ? 0.1 : 0
                }

                FocusRing {
                    anchors.leftMargin: -Theme.grid
                    anchors.rightMargin: -Theme.grid
                    around: Theme.radius / 2
                    visible: paper.visualFocus
                }
            }

            contentItem: RowLayout {
                spacing: Theme.grid * 2.5

                Rectangle {
                    Layout.alignment: Qt.AlignVCenter
                    implicitWidth: panel.box
                    implicitHeight: panel.box
                    radius: Theme.radius / 2
                    color: paper.ticked ? Theme.good : Theme.surface
                    border.color: paper.ticked ? Theme.good : Theme.inkSoft
                    border.width: Theme.stroke * 1.5

                    Icon {
                        anchors.centerIn: parent
                        visible: paper.ticked
                        name: "check"
                        colour: Theme.onGood
                        size: Math.round(panel.box * 0.8)
                    }
                }

                FitText {
                    objectName: paper.objectName + ".title"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    text: paper.text
                    letters: panel.letters
                    lines: 6
                    Accessible.ignored: true
                }
            }
        }
    }
}
