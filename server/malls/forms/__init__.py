"""What stands in a mall's TOML files, key by key. Unknown keys are mistakes."""

from server.malls.forms.agency import (
    AgencyForm,
    AppointmentsForm,
    CounterForm,
    LineForm,
    OutcomeForm,
    ServiceForm,
)
from server.malls.forms.hours import BreakForm, HolidayForm, LastTicketForm, WeekForm
from server.malls.forms.mall import (
    BetweenForm,
    ClosingForm,
    MallForm,
    NoShowForm,
    NumbersForm,
    PackageForm,
    PackageStepForm,
    PriorityClassForm,
    PriorityForm,
    QuotasForm,
    StarvationForm,
    WalkingForm,
    ZoneForm,
)
from server.malls.forms.profile import ClauseForm, ConditionForm, ProfileForm, RuleForm

__all__ = [
    "AgencyForm",
    "AppointmentsForm",
    "BetweenForm",
    "BreakForm",
    "ClauseForm",
    "ClosingForm",
    "ConditionForm",
    "CounterForm",
    "HolidayForm",
    "LastTicketForm",
    "LineForm",
    "MallForm",
    "NoShowForm",
    "NumbersForm",
    "OutcomeForm",
    "PackageForm",
    "PackageStepForm",
    "PriorityClassForm",
    "PriorityForm",
    "ProfileForm",
    "QuotasForm",
    "RuleForm",
    "ServiceForm",
    "StarvationForm",
    "WalkingForm",
    "WeekForm",
    "ZoneForm",
]
