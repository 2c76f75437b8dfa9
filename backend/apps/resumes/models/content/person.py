"""Who somebody is and what they look for. No birth date, nationality, photo or BSN: an employer may not ask now."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from apps.candidates.enums import DayPart, RightToWork, Weekday
from apps.resumes.models.content.words import NO_ADDRESS, Line, Paragraphs, Url, Value

Required = Annotated[Line, StringConstraints(min_length=1)]
MOST_HOURS = 60  # a week, Working Time Act 5:7


class Link(Value):
    """A page of the person elsewhere."""

    label: Line = ""
    url: Url


class ContactContent(Value):
    """How to reach the person."""

    name: Required = Field(examples=["Ewa Nowak"])
    email: Annotated[
        str,
        StringConstraints(
            max_length=254, pattern=rf"^([^@{NO_ADDRESS}]+@[^@{NO_ADDRESS}]+\.[^@{NO_ADDRESS}]+)?$"
        ),
    ] = ""
    phone: Annotated[str, StringConstraints(pattern=r"^(\+[1-9][0-9]{6,14})?$")] = Field(
        default="", description="E.164"
    )
    city: Line = ""
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")] = Field(
        default="", description="ISO 3166-1"
    )
    links: tuple[Link, ...] = Field(default=(), max_length=5)


class SummaryContent(Value):
    """In short: what the person does, and when they can begin. Availability and right to work need no papers here."""

    headline: Line = Field(default="", examples=["Order picker with five years of experience"])
    text: Paragraphs = ""
    available_from: date | None = None
    hours_min: int | None = Field(default=None, ge=1, le=MOST_HOURS, description="a week")
    hours_max: int | None = Field(default=None, ge=1, le=MOST_HOURS, description="a week")
    availability: dict[Weekday, tuple[DayPart, ...]] = Field(
        default_factory=dict, description="weekday → parts of the day"
    )
    right_to_work: RightToWork = RightToWork.UNSAID

    @model_validator(mode="after")
    def _hours_are_in_order(self) -> "SummaryContent":
        if self.hours_min and self.hours_max and self.hours_min > self.hours_max:
            raise ValueError("hours_out_of_order")
        return self
