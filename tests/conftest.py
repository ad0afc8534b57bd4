"""What every test stands on. Qt draws into memory, with the style the programs use.

The variables are set before Qt is imported by anyone. QML warnings come as Qt messages and fail a test through
pytest-qt's ``qt_log_level_fail`` (pyproject.toml).
"""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"
