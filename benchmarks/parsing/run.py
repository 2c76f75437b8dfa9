"""CVs of other programs, made up: how much of them is read, and how much of what is read is right.

`make bench NAME=parsing`: nine layouts (Word with and without styles, tables, labels, PDFs with one and two columns,
with and without tags) in seven languages. Prints precision and recall of each field, and the time for a CV. Exit
status 1 if one of them is below the goal. The CVs are ours: the numbers say that the rules work, not how they do with
those of the world.
"""

import sys
import time
from collections import Counter
from statistics import median

import django

sys.path.insert(0, "")  # backend, from where benchmarks run: the CVs are those of the tests
django.setup()

from apps.resumes.services.reading.blocks.child import read_all  # noqa: E402
from apps.resumes.services.reading.file import read_resume  # noqa: E402
from tests.resumes.reading.foreign.score import LAYOUTS, PEOPLE, expected, told  # noqa: E402

GOAL = 0.95


def main() -> int:
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    seconds: list[float] = []
    for make in LAYOUTS.values():
        for person in PEOPLE.values():
            content = make(person)
            begun = time.perf_counter()
            got = told(read_resume(read_all(content)))
            seconds.append(time.perf_counter() - begun)
            known = expected(person)
            for counter, facts in ((right, known & got), (wanted, known), (found, got)):
                counter.update({field: 0 for field, _ in facts})
                for (field, _), number in facts.items():
                    counter[field] += number
    for field in wanted:
        print(
            f"{field:14} precision {right[field] / found[field]:.3f}   recall {right[field] / wanted[field]:.3f}"
        )
    precision, recall = right.total() / found.total(), right.total() / wanted.total()
    print(f"{'all':14} precision {precision:.3f}   recall {recall:.3f}   of {wanted.total()} fields")
    print(f"{len(seconds)} CVs, median {median(seconds) * 1000:.0f} ms to read")
    return 0 if min(precision, recall) >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
