"""What stands in a mall's TOML files, key by key. Unknown keys are mistakes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from wire.text import Text, TextList

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,38}\Z")]
Letters = Annotated[str, Meta(pattern=r"^[A-Z]{1,2}\Z")]

AgencyKind = Literal[
    "civil-registry", "licensing", "immigration", "police", "tax", "land", "health-insurance",
    "employment-insurance", "vehicle-tax", "power", "water", "bank", "religious-affairs", "court",
    "religious-court", "prosecutor", "manpower", "social-affairs", "health", "education", "environment",
    "transport", "cooperatives", "pension", "narcotics", "post", "public-works", "agriculture", "customs",
    "statistics",
]  # fmt: skip


class NumbersForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[numbers]``"""

    digits: Annotated[int, Meta(ge=1, le=6)] = 3
    first: Annotated[int, Meta(ge=0)] = 1
    last: Annotated[int, Meta(ge=1, le=999_999)] = 999


class PriorityForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[priority]``"""

    ordinary_per_priority: Annotated[int, Meta(ge=0, le=100)] = 2
    scope: Literal["counter", "line", "hall"] = "counter"


class QuotasForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[quotas]``: whether a cancelled ticket frees its place for somebody else."""

    cancelled_free_their_place: bool = True


class PriorityClassForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[priority_classes]]``"""

    id: Slug
    name: Text


class ZoneForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[zones]]``"""

    id: Slug
    name: Text
    place: Text


class MallForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``mall.toml``. *agencies* are the names of files in ``agencies/``, in the order shown to visitors."""

    id: Slug
    time_zone: str
    city: str
    name: Text
    thanks: Text
    validity: Text
    complaints: Text
    agencies: tuple[str, ...]
    zones: tuple[ZoneForm, ...]
    numbers: NumbersForm = NumbersForm()
    priority: PriorityForm = PriorityForm()
    quotas: QuotasForm = QuotasForm()
    priority_classes: tuple[PriorityClassForm, ...] = ()


class LineForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[lines]]`` of an agency."""

    id: Slug
    letters: Letters
    name: Text


class ServiceForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[services]]`` of an agency."""

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


class CounterForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[counters]]`` of an agency."""

    number: Annotated[int, Meta(ge=1, le=9999)]
    lines: Annotated[tuple[Slug, ...], Meta(min_length=1)]
    zone: Slug | None = None


class AgencyForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``agencies/<file>.toml``"""

    id: Slug
    kind: AgencyKind
    zone: Slug
    name: Text
    short: Text
    spoken: Text
    lines: tuple[LineForm, ...]
    services: tuple[ServiceForm, ...]
    counters: tuple[CounterForm, ...]
