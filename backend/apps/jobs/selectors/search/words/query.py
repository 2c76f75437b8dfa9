"""What is looked for, as the database's `jobs_query` reads it."""

from apps.jobs.selectors.search.words.clauses import Alternative, Clause, Words

QUERY = "jobs_query(%(q)s::text[])"


def write_words(words: Words) -> list[str]:
    """Write one line per alternative: a sign (& must, ! must not, + or else), and what to_tsquery reads.

    A line "|" stands between groups.
    """
    lines: list[str] = []
    for group in words.groups:
        lines += ["|"] if lines else []
        lines += [line for clause in group for line in _write(clause)]
    return lines


def _write(clause: Clause) -> list[str]:
    first = "!" if clause.is_excluded else "&"
    return [
        ("+" if index else first) + _write_alternative(alternative)
        for index, alternative in enumerate(clause.alternatives)
    ]


def _write_alternative(alternative: Alternative) -> str:
    # Nothing but letters and digits is in a word, so nothing in it means anything to to_tsquery.
    label = ":AB" if alternative.in_names else ""
    return (" <-> " if alternative.is_phrase else " & ").join(f"{word}{label}" for word in alternative.words)
