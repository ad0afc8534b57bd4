"""The server's face: HTTP commands and queries, the event stream, pages. Translates between domain and wire."""
