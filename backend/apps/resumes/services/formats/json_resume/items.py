"""Work, schools and projects."""

from collections.abc import Iterator, Mapping
from typing import Any

from apps.resumes.models.content import (
    EducationContent,
    EducationItem,
    ExperienceContent,
    ExperienceItem,
    ProjectItem,
    ProjectsContent,
)
from apps.resumes.models.content.words import Value
from apps.resumes.services.formats.json_resume.basics import get_part
from apps.resumes.services.formats.json_resume.own import OWN
from apps.resumes.services.formats.months import NOW, read_month
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread


def list_items(taker: Taker, document: Mapping[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object of a list, with its pointer."""
    items = document.get(name)
    for number, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield f"/{name}/{number}", item
        else:
            taker.leave(f"/{name}/{number}", item, WhyUnread.NOT_UNDERSTOOD)


def read_experience(
    taker: Taker, document: Mapping[str, Any], own: Mapping[str, Any]
) -> ExperienceContent | None:
    """Jobs. One that began and has no end goes on: so this format means it."""
    items = []
    for pointer, item in list_items(taker, document, "work"):
        organization = taker.text(f"{pointer}/name", item.get("name") or item.get("company", ""))
        raw = _read_common(taker, pointer, item, "summary") | {
            "position": taker.text(f"{pointer}/position", item.get("position", "")),
            "organization": organization,
            "city": taker.text(f"{pointer}/location", item.get("location", "")),
        }
        raw["is_current"] = _is_current(item, raw, bool(own))
        if not raw["position"]:
            raw |= {"position": organization, "organization": ""}
        taker.leave_rest(pointer, item, *COMMON, "name", "company", "position", "location", "summary")
        items.append(taker.take(ExperienceItem, raw, pointer))
    return _take_all(taker, ExperienceContent, items, "/work")


COMMON = ("startDate", "endDate", "highlights", OWN)


def _read_common(taker: Taker, pointer: str, item: Mapping[str, Any], text: str) -> dict[str, Any]:
    return {
        "start": read_month(taker, f"{pointer}/startDate", item.get("startDate", "")),
        "end": read_month(taker, f"{pointer}/endDate", item.get("endDate", "")),
        "text": taker.text(f"{pointer}/{text}", item.get(text, "")),
        "highlights": taker.texts(f"{pointer}/highlights", item.get("highlights", [])),
    }


def _is_current(item: Mapping[str, Any], raw: Mapping[str, Any], is_own: bool) -> bool:
    said = get_part(item, OWN).get("isCurrent")
    if isinstance(said, bool):
        return said
    return not is_own and bool(raw["start"]) and (item.get("endDate") or "present").casefold() in NOW


def read_education(
    taker: Taker, document: Mapping[str, Any], _own: Mapping[str, Any]
) -> EducationContent | None:
    """Schools; kind of study and subject become one title."""
    items = []
    for pointer, item in list_items(taker, document, "education"):
        words = (taker.text(f"{pointer}/{name}", item.get(name, "")) for name in ("studyType", "area"))
        institution = taker.text(f"{pointer}/institution", item.get("institution", ""))
        title = ", ".join(each for each in words if each)
        more = get_part(item, OWN)
        raw = {
            "title": title or institution,
            "institution": institution if title else "",
            "city": taker.text(f"{pointer}/{OWN}/city", more.get("city", "")),
            "start": read_month(taker, f"{pointer}/startDate", item.get("startDate", "")),
            "end": read_month(taker, f"{pointer}/endDate", item.get("endDate", "")),
            "is_finished": more.get("isFinished", True),
            "text": "\n".join(taker.texts(f"{pointer}/courses", item.get("courses", []))),
        }
        taker.leave_rest(pointer, item, *COMMON, "institution", "area", "studyType", "courses")
        items.append(taker.take(EducationItem, raw, pointer))
    return _take_all(taker, EducationContent, items, "/education")


def read_projects(
    taker: Taker, document: Mapping[str, Any], _own: Mapping[str, Any]
) -> ProjectsContent | None:
    """Projects, and voluntary work behind them."""
    items = []
    for pointer, item in list_items(taker, document, "projects"):
        raw = _read_common(taker, pointer, item, "description")
        raw["name"] = taker.text(f"{pointer}/name", item.get("name", ""))
        raw["url"] = taker.text(f"{pointer}/url", item.get("url", ""))
        taker.leave_rest(pointer, item, *COMMON, "name", "url", "description")
        items.append(taker.take(ProjectItem, raw, pointer))
    for pointer, item in list_items(taker, document, "volunteer"):
        names = (taker.text(f"{pointer}/{name}", item.get(name, "")) for name in ("position", "organization"))
        raw = _read_common(taker, pointer, item, "summary")
        raw["name"] = ", ".join(each for each in names if each)
        raw["url"] = taker.text(f"{pointer}/url", item.get("url", ""))
        taker.leave_rest(pointer, item, *COMMON, "position", "organization", "url", "summary")
        items.append(taker.take(ProjectItem, raw, pointer))
    return _take_all(taker, ProjectsContent, items, "/projects")


def _take_all[T: Value](taker: Taker, model: type[T], items: list[Any], pointer: str) -> T | None:
    return taker.take(model, {"items": [each for each in items if each is not None]}, pointer)
