"""``mall.toml``: what holds for the whole hall."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.malls.forms.displays import DisplayForm, VoiceForm
from server.malls.forms.hours import BreakForm, HolidayForm, LastTicketForm, WeekForm
from server.malls.forms.kinds import ServiceName, Slug, UpToADay
from wire.text import Text

Seconds = Annotated[int, Meta(ge=0, le=3600)]


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


class ClosingForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[closing]``: what becomes of those who still wait."""

    waiting: Literal["keep", "expire"] = "keep"


class NoShowForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[no_show]``: when a called visitor may be given up, how they may come back, and where they go for that."""

    recalls: Annotated[int, Meta(ge=0, le=10)] = 0
    seconds: Seconds = 0
    bring_back_minutes: UpToADay = 30
    place: Literal["head", "arrival", "end"] = "arrival"
    recall_place: Text | None = None


class BetweenForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[walking.between]]``: in either direction."""

    zones: Annotated[tuple[Slug, ...], Meta(min_length=2, max_length=2)]
    seconds: Seconds


class WalkingForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[walking]``: the way from zone to zone."""

    otherwise_seconds: Seconds = 0
    between: tuple[BetweenForm, ...] = ()


class StarvationForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[starvation]``: nobody waits longer while others of the same counter are called."""

    minutes: Annotated[int, Meta(ge=1, le=1440)]


class SilenceForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[silence]``: a free counter that has called nobody for so long while somebody waited is paused."""

    minutes: Annotated[int, Meta(ge=1, le=1440)]


class RatingForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[rating]``: what visitors are asked after they were served."""

    kind: Literal["off", "smile", "skm"] = "smile"


class PackageStepForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``{ service = "dukcapil/kk-baru", needs = [1] }``: after these steps, counted from 1."""

    service: ServiceName
    needs: tuple[int, ...] = ()


class PackageForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[packages]]``"""

    id: Slug
    name: Text
    description: Text
    steps: tuple[PackageStepForm, ...]


class KioskForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[kiosks]]``, by the *id* in its own settings. *agencies* are ids (none: all); *theme* is a folder of ``assets/themes``."""

    id: Slug
    name: Text
    zone: Slug | None = None
    agencies: tuple[Slug, ...] = ()
    theme: Slug | None = None


class MallForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``mall.toml``. *agencies* are the names of files in ``agencies/``, in the order shown to visitors. Without *hours* the
    mall is always open.
    """

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
    hours: WeekForm | None = None
    breaks: tuple[BreakForm, ...] = ()
    holidays: tuple[HolidayForm, ...] = ()
    last_ticket: LastTicketForm = LastTicketForm()
    closing: ClosingForm = ClosingForm()
    no_show: NoShowForm = NoShowForm()
    walking: WalkingForm = WalkingForm()
    starvation: StarvationForm | None = None
    rating: RatingForm = RatingForm()
    silence: SilenceForm | None = None
    packages: tuple[PackageForm, ...] = ()
    kiosks: tuple[KioskForm, ...] = ()
    displays: tuple[DisplayForm, ...] = ()
    voice: VoiceForm = VoiceForm()
