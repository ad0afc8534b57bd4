"""The parts of a hall, put together by topic for ``server.app``. Beside it the only place that knows every part."""
