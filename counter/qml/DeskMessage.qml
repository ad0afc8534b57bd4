// What was pressed and whether it counted; what can still be undone, or withdrawn before it is sent.
import QtQuick
import QtQuick.Layouts

MessageBar {
    id: bar

    required property DeskPage page

    text: page.told
    mood: page.kept ? page.pressed.mood : page.desk.messageMood
    // Where nobody waits, that stands large above.
    hint: page.mood === "empty" ? "" : page.hint
    answerable: page.kept || undo.text !== "" || kiosk.text !== "" && !page.called

    AnswerButton {
        id: undo

        objectName: "counter.undo"
        visible: text !== "" && !bar.page.kept
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: bar.page.undo && bar.page.undo.text ? bar.page.undo.text : ""
        tip: bar.page.undo && bar.page.undo.tip ? bar.page.undo.tip : ""
        key: bar.page.undo && bar.page.undo.key ? bar.page.undo.key : ""
        share: bar.page.undo && bar.page.undo.left !== undefined ? bar.page.undo.left : -1
        onClicked: bar.page.desk.press("undo")
    }

    AnswerButton {
        objectName: "counter.withdraw"
        visible: bar.page.kept
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: bar.page.kept ? bar.page.pressed.withdraw.text : ""
        tip: qsTr("counter-withdraw-tip")
        key: bar.page.kept ? bar.page.pressed.withdraw.key : ""
        bare: bar.width < 320
        onClicked: bar.page.desk.withdraw()
    }

    KioskAnswer {
        id: kiosk

        page: bar.page
        visible: text !== "" && !bar.page.called
    }
}
