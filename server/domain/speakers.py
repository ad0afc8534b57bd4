"""Which displays are there, and which one of each zone speaks (rule 29). Must not know streams or sounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, kw_only=True, slots=True)
class Display:
    """A display that shows *zone* (empty: the whole hall), or of it one *counter* alone. *speaks*: it has a voice. *own_zone* and
    *own_counter* are those of its own settings, if somebody arranged it for others.
    """

    name: str
    zone: str = ""
    speaks: bool = False
    counter: str = ""
    own_zone: str | None = None
    own_counter: str | None = None

    @property
    def post(self) -> tuple[str, str]:
        """The zone and the counter that it shows."""
        return self.zone, self.counter

    @property
    def by_itself(self) -> "Display":
        """As its own settings have it, and its stream says."""
        return Display(
            name=self.name,
            zone=self.zone if self.own_zone is None else self.own_zone,
            speaks=self.speaks,
            counter=self.counter if self.own_counter is None else self.own_counter,
        )

    def arranged_for(self, zone: str | None, counter: str | None) -> "Display":
        """Showing *zone* and *counter*; None: that of its own settings."""
        own = self.by_itself
        return Display(
            name=self.name,
            zone=own.zone if zone is None else zone,
            speaks=self.speaks,
            counter=own.counter if counter is None else counter,
            own_zone=None if zone in {None, own.zone} else own.zone,
            own_counter=None if counter in {None, own.counter} else own.counter,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Speakers:
    """The *displays* that are there, in the order they joined. In each zone the first one with a voice speaks, and so goes on
    until it leaves, whoever joins. One that shows a single counter does not: the others' calls would go unheard. The *mute*, there or
    not, have said that their loudspeaker does not work: they are passed over while another one of the zone can speak. Everybody was *told* who speaks in
    each zone.
    """

    displays: tuple[Display, ...] = ()
    mute: frozenset[str] = frozenset()
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """Of those that are there."""
        return frozenset(each.name for each in self.displays)

    def find(self, name: str) -> Display | None:
        """The display of that name, if it is there."""
        return next((each for each in self.displays if each.name == name), None)

    def of(self, zone: str) -> str | None:
        """Who is to speak in *zone*. Where nobody can be heard it is the first one, whose loudspeaker may come back."""
        voices = [
            each.name for each in self.displays if each.zone == zone and each.speaks and not each.counter
        ]
        heard = [name for name in voices if name not in self.mute]
        return next(iter(heard or voices), None)

    def zones(self) -> Iterable[tuple[str, str]]:
        """The zones in which somebody speaks, each with its speaker, as everybody was told."""
        return sorted(self.told.items())

    def telling(self, zone: str, speaker: str | None) -> "Speakers":
        """Everybody is told that *speaker*, or nobody, speaks in *zone* from now on."""
        others = {name: each for name, each in self.told.items() if name != zone}
        return replace(self, told=others if speaker is None else {**others, zone: speaker})

    def joined(self, display: Display) -> "Speakers":
        """With *display*: in its place if it was there like this, else the last. What its own settings say does not matter for that."""
        known = self.find(display.name)
        if known is None or (known.post, known.speaks) != (display.post, display.speaks):
            return replace(self, displays=(*self.left(display.name).displays, display))
        return replace(self, displays=tuple(display if each is known else each for each in self.displays))

    def left(self, name: str) -> "Speakers":
        """Without the display of that name."""
        return replace(self, displays=tuple(each for each in self.displays if each.name != name))

    def heard(self, name: str, *, mute: bool) -> "Speakers":
        """With the loudspeaker of the display of that name *mute*, or working."""
        return replace(self, mute=self.mute | {name} if mute else self.mute - {name})
