// How was it? One question, four faces, and the ways out of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Face

FocusScope {
    id: scene

    required property VisitorFace face
    required property real touch
    readonly property var picture: face.picture
    readonly property bool rows: Theme.portrait
    readonly property bool smile: picture.steps === 0

    objectName: "face.question"

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * 2
        anchors.bottomMargin: Theme.grid * 2
        spacing: Theme.grid * (scene.rows ? 3 : 1.5)

        StepBar {
            Layout.fillWidth: true
            visible: !scene.smile
            step: scene.picture.step
            steps: scene.picture.steps
            text: scene.picture.progress
        }

        // As high for one line as for two: the faces stand still from question to question.
        FitText {
            readonly property int size: Math.round(scene.rows || scene.smile ? Theme.sizeHeading : Theme.sizeTitle * 1.1)

            objectName: "face.title"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(size * (scene.smile && !scene.rows ? 1.5 : 2.8))
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.title
            letters: size
            lines: 2
            bold: true
        }

        Remark {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(Theme.sizeBody * 1.5)
            visible: scene.rows
            picture: scene.picture
            horizontalAlignment: Text.AlignHCenter
            lines: 1
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: scene.height
            columns: scene.rows ? 1 : 4
            columnSpacing: Theme.grid * 2
            rowSpacing: Theme.grid * 2
            uniformCellWidths: true
            uniformCellHeights: true

            Repeater {
                model: 4

                delegate: AnswerFace {
                    required property int index
                    readonly property var answer: scene.face.answers[index] ?? null

                    objectName: "face.answer." + (index + 1)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    score: index + 1
                    text: answer ? answer.text : ""
                    iconName: answer ? answer.icon : ""
                    chosen: answer ? answer.chosen : false
                    aside: scene.rows
                    lines: !scene.smile ? 3 : 1
                    onClicked: scene.face.answer(score)
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.grid * 2

            QuietButton {
                objectName: "face.back"
                Layout.preferredHeight: scene.touch
                Layout.fillWidth: true
                Layout.preferredWidth: Math.max(scene.touch * 2, Math.ceil(implicitWidth) + 2)
                Layout.maximumWidth: Layout.preferredWidth
                Layout.minimumWidth: scene.touch
                letters: Math.round(Theme.sizeSmall * 1.15)
                visible: !scene.smile
                enabled: scene.picture.step > 1
                // Keeps its place where there is nothing to go back to.
                opacity: enabled ? 1 : 0
                text: scene.picture.back
                iconName: "back"
                onClicked: scene.face.back()
            }

            Remark {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: scene.touch
                opacity: scene.rows ? 0 : 1
                picture: scene.picture
                horizontalAlignment: scene.smile ? Text.AlignLeft : Text.AlignHCenter
                lines: 2
            }

            QuietButton {
                objectName: "face.skip"
                Layout.preferredHeight: scene.touch
                Layout.fillWidth: true
                Layout.preferredWidth: Math.max(scene.touch * 2, Math.ceil(implicitWidth) + 2)
                Layout.maximumWidth: Layout.preferredWidth
                Layout.minimumWidth: scene.touch
                letters: Math.round(Theme.sizeSmall * 1.15)
                visible: text !== ""
                text: scene.picture.skip
                iconName: "next-page"
                iconAfter: true
                onClicked: scene.face.skip()
            }

            QuietButton {
                objectName: "face.stop"
                Layout.preferredHeight: scene.touch
                Layout.fillWidth: true
                Layout.preferredWidth: Math.max(scene.touch * 2, Math.ceil(implicitWidth) + 2)
                Layout.maximumWidth: Layout.preferredWidth
                Layout.minimumWidth: scene.touch
                letters: Math.round(Theme.sizeSmall * 1.15)
                text: scene.picture.stop
                iconName: "close"
                onClicked: scene.face.stop()
            }
        }
    }
}
