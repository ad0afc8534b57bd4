// What a button does, for a mouse that rests on it.
import QtQuick
import QtQuick.Templates as T
import Giliran.Kit

T.ToolTip {
    id: tip

    y: -implicitHeight - Theme.grid
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.grid
    leftPadding: Theme.grid * 1.5
    rightPadding: Theme.grid * 1.5
    margins: Theme.grid
    delay: 600
    closePolicy: T.Popup.CloseOnEscape

    contentItem: KitText {
        text: tip.text
        color: Theme.onHeader
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.NoWrap
    }

    background: Rectangle {
        color: Theme.header
        radius: Theme.radius / 2
    }
}
