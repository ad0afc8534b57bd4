"""Pictures as QML sees them: one QObject per kind of screen, each with a picture that is replaced as a whole.

Each says ``changed`` only where its picture is another one: what stands under a finger is not built anew.
"""

from kiosk.views.answers import QuestionView, TypingView
from kiosk.views.bundle import BundleView
from kiosk.views.choices import ChoicesView, WaysView
from kiosk.views.doors import AppointmentView, ClosedView
from kiosk.views.standard import StandardView
from kiosk.views.ticket import TicketView
from kiosk.views.words import HelpView, MessageView

__all__ = [
    "AppointmentView",
    "BundleView",
    "ChoicesView",
    "ClosedView",
    "HelpView",
    "MessageView",
    "QuestionView",
    "StandardView",
    "TicketView",
    "TypingView",
    "WaysView",
]
