"""Dutch compounds and their parts. The database's `jobs_more_words` splits the titles of postings alike."""

from functools import lru_cache

from apps.jobs.selectors.search.words.lists import parts

SHORTEST_COMPOUND = 7  # letters
SHORTEST_REST = 4  # letters of an unknown word before a firm end


@lru_cache(maxsize=10_000)
def split_compound(word: str) -> tuple[str, ...]:
    """Return the two parts of a folded compound, or nothing: "magazijnmedewerkers" gives "magazijn", "medewerker".

    Both parts are known ones; where only the end is known, and firm, what stands before it is the other part.
    """
    if len(word) < SHORTEST_COMPOUND:
        return ()
    begins, ends = _begins(), _ends()
    for middle in range(len(word) - 3, 2, -1):
        if word[:middle] in begins and word[middle:] in ends:
            return begins[word[:middle]], ends[word[middle:]][0]
    return _split_at_firm_end(word)


def _split_at_firm_end(word: str) -> tuple[str, ...]:
    for middle in range(SHORTEST_REST, len(word) - 2):
        end, is_firm = _ends().get(word[middle:], ("", False))
        if is_firm:
            return word[:middle], end
    return ()


@lru_cache(maxsize=1)
def _begins() -> dict[str, str]:
    """Every form in which a part begins a compound, with the part."""
    known = (part for part in parts() if part.at != "end")
    return {part.word + link: part.word for part in known for link in ("", *part.links)}


@lru_cache(maxsize=1)
def _ends() -> dict[str, tuple[str, bool]]:
    """Every form in which a part ends a compound, with the part and whether it is firm; plurals among them."""
    known = [(part, part.at == "firm") for part in parts() if part.at != "begin"]
    return {part.word + plural: (part.word, firm) for part, firm in known for plural in ("en", "s", "")}
