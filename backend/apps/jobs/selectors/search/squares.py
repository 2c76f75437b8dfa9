"""Which squares of the grid a shape touches. The database function `jobs_squares` numbers them alike."""

from collections.abc import Iterator
from math import ceil, floor

from apps.jobs.selectors.search.shapes import Shape

SMALLEST = 5000  # meters; sizes 0 to 3 are 5, 10, 20 and 40 km
LARGEST_SIZE = 3
FINE_BELOW = 10_000  # meters of reach up to which a covering goes down to the smallest squares
# Nothing lies outside of the Netherlands.
LEFT, BOTTOM, RIGHT, TOP = 0, 295_000, 290_000, 630_000


def number(size: int, column: int, row: int) -> int:
    """Return the number of a square."""
    return size * 1_000_000 + column * 1000 + row


def squares_within(shape: Shape) -> list[int]:
    """List the 5 km squares that a shape touches; for reading the index of small squares."""
    return [number(0, column, row) for column, row in _touched(shape, 0)]


def covering(shape: Shape) -> list[int]:
    """Cover a shape with few squares of all sizes: large ones inside, small ones on the edge.

    The index of words and squares looks every one of them up, so few are better than fitting ones.
    """
    smallest = 0 if shape.reach <= FINE_BELOW else 1
    return [
        found
        for column, row in _touched(shape, LARGEST_SIZE)
        for found in _split(shape, LARGEST_SIZE, column, row, smallest)
    ]


def _split(shape: Shape, size: int, column: int, row: int, smallest: int) -> Iterator[int]:
    square = _place(size, column, row)
    if not shape.touches(*square):
        return
    if size == smallest or shape.holds(*square):
        yield number(size, column, row)
        return
    for half_column in (2 * column, 2 * column + 1):
        for half_row in (2 * row, 2 * row + 1):
            yield from _split(shape, size - 1, half_column, half_row, smallest)


def _touched(shape: Shape, size: int) -> Iterator[tuple[int, int]]:
    side = SMALLEST << size
    left, bottom, right, top = shape.extent
    for column in range(floor(max(left, LEFT) / side), ceil(min(right, RIGHT) / side) + 1):
        for row in range(floor(max(bottom, BOTTOM) / side), ceil(min(top, TOP) / side) + 1):
            if shape.touches(*_place(size, column, row)):
                yield column, row


def _place(size: int, column: int, row: int) -> tuple[float, float, float]:
    """Return the left, the bottom and the side of a square, in meters."""
    side = SMALLEST << size
    return column * side, row * side, side
