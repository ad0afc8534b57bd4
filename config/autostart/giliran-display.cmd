@echo off
rem Windows starts the display when its user is logged in; let the machine log that user in by itself.
rem Put a shortcut to this file into the start-up folder (Windows+R, shell:startup), or let the Task Scheduler
rem run it "at log on", without a time limit, and "if the task fails, restart every 1 minute".
rem The folder is where Giliran is; change it to yours. The small window is the keeper's: closing it ends the display.
cd /d "%USERPROFILE%\giliran"
start "Giliran" /min ".venv\Scripts\python.exe" -m qtkit.keeper display --config config\display.toml
