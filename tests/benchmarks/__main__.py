"""Measure and report: a table, or with ``--json`` one object. Names of groups choose some of them."""

import argparse
import json
import os
import platform
from collections.abc import Callable, Iterator

from tests.benchmarks import engine, fan_out, live_scores, prose, scoring, serving
from tests.benchmarks.measure import Figure

GROUPS: dict[str, Callable[[], Iterator[Figure]]] = {
    "engine": engine.figures,
    "scoring": scoring.figures,
    "live-scores": live_scores.figures,
    "prose": prose.figures,
    "fan-out": fan_out.figures,
    "serving": serving.figures,
}


def main() -> None:
    reader = argparse.ArgumentParser(prog="make bench", description=__doc__)
    reader.add_argument("groups", nargs="*", choices=[*GROUPS, []], help="which to measure; all if none is named")
    reader.add_argument("--json", action="store_true", help="print one JSON object")
    asked = reader.parse_args()
    found = [figure for group in asked.groups or GROUPS for figure in GROUPS[group]()]
    print(_as_json(found) if asked.json else _as_table(found))  # noqa: T201 -- that is what it is for


def _as_json(figures: list[Figure]) -> str:
    listed = [
        {"group": one.group, "name": one.name, "value": round(one.value, 2), "unit": one.unit, "target": one.target}
        for one in figures
    ]
    return json.dumps({"machine": machine(), "figures": listed}, indent=2)


def _as_table(figures: list[Figure]) -> str:
    rows = ["| What | Figure | Unit | Wanted |", "|---|---:|---|---|"]
    rows += [f"| {one.group}: {one.name} | {_written(one.value)} | {one.unit} | {one.target} |" for one in figures]
    return "\n".join([_described(), "", *rows])


def machine() -> dict[str, str | int | float]:
    """What the figures were taken on, as far as it matters to them."""
    return {
        "processors": os.cpu_count() or 1,
        "python": platform.python_version(),
        "system": platform.system(),
        "load": round(os.getloadavg()[0], 1),
    }


def _described() -> str:
    told = machine()
    return f"{told['processors']} processors, {told['system']}, Python {told['python']}, load {told['load']} at the end"


def _written(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


if __name__ == "__main__":
    main()
