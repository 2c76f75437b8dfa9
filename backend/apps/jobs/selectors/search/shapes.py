"""Shapes on the flat map (RD New, meters), and how they lie to a square."""

from math import hypot
from typing import NamedTuple, Protocol


class Shape(Protocol):
    """What a search looks inside of."""

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""

    @property
    def reach(self) -> float:
        """Half of its longer side."""

    def touches(self, left: float, bottom: float, side: float) -> bool:
        """Whether a part of the square lies inside."""

    def holds(self, left: float, bottom: float, side: float) -> bool:
        """Whether all of the square lies inside."""


class Circle(NamedTuple):
    """Everything that is so far from a point, or nearer."""

    x: float
    y: float
    reach: float

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        return self.x - self.reach, self.y - self.reach, self.x + self.reach, self.y + self.reach

    def touches(self, left: float, bottom: float, side: float) -> bool:
        """Whether the nearest point of the square lies inside."""
        away = self.x - min(max(self.x, left), left + side), self.y - min(max(self.y, bottom), bottom + side)
        return hypot(*away) <= self.reach

    def holds(self, left: float, bottom: float, side: float) -> bool:
        """Whether the farthest corner of the square lies inside."""
        across = max(abs(self.x - left), abs(self.x - left - side))
        along = max(abs(self.y - bottom), abs(self.y - bottom - side))
        return hypot(across, along) <= self.reach


class Rectangle(NamedTuple):
    """Everything between two columns and two rows."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        return self.left, self.bottom, self.right, self.top

    @property
    def reach(self) -> float:
        """Half of its longer side."""
        return max(self.right - self.left, self.top - self.bottom) / 2

    def touches(self, left: float, bottom: float, side: float) -> bool:
        """Whether the two overlap."""
        is_beside = left <= self.right and left + side >= self.left
        return is_beside and bottom <= self.top and bottom + side >= self.bottom

    def holds(self, left: float, bottom: float, side: float) -> bool:
        """Whether the square ends on no side outside."""
        is_between = self.left <= left and left + side <= self.right
        return is_between and self.bottom <= bottom and bottom + side <= self.top
