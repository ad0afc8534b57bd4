"""The console among other programs: its three sizes, its place on the screen, its tray icon, its global keys."""
