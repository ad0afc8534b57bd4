// Signing in: who it is, then what proves it. A card does both at any moment.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: panel

    required property Signing signing
    // What there is to tell from the counter that was left.
    property string message
    property string messageMood: "warn"
    // Little room; and little height, too.
    property bool tight: false
    property bool low: false
    readonly property bool who: signing.step === "who"

    function take(): void {
        if (panel.who)
            officers.take();
        else
            secret.take();
    }

    function send(): void {
        const heard = panel.signing.canTry;
        if (panel.who)
            panel.signing.chooseFirst();
        else
            panel.signing.trySecret(secret.text);
        // What is not heard yet stays for another Enter, and whoever types anew does not add to it.
        if (!panel.who && !heard)
            secret.mark();
    }

    onWhoChanged: take()
    Component.onCompleted: take()
    Keys.onEscapePressed: panel.signing.another()
    Keys.onPressed: event => {
        const wanted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (wanted && !event.isAutoRepeat)
            panel.send();
        event.accepted = wanted;
    }

    Connections {
        target: panel.signing

        function onEntered(): void {
            panel.send();
        }

        function onEmptied(): void {
            secret.clear();
            panel.take();
        }
    }

    ColumnLayout {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.sizeBody * 34)
        spacing: panel.tight ? 8 : Theme.grid * 2

        KitText {
            objectName: "counter.sign.title"
            Layout.fillWidth: true
            text: panel.signing.title
            font.pixelSize: panel.tight ? Theme.sizeBody : Theme.sizeHeading
            font.bold: true
        }

        FitText {
            objectName: "counter.sign.lead"
            visible: !panel.tight || (panel.signing.locked && !panel.low)
            Layout.fillWidth: true
            text: panel.signing.lead
            color: Theme.inkSoft
        }

        SignOfficers {
            id: officers

            visible: panel.who
            Layout.fillWidth: true
            Layout.fillHeight: true
            signing: panel.signing
        }

        Chip {
            objectName: "counter.sign.visit"
            Layout.alignment: Qt.AlignLeft
            text: panel.signing.visit
            iconName: "ticket"
            fill: Theme.accent
            colour: Theme.onAccent
            edge: Theme.accent
        }

        SignPerson {
            visible: !panel.who
            Layout.fillWidth: true
            Layout.topMargin: panel.tight ? 0 : Theme.grid
            signing: panel.signing
        }

        WordField {
            id: secret

            visible: !panel.who
            Layout.fillWidth: true
            inputName: "counter.secret"
            label: panel.low ? "" : qsTr("signing-secret")
            hint: panel.low ? qsTr("signing-secret") : qsTr("signing-secret-hint")
            iconName: "privacy"
            secret: true
            readOnly: panel.signing.busy
            onAccepted: panel.send()
        }

        MessageBar {
            visible: text !== "" || !panel.who
            Layout.fillWidth: true
            text: panel.signing.message || panel.message
            mood: panel.signing.message ? panel.signing.messageMood : panel.messageMood
            hint: panel.signing.cardHint
        }

        ActionButton {
            objectName: "counter.sign"
            visible: !panel.who
            Layout.fillWidth: true
            large: true
            low: panel.low
            face: ({
                    text: panel.signing.enterText,
                    key: panel.signing.key,
                    icon: "start",
                    tip: "",
                    enabled: panel.signing.canTry,
                    ready: panel.signing.canTry,
                    armed: false,
                    hint: "",
                    busy: panel.signing.busy
                })
            onClicked: panel.send()
        }

        Item {
            visible: !panel.who
            Layout.fillHeight: true
        }
    }
}
