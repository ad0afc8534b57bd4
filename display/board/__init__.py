"""What a display knows of its hall: the board of calls, the part of the hall it looks at, what is asked to be seen and heard. All but the watch is pure."""
