"""The words of a posting as a few numbers (MinHash, Broder 1997): copies with other words in between are found."""

import re
from collections.abc import Sequence
from hashlib import blake2b
from itertools import batched
from random import Random

from apps.compliance.services.masking import fold
from apps.jobs.models import Job

GROUP = 3  # words
FEWEST_GROUPS = 25  # shorter texts are alike by chance
PRIME = (1 << 61) - 1
NUMBERS, PER_BAND = 64, 4  # two texts with 60 % of their groups in common share a band in 9 of 10 cases
ALIKE_FROM = 0.6
WORD = re.compile(r"[^\W\d_]+")
_draw = Random("safejob fingerprints")  # nosec B311  # fixed: the same text has the same numbers for ever
FACTORS = [(_draw.randrange(1, PRIME), _draw.randrange(PRIME)) for _ in range(NUMBERS)]


def hash_words(*words: str) -> int:
    """Hash to 63 bits: a positive number that fits the database."""
    digest = blake2b("\n".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def read_words(*, job: Job) -> list[str]:
    """Read the words of a posting, folded."""
    return WORD.findall(fold(f"{job.title}\n{job.description}").text)


def number_text(*, job: Job) -> list[int]:
    """Number the words of a posting; none for a text that is too short to be known again."""
    words = read_words(job=job)
    groups = {hash_words(*words[index : index + GROUP]) for index in range(len(words) - GROUP + 1)}
    if len(groups) < FEWEST_GROUPS:
        return []
    return [min((factor * group + shift) % PRIME for group in groups) for factor, shift in FACTORS]


def split_into_bands(numbers: Sequence[int]) -> list[int]:
    """What is looked up: one hash for each four of the numbers."""
    return [
        hash_words("text", str(place), *map(str, band))
        for place, band in enumerate(batched(numbers, PER_BAND))
    ]


def compare(some: Sequence[int], others: Sequence[int]) -> float:
    """Estimate which share of their word groups two texts have in common; 0 to 1."""
    if not some or not others:
        return 0.0
    return sum(one == other for one, other in zip(some, others, strict=True)) / len(some)
