"""Spoken guidance and its keypad: the kiosk for those who cannot see the screen, or not reach it.

Knows what can be operated in a window and what the screens say. Must not know the flow, the link or the printer.
"""
