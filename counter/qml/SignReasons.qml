// Why another one's counter is taken over: a digit, or words. Esc goes back to the counters.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: panel

    required property Pick pick
    property bool tight: false
    // Little height: the way back stands elsewhere.
    property bool low: false

    function chooseByDigit(event: KeyEvent): void {
        const place = Number(event.text) - 1;
        const reasons = panel.pick.takeOver.reasons ?? [];
        event.accepted = event.text !== "" && place >= 0 && place < reasons.length;
        if (event.accepted)
            panel.pick.chooseReason(reasons[place].reason);
    }

    implicitHeight: column.implicitHeight
    Keys.onPressed: event => panel.chooseByDigit(event)

    ColumnLayout {
        id: column

        width: parent.width
        spacing: panel.tight ? 6 : Theme.grid * 1.5

        FitText {
            objectName: "counter.reason.title"
            Layout.fillWidth: true
            text: panel.pick.takeOver.title ?? ""
            lines: panel.low ? 1 : 2
            letters: panel.tight ? Theme.sizeBody : Theme.sizeTitle
            bold: true
        }

        FitText {
            Layout.fillWidth: true
            text: panel.pick.takeOver.hint ?? ""
            lines: 3
            letters: panel.tight ? Theme.sizeSmall : Theme.sizeBody
            color: Theme.inkSoft
        }

        Repeater {
            model: panel.pick.takeOver.reasons ?? []

            delegate: SignReason {
                required property var modelData
                required property int index

                objectName: "counter.reason." + modelData.reason
                Layout.fillWidth: true
                Layout.preferredHeight: panel.low ? 36 : implicitHeight
                focus: index === 0
                reason: modelData
                onClicked: panel.pick.chooseReason(modelData.reason)
            }
        }

        WordField {
            Layout.fillWidth: true
            inputName: "counter.reason.typed"
            label: panel.tight ? "" : qsTr("signing-reason-typed")
            hint: qsTr("signing-reason-typed-hint")
            text: panel.pick.reason
            onEdited: text => panel.pick.reason = text
            onAccepted: panel.pick.open()
            onPressed: event => {
                if (text === "")
                    panel.chooseByDigit(event);
                else
                    event.accepted = false;
            }
        }

        HeadButton {
            objectName: "counter.reason.back"
            visible: !panel.low
            text: qsTr("signing-another-counter")
            key: "Esc"
            colour: Theme.ink
            onClicked: panel.pick.choose("")
        }
    }
}
