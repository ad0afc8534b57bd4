// Sentences at the foot of the screen, one line after the other: each moves in and then stands still.
import QtQuick
import Giliran.Kit

Item {
    id: strip

    required property var texts
    required property int pause

    property int sentence: 0
    property int line: 0

    function step(): void {
        if (line + 1 < words.lineCount) {
            line += 1;
        } else {
            sentence = (sentence + 1) % Math.max(1, texts.length);
            line = 0;
        }
        if (!Theme.reducedMotion)
            slide.restart();
    }

    clip: true

    Timer {
        interval: strip.pause
        running: strip.visible && (strip.texts.length > 1 || words.lineCount > 1)
        repeat: true
        onTriggered: strip.step()
    }

    FontMetrics {
        id: metrics

        font: words.font
    }

    Item {
        id: slit

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.ceil(metrics.height)
        clip: true

        KitText {
            id: words

            objectName: "display.running"
            y: -strip.line * height / Math.max(1, lineCount) + offset
            width: slit.width
            text: strip.texts[strip.sentence] ?? ""
            color: Theme.onHeader
            font.pixelSize: Theme.sizeBody

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
