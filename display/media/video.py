"""A video file: a player opened at its first frame, then playing, then let go.

Knows QtMultimedia; import it only when there is a video to play. Must not know playlists or panels.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoFrameFormat, QVideoSink

from display.media.errand import Errand
from display.media.outlet import Outlet
from display.media.quiet import quieten_ffmpeg, without_warnings

STALLED_SECONDS: Final = 5.0
_BEGINNING: Final = 4096
_OVER: Final = QMediaPlayer.MediaStatus.EndOfMedia


class Video(QObject):
    """The video in *file*. *framed* is called whenever there is another picture, *over* at its end. Without an *outlet* it is mute."""

    def __init__(
        self,
        file: Path,
        *,
        outlet: Outlet | None,
        framed: Callable[[], None],
        over: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        convert_without_graphics()
        self.ready = False
        self.trouble = ""
        self._ended = False
        self._framed, self._over = framed, over
        self._frame: QVideoFrame | None = None
        self._last = QImage()
        self._playing = False
        self._moved_at = 0.0
        self._position = -1
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._take)
        self._player: QMediaPlayer | None = QMediaPlayer(self)
        quieten_ffmpeg()
        self._output = outlet(self) if outlet is not None else None
        if self._output is not None:
            self._output.setVolume(0.0)
            self._player.setAudioOutput(self._output)
        self._player.setVideoSink(self._sink)
        self._player.errorOccurred.connect(self._failed)
        self._player.mediaStatusChanged.connect(self._status)
        self._file = file
        # A player whose file hangs can only be waited for; so its disk is tried first.
        self._trial: Errand[bytes] | None = Errand(lambda: _beginning(file), place=file)

    def image(self) -> QImage:
        """The latest frame; made from the decoder's own form only when it is asked for, once for each frame."""
        if self._frame is not None:
            self._last, self._frame = self._frame.toImage(), None
        return self._last

    def look(self, now: float) -> None:
        """See whether it can be opened, and later whether it still moves."""
        player = self._player
        if self._trial is not None and self._trial.done:
            self._open()
        if player is None or not self._playing or self._ended:
            return
        if player.position() != self._position:
            self._position, self._moved_at = player.position(), now
        elif now - self._moved_at > STALLED_SECONDS:
            self.trouble = f"stopped after {self._position / 1000:.0f} s"

    def play(self, now: float) -> None:
        """It is on and seen."""
        if self._player is not None and not self._playing:
            self._playing, self._moved_at = True, now
            self._player.play()

    def pause(self) -> None:
        """Nobody looks: it stands still."""
        if self._player is not None and self._playing:
            self._playing = False
            self._player.pause()

    def left_seconds(self, now: float) -> float | None:  # noqa: ARG002  a picture needs the time
        """How long it still plays; None where the file does not say how long it is."""
        if self._ended:
            return 0.0
        player = self._player
        if player is None or player.duration() <= 0:
            return None
        return max(0.1, (player.duration() - player.position()) / 1000)

    def sound(self, volume: float) -> None:
        """As loud as *volume*, 0 to 1."""
        if self._output is not None:
            self._output.setVolume(volume)

    def close(self) -> None:
        """Let the player go with all it holds; the last frame stays to be drawn."""
        player, self._player = self._player, None
        if player is None:
            return
        self.image()
        self._sink.videoFrameChanged.disconnect(self._take)
        player.errorOccurred.disconnect(self._failed)
        player.mediaStatusChanged.disconnect(self._status)
        player.stop()
        player.setSource(QUrl())
        self._output = None
        self._framed = self._over = _nothing
        self.deleteLater()

    def _open(self) -> None:
        trial, self._trial = self._trial, None
        try:
            if trial is None or self._player is None or not trial.result():
                self.trouble = "is empty"
                return
        except OSError as error:
            self.trouble = error.strerror or str(error)
            return
        self._player.setSource(QUrl.fromLocalFile(str(self._file)))
        self._player.pause()

    def _take(self, frame: QVideoFrame) -> None:
        if not frame.isValid():
            return
        # The signal's frame is only lent.
        self._frame = QVideoFrame(frame)
        self.ready = True
        self._framed()

    def _failed(self, error: QMediaPlayer.Error, text: str) -> None:
        self.trouble = text or error.name

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == _OVER:
            self._ended = True
            self._over()
        elif status == QMediaPlayer.MediaStatus.LoadedMedia and self._player and not self._player.hasVideo():
            self.trouble = "has no picture"


def _beginning(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(_BEGINNING)


@cache
def convert_without_graphics() -> None:
    """From now on frames become images on the processor, of this thread.

    Qt would do it through OpenGL and read the result back. Where that is software too (a virtual screen, a machine without
    a driver) a frame of 1920x1080 takes 26 ms so, and up to 170, instead of 4: calls would stutter.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    with without_warnings():
        QVideoFrame(QVideoFrameFormat(QSize(16, 16), QVideoFrameFormat.PixelFormat.Format_YUV420P)).toImage()


def _nothing() -> None:
    pass
