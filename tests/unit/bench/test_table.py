"""The printed table."""

from bench.figures import Figure, Target
from bench.report import beside_earlier
from bench.table import table_of


def test_each_figure_stands_beside_its_limit_its_target_and_its_former_self() -> None:
    figures = [
        Figure(
            name="tickets, 32 clients",
            value=1500,
            unit="/s",
            limit=2000,
            limit_is="bare endpoint",
            target=Target(at_least=1000, ratio_at_least=0.5),
        ),
        Figure(name="restart", value=4, unit="s", target=Target(at_most=3)),
    ]
    lines = table_of(beside_earlier(figures, {("tickets, 32 clients", "bare endpoint"): 1400.0})).splitlines()
    assert lines[0].split("  ")[0] == "measure"
    assert [part.strip() for part in lines[2].split("  ") if part.strip()] == [
        "tickets, 32 clients",
        "1,500 /s",
        "2,000",
        "0.75",
        "ok ≥ 1,000, ≥ 0.50 of limit",
        "1,400",
        "bare endpoint",
    ]
    assert "!  < 3.00" in lines[3]
