"""Random searches, right and wrong ones, in every language. The same seed asks the same."""

from random import Random
from urllib.parse import urlencode

LANGUAGES = ["nl", "en", "pl", "ro-RO, ro;q=0.9", "bg", "es", "uk", "fr, de;q=0.5", "*", "", "xx;q=nonsense"]
PLACES = ["1013", "2511", "3011 aa", "Utrecht", "eindhoven", "52.09,5.12", "51.44,5.48", " 9711 "]
VALUES: dict[str, list[str]] = {
    "q": [
        "werk",
        "orderpicker",
        "heftruck or kok",
        '"je krijgt"',
        "-werk",
        "sprzątanie",
        "водій",
        "de",
        "%20",
        "",
    ],
    "radius_km": ["1", "25", "80", "200"],
    "bbox": ["4,51,6,53", "5.0,52.0,5.3,52.2"],
    "isco": ["9", "93,83", "7212"],
    "sector": ["logistics", "production,office"],
    "contract": ["agency", "agency,fixed_term"],
    "pay_min_cents": ["0", "1500", "1700"],
    "hours_min": ["0", "24", "32.5"],
    "hours_max": ["40", "16"],
    "shift": ["day", "night,evening"],
    "day": ["mon", "sat,sun"],
    "housing": ["true", "false", "1"],
    "transport": ["reimbursed"],
    "language": ["en", "nl,en,pl"],
    "no_dutch": ["true", "false"],
    "imported": ["false", "true"],
    "starts_this_week": ["true"],
    "published_since": ["2026-01-01T00:00:00Z"],
    "starts_before": ["2030-01-01"],
    "facets": ["true", "false"],
    "page": ["1", "2", "50"],
    "page_size": ["1", "7", "100"],
    "sort": ["newest", "pay", "distance", "relevance"],
}
WRONG: list[tuple[str, str]] = [
    ("near", "nergens-ter-wereld"), ("near", "91.0,200.0"), ("radius_km", "0"), ("radius_km", "far"), ("page", "0"),
    ("page", "51"), ("page_size", "101"), ("sort", "price"), ("contract", "none"), ("isco", "x"), ("q", "w" * 201),
    ("q", "a\x00b"), ("language", "english"), ("cursor", "!"), ("cursor", "bmV3ZXN0fGZ8eHx5"), ("colour", "red"),
    ("limit", "10"), ("pay_min_cents", "-1"), ("hours_min", "1.55"), ("bbox", "1,2,3"),
    ("published_since", "yesterday"), ("facets", "maybe"), ("employer", "no such employer"),
    ("shift", ",".join(["day", "night"] * 11)),
]  # fmt: skip


def ask_something(random: Random) -> tuple[str, str]:
    """Return the query string and Accept-Language of a random search."""
    given = [
        (name, random.choice(VALUES[name])) for name in random.sample(list(VALUES), random.randint(0, 4))
    ]
    given += [("near", place) for place in random.sample(PLACES, random.choice([0, 0, 1, 1, 2]))]
    if random.random() < 0.3:
        given.append(random.choice(WRONG))
    random.shuffle(given)
    return urlencode(given), random.choice(LANGUAGES)
