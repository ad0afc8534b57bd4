### The server's health page: what is wrong, for whoever looks after the hall. Names and sentences of the checks.
condition-ok = The server is well
condition-trouble = The hall works, but something is wrong
condition-failing = The hall cannot work now
condition-waiting = This server waits: another one leads the hall

condition-fine = All is well.
condition-hangs = No answer. A disk or the database may hang.
condition-fault = A fault. The server's log says more.
condition-unknown = Not looked at yet.

condition-journal = Journal
condition-journal-full = The disk is full: nothing can be kept, and no number given. Make room; the hall then goes on by itself.
condition-journal-unwritable = Nothing can be kept: the disk cannot be written, or the database is locked or away. The server's log says more.
condition-journal-slow = What happens takes long to be kept. Look at the disk.
condition-disk = Disk
condition-disk-little = There is little room left for the server's data.
condition-disk-gone = The server's data folder cannot be reached.
condition-clock = Clock
condition-clock-back = The machine's clock was set back. The hall goes on at its own time until the two meet. Check the clock.
condition-forecasts = Waiting times
condition-forecasts-stopped = The forecasts have stopped and start again by themselves; until then waits are estimated roughly.
condition-backup = Backup
condition-backup-still = The second copy of the database stands still. See that its disk is there and has room. The server's log says more.
condition-certificate = Certificate
condition-certificate-soon = The server's certificate ends within two weeks. Put the next one in its place.
condition-certificate-ended = The server's certificate has ended. Programs cannot come in. Put another one in its place, or set the clock right.
condition-standby = Second server
condition-standby-none = No other server waits: if this one fails, nobody takes its place. Look at the other machine.
condition-seat = Who leads
condition-seat-away = The database in which servers take turns cannot be reached: this server could not take the lead. See that the database runs and the network is well.
