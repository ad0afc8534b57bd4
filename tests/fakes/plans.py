"""Small halls for stories."""

from zoneinfo import ZoneInfo

from server.domain.plan import Counter, Line, Numbering, Plan, Ratio, Scope, Service


def small_plan(
    *,
    ordinary_per_priority: int = 2,
    scope: Scope = Scope.COUNTER,
    last: int = 999,
    zone: str = "Asia/Jakarta",
) -> Plan:
    """Two agencies, three lines, four counters: A and B of the registry, K of the police.

    Counters 1 and 2 serve both registry lines, 3 serves B alone, 4 belongs to the police.
    """
    return Plan(
        time_zone=ZoneInfo(zone),
        lines={
            "reg/a": Line(id="reg/a", agency="reg", letters="A"),
            "reg/b": Line(id="reg/b", agency="reg", letters="B"),
            "pol/k": Line(id="pol/k", agency="pol", letters="K"),
        },
        services={
            "reg/card": Service(id="reg/card", agency="reg", line="reg/a", typical_seconds=300),
            "reg/lost-card": Service(id="reg/lost-card", agency="reg", line="reg/a", typical_seconds=600),
            "reg/birth": Service(id="reg/birth", agency="reg", line="reg/b", typical_seconds=480),
            "pol/record": Service(id="pol/record", agency="pol", line="pol/k", typical_seconds=420),
        },
        counters={
            "1": Counter(id="1", agency="reg", lines=("reg/a", "reg/b")),
            "2": Counter(id="2", agency="reg", lines=("reg/a", "reg/b")),
            "3": Counter(id="3", agency="reg", lines=("reg/b",)),
            "4": Counter(id="4", agency="pol", lines=("pol/k",)),
        },
        priority_classes=frozenset({"elderly", "disability"}),
        numbering=Numbering(digits=3, first=1, last=last),
        ratio=Ratio(ordinary_per_priority=ordinary_per_priority, scope=scope),
    )
