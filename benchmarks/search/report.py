"""What was measured, beside the goals."""

from statistics import geometric_mean

from measure import Target

CLASSES = {"A": "place only", "B": "place + profession", "C": "place + common word"}
G1, G1_AT_A_MILLION, G2 = 0.5, 0.7, 8.0
GROWTH = {"A": 25.0, "B": 9.0, "C": 18.0}  # G3, from 10 thousand to a million
Group = dict[str, Target]


def show_rates(groups: dict[str, Group], *, jobs: int) -> list[str]:
    """Print G1 and G2; return the goals that were missed."""
    print(
        f"{'class':24}{'product':>9}{'edge':>8}{'its SQL':>9}{'G1':>7}{'edge':>7}{'yardstick':>11}{'G2':>8}"
    )
    shares: dict[str, list[float]] = {"product": [], "edge": [], "G2": []}
    for name, group in groups.items():
        rates = {target: group[target].rate for target in ("product", "edge", "sql", "yardstick")}
        row = [
            group["product"].times(group["sql"]),
            group["edge"].times(group["sql"]),
            group["product"].times(group["yardstick"]),
        ]
        for kept, share in zip(shares.values(), row, strict=True):
            kept.append(share)
        print(
            f"{name + ' ' + CLASSES[name]:24}{rates['product']:9.0f}{rates['edge']:8.0f}{rates['sql']:9.0f}"
            f"{row[0]:7.2f}{row[1]:7.2f}{rates['yardstick']:11.1f}{row[2]:8.1f}"
        )
    goal = G1_AT_A_MILLION if jobs >= 1_000_000 else G1
    reached = {
        f"G1 (lowest, backend) ≥ {goal}": min(shares["product"]) >= goal,
        f"G1 (lowest, edge) ≥ {goal}": min(shares["edge"]) >= goal,
        f"G2 (geometric mean) ≥ {G2}": geometric_mean(shares["G2"]) >= G2,
    }
    return _show_goals(reached)


def show_latencies(groups: dict[str, Group]) -> None:
    """Print how long answers took."""
    print(f"\n{'milliseconds':24}{'product p50':>12}{'p99':>8}{'edge p50':>12}{'p99':>8}")
    for name, group in groups.items():
        times = [group[who].milliseconds(part) for who in ("product", "edge") for part in (50, 99)]
        print(
            f"{name + ' ' + CLASSES[name]:24}{times[0]:12.1f}{times[1]:8.1f}{times[2]:12.1f}{times[3]:8.1f}"
        )


def show_growth(groups: dict[str, Group], *, jobs: int, smallest: int) -> list[str]:
    """Print G3: how much dearer the SQL of a search became; return the goals that were missed."""
    print(
        f"\nG3, cost of a search's SQL from {smallest} to {jobs} jobs ({jobs / smallest:.0f} times the data)"
    )
    reached = {}
    for name, group in groups.items():
        factor = group["small sql"].times(group["sql"])
        print(f"{name + ' ' + CLASSES[name]:24}{factor:9.1f} times")
        reached[f"G3 {name} ≤ {GROWTH[name]:.0f}"] = factor <= GROWTH[name]
    return _show_goals(reached)


def show_plans(found: dict) -> list[str]:
    """Print G12."""
    print("\nG12, plans of: " + "; ".join(found["lists"]))
    for name, faults in found["faults"].items():
        print(f"  {name}: {', '.join(faults)}")
    return _show_goals({"G12": not found["faults"]})


def _show_goals(reached: dict[str, bool]) -> list[str]:
    for goal, is_reached in reached.items():
        print(f"  {'reached' if is_reached else 'MISSED '}  {goal}")
    return [goal for goal, is_reached in reached.items() if not is_reached]
