"""The hall and its rules. Standard library only: no clock, no socket, no database, no Qt."""
