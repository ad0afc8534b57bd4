// One line to type, with its name above it.
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
    property alias text: input.text
    property alias readOnly: input.readOnly

    signal edited(string text)
    signal accepted

    function take(): void {
        input.forceActiveFocus();
    }

    spacing: Theme.sizeSmall * 0.4

    KitText {
        visible: field.label !== ""
        text: field.label
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
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
        maximumLength: 120
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label !== "" ? field.label : field.hint
        onTextEdited: field.edited(text)
        // Handled here and not by onAccepted, which would let Enter go on to the page and press its large button too.
        Keys.onReturnPressed: field.accepted()
        Keys.onEnterPressed: field.accepted()

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
