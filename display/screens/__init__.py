"""The display's screens for pictures, without a server and without sound."""
