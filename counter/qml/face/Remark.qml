// What else there is to say about a question; or, in another colour, that it will soon be gone.
import QtQuick
import Giliran.Kit

FitText {
    required property var picture

    objectName: "face.sentence"
    text: picture.hurry || picture.sentence
    color: picture.hurry ? Theme.warn : Theme.inkSoft
    bold: picture.hurry !== ""
    letters: Math.round(Theme.sizeSmall * 1.15)
}
