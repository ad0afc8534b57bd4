// A QR code of *text*, black on white with its quiet zone, whatever the theme: cameras want it so.
import QtQuick
import Giliran.Kit

Image {
    id: code

    property string text
    property string description

    width: Theme.grid * 30
    height: width
    sourceSize: Qt.size(Math.ceil(Math.min(width, height)), Math.ceil(Math.min(width, height)))
    fillMode: Image.PreserveAspectFit
    smooth: false
    source: text ? "image://giliran-qr/" + encodeURIComponent(text) : ""
    Accessible.role: Accessible.Graphic
    Accessible.name: description
}
