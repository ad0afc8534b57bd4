// The tip of a button, made when a mouse first rests on it and not before: a desk has dozens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

Loader {
    id: hover

    required property T.AbstractButton over
    property string text

    anchors.fill: parent
    active: over.hovered && text !== ""
    sourceComponent: Tip {
        visible: !hover.over.down
        text: hover.text
    }
}
