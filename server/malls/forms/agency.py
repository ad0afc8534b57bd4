"""``agencies/<file>.toml``: one tenant, its lines, services and counters."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.malls.forms.hours import LastTicketForm, WeekForm
from server.malls.forms.kinds import Colour, Keyword, Letters, NeedName, Slug, UpToADay
from server.malls.forms.profile import ProfileForm
from wire.text import Text, TextList

AgencyKind = Literal[
    "civil-registry", "licensing", "immigration", "police", "tax", "land", "health-insurance",
    "employment-insurance", "vehicle-tax", "power", "water", "bank", "religious-affairs", "court",
    "religious-court", "prosecutor", "manpower", "social-affairs", "health", "education", "environment",
    "transport", "cooperatives", "pension", "narcotics", "post", "public-works", "agriculture", "customs",
    "statistics",
]  # fmt: skip


class LineForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[lines]]``. *target_minutes*: the wait that should not be passed."""

    id: Slug
    letters: Letters
    name: Text
    target_minutes: Annotated[int, Meta(ge=1, le=480)] = 30


class OutcomeForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[outcomes]]`` or ``[[services.outcomes]]``: how a visit can end besides ``served``."""

    id: Slug
    name: Text
    completes: bool = True


class AppointmentsForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[services.appointments]``. *hours*: within the service's own, which are used where none stand."""

    slot_minutes: Annotated[int, Meta(ge=1, le=480)]
    capacity: Annotated[int, Meta(ge=1, le=1000)]
    early_minutes: UpToADay = 30
    late_minutes: UpToADay = 15
    days_ahead: Annotated[int, Meta(ge=0, le=365)] = 14
    hours: WeekForm | None = None


class AskForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[services.asks]]``: what a kiosk asks the visitor, and why (*purpose*, one sentence). Without *required* it may be left out."""

    id: Slug
    kind: Literal["nik", "phone", "number"]
    name: Text
    purpose: Text
    required: bool = False


class ServiceForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[services]]``. *needs* are services that come first if the same visit has them; with another agency's name before.
    *keywords* are words that people use for it.
    """

    id: Slug
    line: Slug
    minutes: Annotated[int, Meta(ge=1, le=240)]
    name: Text
    requirements: TextList
    procedure: TextList
    time: Text
    cost: Text
    product: Text
    popular: bool = False
    quota: Annotated[int, Meta(ge=0)] | None = None
    complaints: Text | None = None
    outcomes: tuple[OutcomeForm, ...] = ()
    needs: tuple[NeedName, ...] = ()
    appointments: AppointmentsForm | None = None
    hours: WeekForm | None = None
    last_ticket: LastTicketForm | None = None
    keywords: tuple[Keyword, ...] = ()
    asks: tuple[AskForm, ...] = ()


class CounterForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[counters]]``. Without a *profile* it calls by longest wait."""

    number: Annotated[int, Meta(ge=1, le=9999)]
    lines: Annotated[tuple[Slug, ...], Meta(min_length=1)]
    zone: Slug | None = None
    profile: ProfileForm | None = None


class AgencyForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``agencies/<file>.toml``. *outcomes* are those of its services that have none of their own. *colour* marks its calls on displays."""

    id: Slug
    kind: AgencyKind
    zone: Slug
    name: Text
    short: Text
    spoken: Text
    lines: tuple[LineForm, ...]
    services: tuple[ServiceForm, ...]
    counters: tuple[CounterForm, ...]
    colour: Colour | None = None
    outcomes: tuple[OutcomeForm, ...] = ()
    hours: WeekForm | None = None
    last_ticket: LastTicketForm | None = None
