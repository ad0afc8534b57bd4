"""A visit put into words and pictures, screen by screen. Pure: the moment is an argument.

Knows visits, the hall as it is now and where words come from. Must not know Qt.
"""
