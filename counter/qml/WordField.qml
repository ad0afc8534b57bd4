// One line to type, with its name above it. What is *secret* is shown as dots and forgotten with the field.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

ColumnLayout {
    id: field

    property string label
    property string hint
    property string iconName
    property string inputName
    property bool secret: false
    readonly property string called: label !== "" ? label : hint
    property alias text: input.text
    property alias readOnly: input.readOnly

    signal edited(string text)
    signal accepted
    // Any other key, before the field takes it.
    signal pressed(event: KeyEvent)

    function take(): void {
        input.forceActiveFocus();
    }

    function mark(): void {
        input.selectAll();
    }

    function clear(): void {
        input.clear();
    }

    spacing: Theme.sizeSmall * 0.4

    KitText {
        visible: field.label !== ""
        Layout.fillWidth: true
        text: field.label
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: !field.secret
    }

    T.TextField {
        id: input

        objectName: field.inputName
        Layout.fillWidth: true
        implicitHeight: Math.max(40, Theme.sizeBody * 2.6)
        leftPadding: field.iconName === "" ? Theme.sizeSmall : Theme.sizeSmall * 2.6
        rightPadding: Theme.sizeSmall
        verticalAlignment: Text.AlignVCenter
        color: Theme.ink
        selectionColor: Theme.focus
        selectedTextColor: Theme.surface
        font.family: Theme.family
        font.pixelSize: Theme.sizeBody
        font.letterSpacing: field.secret ? Theme.sizeSmall * 0.2 : 0
        maximumLength: 120
        selectByMouse: true
        echoMode: field.secret ? TextInput.Password : TextInput.Normal
        passwordCharacter: "●"
        passwordMaskDelay: 0
        inputMethodHints: field.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone
        Accessible.role: Accessible.EditableText
        Accessible.name: field.called
        Accessible.passwordEdit: field.secret
        // Of a field for secrets Qt tells screen readers this alone, and never its name.
        Accessible.description: field.secret ? field.called : ""
        onTextEdited: field.edited(text)
        // Handled here and not by onAccepted, which would let Enter go on to the page and press its large button too.
        Keys.onReturnPressed: field.accepted()
        Keys.onEnterPressed: field.accepted()
        Keys.onPressed: event => field.pressed(event)

        background: Rectangle {
            radius: Theme.radius / 2
            color: Theme.surface
            border.color: input.activeFocus ? Theme.focus : Theme.line
            border.width: input.activeFocus ? Theme.stroke * 1.5 : Theme.stroke

            Icon {
                x: Theme.sizeSmall * 0.8
                anchors.verticalCenter: parent.verticalCenter
                visible: field.iconName !== ""
                name: field.iconName
                colour: Theme.inkSoft
                size: Math.round(Theme.sizeSmall * 1.4)
            }
        }

        KitText {
            visible: input.text === "" && !input.inputMethodComposing
            x: input.leftPadding
            height: input.height
            width: input.width - input.leftPadding - input.rightPadding
            verticalAlignment: Text.AlignVCenter
            text: field.hint
            color: Theme.inkSoft
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
