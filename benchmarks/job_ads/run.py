"""The rules about words on real advertisements, labelled as fraudulent or not (EMSCAD, English, 2012–2014).

`make bench NAME=job_ads ARGS=../shared/data/job_ads`: prints precision and recall of what is blocked, held and said at
all, and of each rule. Exit status 1 if an honest advertisement would be blocked, or held without saying why. A smoke
test, not a gate: these are office jobs from elsewhere, and say little about Dutch fraud.
"""

import csv
import gzip
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import django

django.setup()

from apps.compliance.enums import Outcome  # noqa: E402
from apps.compliance.services import Draft, Verdict, judge  # noqa: E402
from apps.compliance.services.wording import LEXICON_VERSION, check_wording  # noqa: E402

ROOT = Path(__file__).parents[2]  # what a relative path starts from
TEXTS = ("company_profile", "description", "requirements", "benefits")
OUTCOMES = {
    "blocked": (Outcome.BLOCK,),
    "held": (Outcome.HOLD,),
    "blocked or held": (Outcome.BLOCK, Outcome.HOLD),
}


class Judged(NamedTuple):
    title: str
    is_fraud: bool
    verdict: Verdict


def main() -> int:
    folder = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "")
    files = sorted(folder.glob("*.csv.gz"))
    if len(sys.argv) < 2 or not files:
        print("Say where the advertisements are: make bench NAME=job_ads ARGS=../shared/data/job_ads")
        return 2
    start = time.monotonic()
    ads = [judge_ad(row) for file in files for row in read(file)]
    seconds = time.monotonic() - start
    fraud = sum(ad.is_fraud for ad in ads)
    print(f"lexicon {LEXICON_VERSION}: {len(ads)} advertisements, {fraud} fraudulent, {seconds:.1f} s")
    report_outcomes(ads, fraud)
    report_rules(ads, fraud)
    return report_honest(ads)


def judge_ad(row: dict[str, str]) -> Judged:
    text = "\n".join(row[name] for name in TEXTS if row[name])
    findings = check_wording(Draft(title=row["title"], description=text, text_language="en"))
    return Judged(row["title"], row["fraudulent"].startswith("1"), judge(findings))


def report_outcomes(ads: list[Judged], fraud: int) -> None:
    print(f"\n{'':24} ads fraud precision recall")
    for name, outcomes in OUTCOMES.items():
        report(name, [ad for ad in ads if ad.verdict.outcome in outcomes], fraud)
    report("any finding", [ad for ad in ads if ad.verdict.findings], fraud)


def report_rules(ads: list[Judged], fraud: int) -> None:
    codes = Counter(
        finding.code for ad in ads for finding in {f.code: f for f in ad.verdict.findings}.values()
    )
    print()
    for code, _ in codes.most_common():
        report(
            code.value,
            [ad for ad in ads if code in {f.code for f in ad.verdict.findings}],
            fraud,
        )


def report(name: str, found: list[Judged], fraud: int) -> None:
    right = sum(ad.is_fraud for ad in found)
    precision = f"{right / len(found):9.2f}" if found else f"{'-':>9}"
    print(f"{name:24}{len(found):4}{right:6} {precision} {right / max(fraud, 1):6.2f}")


def report_honest(ads: list[Judged]) -> int:
    """Say which honest advertisements would wait, and why."""
    wrong = 0
    print("\nhonest, and blocked or held:")
    for ad in ads:
        if ad.is_fraud or ad.verdict.outcome == Outcome.PUBLISH:
            continue
        reasons = [
            f"{f.code}: {', '.join(span.text for span in f.spans[:3])}"
            for f in ad.verdict.findings
            if f.weight
        ]
        is_wrong = ad.verdict.outcome == Outcome.BLOCK or not all(f.spans for f in ad.verdict.findings)
        wrong += is_wrong
        print(
            f"  {'WRONG ' if is_wrong else ''}{ad.verdict.outcome} {ad.title[:50]!r}: {' | '.join(reasons)}"
        )
    return 1 if wrong else 0


def read(file: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(1_000_000)
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


if __name__ == "__main__":
    sys.exit(main())
