// The officer goes to the visitor who waits at a kiosk.
import QtQuick
import Giliran.Kit

AnswerButton {
    required property DeskPage page
    readonly property var answer: page.desk.helpAnswer

    objectName: "counter.answer"
    visible: text !== ""
    fill: Theme.warn
    colour: Theme.onWarn
    text: answer && answer.text ? answer.text : ""
    tip: answer && answer.tip ? answer.tip : ""
    key: page.desk.helpKey
    bare: page.width < 640
    onClicked: page.desk.goToKiosk()
}
