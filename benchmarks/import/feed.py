"""An XML feed of so many plausible jobs, and the same one a day later."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

CHANGED_SHARE = 0.05


def write_feed(path: Path, postings: list[dict[str, Any]], *, is_changed: bool = False) -> None:
    """Write the postings; with `is_changed` one of twenty pays more than the day before."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?><source><publisher>bench</publisher>')
        for number, posting in enumerate(postings):
            more = 10 if is_changed and number % round(1 / CHANGED_SHARE) == 0 else 0
            file.write(f"<job>{''.join(_elements(posting, more))}</job>\n")
        file.write("</source>")


def make_postings(count: int, employer: Any, at: Any) -> list[dict[str, Any]]:
    """Draw them as `manage.py seed` does."""
    from apps.jobs.services.seeding.postings import PostingMaker

    maker = PostingMaker(seed=1, at=at, employers=[employer], mixed=False)
    made = [maker.make(number) for number in range(count)]
    draw = Random(1)
    for posting in made:
        posting["description"] = "".join(f"<p>{part}</p>" for part in posting["description"].split("\n\n"))
        posting["until"] = at.date().toordinal() + draw.randrange(20, 60)
    return made


def _elements(posting: dict[str, Any], more: int) -> Iterator[str]:
    from datetime import date

    low, high = posting["pay_min_cents"] + more, posting["pay_max_cents"] + more
    facts = {
        "referencenumber": posting["external_id"], "title": posting["title"], "city": posting["place_name"],
        "postalcode": posting["postcode"], "country": "NL", "isco": posting["occupation_id"],
        "salary": f"€ {low / 100:.2f} - {high / 100:.2f} per uur", "jobtype": "fulltime",
        "urenmin": posting["guaranteed_hours"], "urenmax": posting["max_hours"],
        "diensten": ",".join(posting["shifts"]), "uitzendbeding": "ja", "contract": posting["contract_type"],
        "expirationdate": date.fromordinal(posting["until"]).isoformat(),
        "url": f"https://jobs.example.nl/{posting['external_id']}",
    }  # fmt: skip
    yield f"<description><![CDATA[{posting['description']}]]></description>"
    yield from (f"<{name}>{escape(str(value))}</{name}>" for name, value in facts.items())
