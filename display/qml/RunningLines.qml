// Sentences at the foot of the screen, one after the other: each moves in and then stands still. One a little too long for a line is
// smaller, a longer one stands on two lines, so that it is seen to its end.
import QtQuick
import Giliran.Kit

Item {
    id: strip

    required property var texts
    required property int pause

    property int sentence: 0
    property int line: 0

    readonly property string said: texts[sentence] ?? ""
    readonly property real share: width / Math.max(1, measure.implicitWidth)
    readonly property bool split: share < 0.8
    readonly property int seen: split ? 2 : 1
    readonly property int letters: split ? Math.min(Theme.sizeBody, Math.floor(height / 2 / 1.4)) : Math.floor(Theme.sizeBody * Math.min(1, share * 0.99))

    function step(): void {
        if (line + seen < words.lineCount) {
            line += seen;
        } else {
            sentence = (sentence + 1) % Math.max(1, texts.length);
            line = 0;
        }
        if (!Theme.reducedMotion)
            slide.restart();
    }

    clip: true

    onTextsChanged: {
        sentence = 0;
        line = 0;
    }

    Timer {
        interval: strip.pause
        running: strip.visible && (strip.texts.length > 1 || words.lineCount > strip.seen)
        repeat: true
        onTriggered: strip.step()
    }

    KitText {
        id: measure

        visible: false
        text: strip.said
        font.pixelSize: Theme.sizeBody
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Item {
        id: slit

        anchors.verticalCenter: strip.verticalCenter
        width: strip.width
        height: Math.ceil(words.height / Math.max(1, words.lineCount) * Math.min(strip.seen, words.lineCount))
        clip: true

        KitText {
            id: words

            objectName: "display.running"
            y: -strip.line * height / Math.max(1, lineCount) + offset
            width: slit.width
            text: strip.said
            color: Theme.onHeader
            font.pixelSize: strip.letters

            property real offset: 0

            NumberAnimation on offset {
                id: slide

                running: false
                from: slit.height
                to: 0
                duration: Theme.enter
                easing.type: Easing.OutCubic
            }
        }
    }
}
