"""One visitor's way through the kiosk, from the first screen to the number: what is on the screen, what each touch and answer leads to.

Pure: no Qt, no network, no printer, no clock. ``flow.step`` is the door; ``visit`` and ``dialogue`` are its words.
"""
