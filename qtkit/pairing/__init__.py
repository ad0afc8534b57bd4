"""How a new computer is let into a hall: it shows six digits, an administrator types them at the server, and from then on its own key opens.

``asking`` and ``certificate`` are pure; ``device`` is what is kept on disk; ``asker`` speaks to the server; ``viewmodel`` and ``door`` show it;
``learning`` hears of it later.
"""
