"""Calls announced one after the other: the pure queue, and what joins it to voice and loudspeaker."""
