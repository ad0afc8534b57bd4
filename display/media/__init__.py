"""Pictures and videos between the calls: playlists by time of day, the file that is shown and the one that is ready, silence under a call."""
