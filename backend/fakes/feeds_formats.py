"""One vacancy in the words of every kind of feed."""

import csv
import html
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape  # nosec B406  # writes XML, reads none

from fakes.server import Request


@dataclass(frozen=True)
class Vacancy:
    """A job as somebody offers it."""

    id: str
    title: str
    place: str
    postcode: str
    country: str = "NL"
    description: str = "<p>Je werkt in een magazijn.</p><ul><li>Je draagt veiligheidsschoenen.</li></ul>"
    pay_min: float = 15.5
    pay_max: float = 17.0
    hours: tuple[int, int] = (24, 40)


Vacancies = Sequence[Vacancy]


def greenhouse(request: Request, board: str, vacancies: Vacancies) -> Any:
    jobs = [
        {
            "id": int(one.id),
            "internal_job_id": int(one.id) + 5000,
            "title": one.title,
            "updated_at": "2026-11-20T08:00:00-05:00",
            "requisition_id": f"R{one.id}",
            "location": {"name": f"{one.place}, Netherlands"},
            "absolute_url": f"{request.base_url}/{board}/job?id={one.id}",
            "metadata": [{"id": 1, "name": "Uren per week", "value": "{}-{}".format(*one.hours)}],
            "content": html.escape(one.description) if request.first("content") == "true" else None,
            "departments": [{"id": 7, "name": "Warehouse"}],
            "offices": [{"id": 8, "name": one.place}],
        }
        for one in vacancies
    ]  # fmt: skip
    return {"jobs": jobs, "meta": {"total": len(jobs)}}


def lever(request: Request, board: str, vacancies: Vacancies) -> Any:
    skip, limit = int(request.first("skip", "0")), int(request.first("limit", "100"))
    return [
        {
            "id": f"0b2c-{one.id}",
            "text": one.title,
            "categories": {"commitment": "Full-time", "location": one.place, "team": "Warehouse"},
            "country": one.country,
            "description": one.description,
            "lists": [{"text": "Wat vragen we", "content": "<li>Je bent op tijd.</li>"}],
            "additional": "<p>Tot snel.</p>",
            "salaryRange": {
                "currency": "EUR",
                "interval": "per-hour-wage",
                "min": one.pay_min,
                "max": one.pay_max,
            },
            "hostedUrl": f"{request.base_url}/{board}/job?id={one.id}",
            "createdAt": 1_790_000_000_000,
        }
        for one in vacancies[skip : skip + limit]
    ]


def recruitee(request: Request, board: str, vacancies: Vacancies) -> Any:
    offers = [
        {
            "id": int(one.id),
            "slug": one.title.lower(),
            "title": one.title,
            "description": one.description,
            "requirements": "<p>Je spreekt Nederlands.</p>",
            "city": one.place,
            "postal_code": one.postcode,
            "country_code": one.country,
            "employment_type_code": "fulltime_fixed_term",
            "min_hours": one.hours[0],
            "max_hours": one.hours[1],
            "salary": {"min": one.pay_min, "max": one.pay_max, "period": "hour", "currency": "EUR"},
            "careers_url": f"{request.base_url}/{board}/job?id={one.id}",
            "status": "published",
        }
        for one in vacancies
    ]
    return {"offers": offers}


def indeed(request: Request, board: str, vacancies: Vacancies) -> str:
    jobs = "".join(
        f"<job><title><![CDATA[{one.title}]]></title><date><![CDATA[Fri, 20 Nov 2026 08:00:00 GMT]]></date>"
        f"<referencenumber><![CDATA[{one.id}]]></referencenumber>"
        f"<url><![CDATA[{request.base_url}/{board}/job?id={one.id}]]></url><company><![CDATA[{board}]]></company>"
        f"<city><![CDATA[{one.place}]]></city><country><![CDATA[{one.country}]]></country>"
        f"<postalcode><![CDATA[{one.postcode}]]></postalcode><description><![CDATA[{one.description}]]></description>"
        f"<salary><![CDATA[€ {one.pay_min} - {one.pay_max} per uur]]></salary><jobtype><![CDATA[fulltime]]></jobtype>"
        f"<uren><![CDATA[{one.hours[0]}-{one.hours[1]}]]></uren><diensten><![CDATA[dag]]></diensten>"
        f"<uitzendbeding><![CDATA[ja]]></uitzendbeding></job>"
        for one in vacancies
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><source><publisher>{escape(board)}</publisher>{jobs}</source>'
    )


def personio(request: Request, board: str, vacancies: Vacancies) -> str:
    positions = "".join(
        f"<position><id>{one.id}</id><subcompany>{escape(board)}</subcompany><office>{escape(one.place)}</office>"
        f"<department>Logistiek</department><recruitingCategory>Vast</recruitingCategory><name>{escape(one.title)}</name>"
        f"<jobDescriptions><jobDescription><name>Je werk</name><value><![CDATA[{one.description}]]></value>"
        "</jobDescription></jobDescriptions><employmentType>permanent</employmentType><schedule>full-time</schedule>"
        "<createdAt>2026-11-20T08:00:00+00:00</createdAt></position>"
        for one in vacancies
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><workzag-jobs>{positions}</workzag-jobs>'


def table(request: Request, board: str, vacancies: Vacancies) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(["Vacaturenummer", "Functie", "Omschrijving", "Postcode", "Uurloon", "Uren", "Diensten"])
    for one in vacancies:
        pay, hours = f"{one.pay_min} - {one.pay_max}", "{}-{}".format(*one.hours)
        writer.writerow([one.id, one.title, one.description, one.postcode, pay, hours, "dag"])
    return text.getvalue()


def sitemap(request: Request, board: str, vacancies: Vacancies) -> str:
    pages = [f"{request.base_url}/{board}/about", *(_page_url(request, board, one) for one in vacancies)]
    entries = "".join(f"<url><loc>{escape(url)}</loc></url>" for url in pages)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


def page(request: Request, board: str, vacancies: Vacancies) -> str:
    shown = [one for one in vacancies if one.id == request.first("id")]
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(_posting(request, board, one))}</script>'
        for one in shown
    )
    return f"<!doctype html><html><head><title>{board}</title>{scripts}</head><body></body></html>"


def _page_url(request: Request, board: str, one: Vacancy) -> str:
    return f"{request.base_url}/{board}/job?id={one.id}"


def _posting(request: Request, board: str, one: Vacancy) -> Any:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": one.title,
        "description": one.description,
        "identifier": {"@type": "PropertyValue", "name": board, "value": one.id},
        "jobLocation": {"address": {"postalCode": one.postcode, "addressCountry": one.country}},
        "baseSalary": {
            "currency": "EUR",
            "value": {"minValue": one.pay_min, "maxValue": one.pay_max, "unitText": "HOUR"},
        },
        "workHours": "{}-{} uur".format(*one.hours),
    }


FORMATS: dict[str, Callable[[Request, str, Vacancies], Any]] = {
    "greenhouse": greenhouse, "lever": lever, "recruitee": recruitee, "indeed": indeed, "personio": personio,
    "csv": table, "sitemap": sitemap, "page": page,
}  # fmt: skip
