"""How long people will wait: the live rules played fast-forward many times from the present state.

Learns from the journal how long services take, who comes and when counters open; knows the domain and nothing of clocks,
sockets or databases, except ``forecasts`` and ``process``, the two ends of the pipe to the process this runs in.
"""
