"""Dutch titles to Dutch and English occupations (the MELO data), beside the published baselines.

`make bench NAME=occupations MELO=../shared/data/taxonomies/melo_nl`, or the folder as the only argument. Prints the
mean reciprocal rank (recip_rank): of every title, one divided by the place of the first right name among all names.
Only the product's own code and lists are used; the lists of the data are only ranked. Exit status 1 if a set falls
behind the best baseline without a language model (MELO_STEP=5 takes every fifth title, to look quickly).
"""

import gzip
import os
import sys
import time
from collections import defaultdict
from pathlib import Path

import django

django.setup()

from apps.jobs.selectors.ranking import LabelRanker  # noqa: E402

SETS = ("nld_q_nl_c_nl", "nld_q_nl_c_en", "bel_q_nl_c_nl", "bel_q_nl_c_en")
PLAIN = (
    "word_tf_idf",
    "word_tf_idf_lemmas",
    "char_tf_idf",
    "char_tf_idf_lemmas",
    "bm25",
    "bm25_lemmas",
    "edit_distance",
)
ROOT = Path(__file__).parents[2]  # what a relative path starts from
DEEPEST = 1000  # places that are looked at
STEP = int(os.environ.get("MELO_STEP", "1"))


def main() -> int:
    folder = ROOT / (sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MELO", ""))
    if not (folder / SETS[0]).is_dir():
        print(
            "Say where the MELO data is: make bench NAME=occupations MELO=../shared/data/taxonomies/melo_nl"
        )
        return 2
    published = read_published(folder / "published_baselines.tsv")
    return max([report(name, folder / name, published[name]) for name in SETS])


def report(name: str, folder: Path, published: dict[str, float]) -> int:
    start = time.monotonic()
    titles = [(row[0], row[1]) for row in read(folder / "queries.tsv.gz")][::STEP]
    score = mean_reciprocal_rank(folder, titles, language=name[-2:])
    seconds = time.monotonic() - start
    print(f"\n{name}: {len(titles)} titles, {seconds:.0f} s, MRR", flush=True)
    for other, value in sorted([*published.items(), ("this product", score)], key=lambda row: -row[1]):
        print(f"  {value:.4f}  {other}{'  <--' if other == 'this product' else ''}", flush=True)
    return 0 if score > max(published[plain] for plain in PLAIN) else 1


def mean_reciprocal_rank(folder: Path, titles: list[tuple[str, str]], *, language: str) -> float:
    names = [(row[0], row[1]) for row in read(folder / "corpus_elements.tsv.gz")]
    right: dict[str, set[str]] = defaultdict(set)
    for title, _, name, _ in read(folder / "annotations.tsv.gz"):
        right[title].add(name)
    ranker = LabelRanker([text for _, text in names], language=language)
    total = 0.0
    for title, text in titles:
        ranked = (names[place][0] for place, _ in ranker.rank(text, limit=DEEPEST))
        total += next((1 / rank for rank, name in enumerate(ranked, 1) if name in right[title]), 0.0)
    return total / len(titles)


def read_published(file: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for model, name, metric, value in (line.split("\t") for line in file.read_text().splitlines()):
        if metric == "recip_rank":
            found[name][model] = float(value)
    return found


def read(file: Path) -> list[list[str]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


if __name__ == "__main__":
    sys.exit(main())
