// Only seen when an answer takes long: calm, and it promises that nothing is lost.
import QtQuick

KioskScreen {
    id: screen

    slides: false

    Walk {
        objectName: "kiosk.issuing"
        anchors.fill: parent
        running: screen.shown
        title: screen.kiosk.message.title
        sentence: screen.kiosk.message.sentence
    }
}
