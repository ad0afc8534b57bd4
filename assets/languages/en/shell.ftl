### The console among other programs: the window's sizes, the tray icon, notifications, global keys.

# The next size
shell-size-strip = Strip
shell-size-panel = Panel
shell-size-full = Full

# The tray icon's menu
shell-menu-up = Show the console
shell-menu-close-and-quit = Close counter & quit
shell-menu-quit = Quit
shell-menu-quit-open = Quit, counter stays open

# What the tray icon says
shell-tip-lost = Counter console: no line to the server
shell-tip-closed = Counter console: no counter is open
shell-tip = Counter { $counter } · { $state ->
    [called] { $label } called
    [serving] { $label } being served
    [paused] pause
   *[free] ready to call
} · { $count } waiting

# Notifications
shell-tell-come = Somebody is waiting
shell-tell-come-text = { $count } waiting at your counter.
shell-tell-late = Waiting too long
shell-tell-late-text = { $more ->
    [0] { $label } waits longer than the target.
   *[other] { $label } and { $more } more wait longer than the target.
}
shell-tell-help = A visitor needs help
shell-tell-help-text = { $more ->
    [0] { $kiosk }: please go there.
   *[other] { $kiosk } and { $more } more kiosks: please go there.
}
shell-tell-silent = Your counter is paused
shell-tell-silent-text = Nobody was called for a while. End the pause when you are back.
shell-tell-lost = No line to the server
shell-tell-lost-text = What you press is kept and sent once when the line is back.
shell-tell-back = Connected again
shell-tell-back-text = The console works as usual.
shell-tell-hidden = The console is still running
shell-tell-hidden-text = Your counter is still open. Click this icon to see it.

# Global keys
shell-keys-taken = { $keys } belongs to another program. Ask the administrator for another key, or press it in the console.
