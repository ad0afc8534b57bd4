"""The nine elements of the satisfaction survey, by the ministerial regulation PermenPANRB 14/2017, in its order.

Knows their codes. The words are texts (``face-question-u1``, ``face-answer-u1-4``). Must not know screens.
"""

from typing import Final

ELEMENTS: Final = ("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9")
"""Requirements, procedure, time, cost, product, competence, behaviour, complaints, facilities. Forms often print U9 before U8;
what is stored is the code's place here.
"""
SCORES: Final = (1, 2, 3, 4)
"""From not good to very good."""
