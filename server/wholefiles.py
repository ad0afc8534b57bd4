"""Small files that must be there whole or not at all, and only for those who may read them: keys, certificates, the first code.

Knows the file system. Must not know what is in them.
"""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes, *, mode: int) -> None:
    """On the disk when this returns. Whenever the power goes, *content* is in *path* or what was there before; never, not for a moment,
    is it readable by more than *mode* says. Raises OSError.
    """
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)  # of a cut in the middle, whoever may read it
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # it opens no folders, and keeps their entries by its own journal
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
