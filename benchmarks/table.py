"""The figures as a table, and the table in the README."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.commands import BARE, GROWING, MANY, Row, name_growth
from benchmarks.corpus import Size
from benchmarks.measure import Spread, Times

TOOLS = ("cjm", "python -m cjm", "yamllint", "check-jsonschema", "wireviz", "mermaid-cli")
README = Path(__file__).with_name("README.md")


def name_command(row: Row, tool: str) -> str:
    """What a command is called among the times."""
    return f"{row.key} / {tool}"


def compute_figures(rows: Sequence[Row], times: Times) -> dict[str, dict[str, Spread]]:
    """All figures by what is done and by tool, in the order of the table."""
    figures = {row.label: _compare_with_bare(row, times) for row in rows if row.label}
    if any(row.key == "check many" for row in rows):
        figures[f"each further map to check, of {MANY}"] = {
            tool: times.compare(_further("check", tool))
            for tool in ("cjm", "yamllint", "check-jsonschema")
        }
    figures[f"each further map to draw, of {MANY}"] = {
        "cjm": times.compare(_further("draw", "cjm"))
    }
    figures["the same, by the time to load a map"] = {
        "cjm": times.compare(lambda one: _add_map(one, "draw") / _add_map(one, "load"))
    }
    small, middle, large = GROWING
    figures[f"a touchpoint more beyond {_count(middle)}, by one more beyond {_count(small)}"] = {
        "cjm": times.compare(lambda one: _slope(one, middle, large) / _slope(one, small, middle))
    }
    return figures


def list_unsteady(figures: Mapping[str, Mapping[str, Spread]]) -> list[str]:
    """The figures whose rounds do not agree, by what is done and with which tool."""
    return [
        f"{label} / {tool}"
        for label, by_tool in figures.items()
        for tool, spread in by_tool.items()
        if not spread.is_steady
    ]


def write_table(figures: Mapping[str, Mapping[str, Spread]], header: str) -> str:
    """The table in Markdown, below a line that says how it was made."""
    used = [tool for tool in TOOLS if any(tool in by_tool for by_tool in figures.values())]
    lines = [f"| | {' | '.join(used)} |", f"|---|{'---|' * len(used)}"]
    for label, by_tool in figures.items():
        cells = [_write_cell(by_tool.get(tool)) for tool in used]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join([header, "", *lines, ""])


def put_into_readme(name: str, table: str) -> None:
    """Replace a table in the README, by the name that stands in the comments around it."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, _, rest = README.read_text("utf-8").partition(begin)
    if end not in rest:
        raise ValueError(f"no place for {name} in {README.name}")
    after = rest.partition(end)[2]
    README.write_text(f"{before}{begin}{table}{end}{after}", "utf-8")


def _compare_with_bare(row: Row, times: Times) -> dict[str, Spread]:
    return {tool: times.compare(_by_bare(row, tool)) for tool in row.commands}


def _by_bare(row: Row, tool: str) -> Callable[[Mapping[str, float]], float]:
    return lambda one: one[name_command(row, tool)] / one[name_command(row, BARE)]


def _further(what: str, tool: str) -> Callable[[Mapping[str, float]], float]:
    bare = f"{what} many / {BARE}"
    return lambda one: _add_map(one, what, tool) / one[bare]


def _add_map(one: Mapping[str, float], what: str, tool: str = "cjm") -> float:
    """What a map more costs in a run over many."""
    return (one[f"{what} many / {tool}"] - one[f"{what} one / {tool}"]) / (MANY - 1)


def _slope(one: Mapping[str, float], small: Size, large: Size) -> float:
    more = one[f"{name_growth(large)} / cjm"] - one[f"{name_growth(small)} / cjm"]
    return more / (_count(large) - _count(small))


def _count(size: Size) -> int:
    return size.stages * size.touchpoints


def _write_cell(spread: Spread | None) -> str:
    return write_spread(spread) if spread else ""


def write_spread(spread: Spread) -> str:
    """The median, and the quartiles behind it."""
    low, middle, high = (_write_number(value) for value in spread)
    return f"**{middle}** ({low}–{high})"


def _write_number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
