// The sheet that asks the officer something, over the desk: its question, a line to type, its answers. The digits choose
// while nothing is typed; arrows, Enter and Escape do as everywhere. No key goes past it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: sheet

    required property AskView ask
    readonly property var options: ask.options
    readonly property bool typed: ask.field !== ""
    readonly property bool digits: options.some(option => option.key !== "")
    readonly property bool strip: width < 640
    // What a screen reader is told as the arrows move: the focus stays in the line.
    readonly property string choice: ask.chosen >= 0 && ask.chosen < options.length ? options[ask.chosen].text : ""
    readonly property real padding: strip ? 12 : Theme.grid * 3

    // The focus goes to the line to type, or to the sheet itself, which hears the keys.
    function take(): void {
        if (sheet.typed)
            input.forceActiveFocus();
        else
            keys.forceActiveFocus();
    }

    // What a key does here, wherever the focus is; true where nobody else should hear of it.
    function hear(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Up:
            sheet.ask.move(-1);
            return true;
        case Qt.Key_Down:
            sheet.ask.move(1);
            return true;
        case Qt.Key_PageUp:
            sheet.ask.move(-5);
            return true;
        case Qt.Key_PageDown:
            sheet.ask.move(5);
            return true;
        case Qt.Key_Escape:
            if (!event.isAutoRepeat)
                sheet.ask.back();
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (!event.isAutoRepeat)
                sheet.ask.accept();
            return true;
        }
        return sheet.choose(event);
    }

    function choose(event: KeyEvent): bool {
        if (sheet.ask.text !== "" || event.isAutoRepeat || (event.modifiers & ~Qt.KeypadModifier) || !/^[1-9]$/.test(event.text))
            return false;
        const place = sheet.options.findIndex(option => option.key === event.text);
        if (place >= 0)
            sheet.ask.pick(place);
        return place >= 0;
    }

    focus: true
    Component.onCompleted: sheet.take()
    onTypedChanged: sheet.take()
    onChoiceChanged: {
        if (choice !== "")
            sheet.Accessible.announce(choice);
    }
    Keys.onPressed: event => {
        const wanders = event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab;
        event.accepted = !wanders;
        if (!wanders)
            sheet.hear(event);
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: sheet.ask.title
    Accessible.description: sheet.ask.hint

    // Nothing behind is pressed.
    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.header, 0.55)

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        id: card

        readonly property real room: sheet.height - 2 * sheet.padding
        property real drop

        objectName: "counter.sheet"
        x: Math.round((parent.width - width) / 2)
        y: Math.round(sheet.strip ? sheet.padding : Math.max(sheet.padding, (parent.height - height) / 3)) - drop
        width: Math.min(parent.width - 2 * sheet.padding, Math.max(520, Theme.sizeBody * 30))
        height: Math.min(room, Math.ceil(body.implicitHeight + (list.visible ? list.wanted - list.implicitHeight : 0)) + 2 * sheet.padding)
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.stroke

        NumberAnimation on drop {
            from: Theme.reducedMotion ? 0 : 12
            to: 0
            duration: Theme.enter
            easing.type: Easing.OutCubic
        }

        Item {
            id: keys

            focus: true
        }

        ColumnLayout {
            id: body

            anchors.fill: parent
            anchors.margins: sheet.padding
            spacing: Theme.sizeSmall * 0.7

            FitText {
                objectName: "counter.sheet.title"
                Layout.fillWidth: true
                text: sheet.ask.title
                letters: sheet.strip ? Theme.sizeBody : Theme.sizeTitle
                bold: true
                lines: 2
            }

            FitText {
                objectName: "counter.sheet.hint"
                visible: text !== ""
                Layout.fillWidth: true
                text: sheet.ask.hint
                letters: Theme.sizeSmall
                color: Theme.inkSoft
                lines: 3
            }

            T.TextField {
                id: input

                objectName: "counter.sheet.field"
                visible: sheet.typed
                Layout.fillWidth: true
                implicitHeight: Math.max(40, Theme.sizeBody * 2.4)
                leftPadding: Theme.sizeSmall
                rightPadding: Theme.sizeSmall
                verticalAlignment: Text.AlignVCenter
                color: Theme.ink
                selectionColor: Theme.focus
                selectedTextColor: Theme.surface
                font.family: Theme.family
                font.pixelSize: Theme.sizeBody
                maximumLength: sheet.ask.fieldMost > 0 ? sheet.ask.fieldMost : 120
                selectByMouse: true
                text: sheet.ask.text
                Accessible.role: Accessible.EditableText
                Accessible.name: sheet.ask.field
                Accessible.description: sheet.ask.fieldHint
                onTextEdited: sheet.ask.text = text
                // Before the line itself: a digit chooses while nothing is typed, and the arrows move the choice.
                Keys.priority: Keys.BeforeItem
                Keys.onPressed: event => event.accepted = sheet.hear(event)

                background: Rectangle {
                    radius: Theme.radius / 2
                    color: Theme.surface
                    border.color: input.activeFocus ? Theme.focus : Theme.line
                    border.width: input.activeFocus ? Theme.stroke * 1.5 : Theme.stroke
                }

                KitText {
                    visible: input.text === "" && input.preeditText === ""
                    x: input.leftPadding
                    height: input.height
                    width: input.width - input.leftPadding - input.rightPadding
                    verticalAlignment: Text.AlignVCenter
                    text: sheet.ask.fieldHint || sheet.ask.field
                    color: Theme.inkSoft
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }

            FitText {
                objectName: "counter.sheet.mistake"
                visible: text !== ""
                Layout.fillWidth: true
                text: sheet.ask.mistake
                letters: Theme.sizeSmall
                color: Theme.bad
                bold: true
                lines: 2
                Accessible.role: Accessible.AlertMessage
            }

            ListView {
                id: list

                // How high all answers are. The list knows it better once it has made them, a moment after the card got
                // its height by it; hence not at once.
                property real wanted: count * Math.max(42, Theme.sizeBody * 2.2)

                function measure(): void {
                    list.wanted = list.contentHeight;
                }

                objectName: "counter.sheet.options"
                visible: count > 0
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                onContentHeightChanged: Qt.callLater(list.measure)
                spacing: Theme.sizeSmall * 0.4
                model: sheet.options.length
                currentIndex: sheet.ask.chosen
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: false
                keyNavigationEnabled: false
                // What is out of sight is made when it comes in sight.
                cacheBuffer: 0
                Accessible.role: Accessible.List
                Accessible.name: sheet.ask.title

                delegate: AskOption {
                    required property int index

                    objectName: "counter.sheet." + index
                    width: ListView.view.width
                    option: sheet.options[index]
                    chosen: index === sheet.ask.chosen
                    digits: sheet.digits
                    onActiveFocusChanged: {
                        if (activeFocus)
                            ListView.view.positionViewAtIndex(index, ListView.Contain);
                    }
                    onClicked: sheet.ask.pick(index)
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.sizeSmall

                Item {
                    Layout.fillWidth: true
                }

                HeadButton {
                    objectName: "counter.sheet.back"
                    colour: Theme.ink
                    text: qsTr("counter-sheet-back")
                    key: qsTr("counter-key-escape")
                    tip: qsTr("counter-sheet-back-tip")
                    onClicked: sheet.ask.back()
                }

                AnswerButton {
                    objectName: "counter.sheet.accept"
                    visible: sheet.typed || sheet.ask.chosen >= 0
                    text: sheet.options.length > 0 ? qsTr("counter-sheet-accept") : qsTr("counter-sheet-go-on")
                    key: qsTr("counter-key-enter")
                    tip: sheet.options.length > 0 ? qsTr("counter-sheet-accept-tip") : qsTr("counter-sheet-go-on-tip")
                    fill: Theme.primary
                    colour: Theme.onPrimary
                    onClicked: sheet.ask.accept()
                }
            }
        }
    }
}
