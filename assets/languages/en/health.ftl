### The server's health page: what is wrong, for whoever looks after the hall. Names and sentences of the checks.
health-ok = The server is well
health-trouble = The hall works, but something is wrong
health-failing = The hall cannot work now

health-fine = All is well.
health-hangs = No answer. A disk or the database may hang.
health-fault = A fault. The server's log says more.
health-unknown = Not looked at yet.

health-journal = Journal
health-journal-full = The disk is full: nothing can be kept, and no number given. Make room; the hall then goes on by itself.
health-journal-unwritable = Nothing can be kept: the disk cannot be written, or the database is locked or away. The server's log says more.
health-journal-slow = What happens takes long to be kept. Look at the disk.
health-disk = Disk
health-disk-little = There is little room left for the server's data.
health-disk-gone = The server's data folder cannot be reached.
health-clock = Clock
health-clock-back = The machine's clock was set back. The hall goes on at its own time until the two meet. Check the clock.
health-forecasts = Waiting times
health-forecasts-stopped = The forecasts have stopped and start again by themselves; until then waits are estimated roughly.
