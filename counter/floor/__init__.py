"""The hall's floor as a counter follows it: who waits, who is where, how the kiosks are. All but the watch is pure."""
