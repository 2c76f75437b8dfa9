"""Which squares of the grid a circle touches. The database function `jobs_squares` numbers them alike."""

from collections.abc import Iterator
from math import ceil, floor, hypot

SMALLEST = 5000  # meters; sizes 0 to 3 are 5, 10, 20 and 40 km
LARGEST_SIZE = 3
FINE_BELOW = 10_000  # meters of radius up to which a covering goes down to the smallest squares
# Nothing lies outside of the Netherlands.
COLUMNS, ROWS = (0, 290_000), (295_000, 630_000)


def number(size: int, column: int, row: int) -> int:
    """Return the number of a square."""
    return size * 1_000_000 + column * 1000 + row


def squares_within(x: float, y: float, meters: float) -> list[int]:
    """List the 5 km squares that a circle touches; for reading the index of small squares."""
    return [number(0, column, row) for column, row in _touched(x, y, meters, 0)]


def covering(x: float, y: float, meters: float) -> list[int]:
    """Cover a circle with few squares of all sizes: large ones inside, small ones on the edge.

    The index of words and squares looks every one of them up, so few are better than fitting ones.
    """
    smallest = 0 if meters <= FINE_BELOW else 1
    return [
        found
        for column, row in _touched(x, y, meters, LARGEST_SIZE)
        for found in _split(x, y, meters, LARGEST_SIZE, column, row, smallest)
    ]


def _split(
    x: float, y: float, meters: float, size: int, column: int, row: int, smallest: int
) -> Iterator[int]:
    nearest, farthest = _distances(x, y, SMALLEST << size, column, row)
    if nearest > meters:
        return
    if farthest <= meters or size == smallest:
        yield number(size, column, row)
        return
    for half_column in (2 * column, 2 * column + 1):
        for half_row in (2 * row, 2 * row + 1):
            yield from _split(x, y, meters, size - 1, half_column, half_row, smallest)


def _touched(x: float, y: float, meters: float, size: int) -> Iterator[tuple[int, int]]:
    side = SMALLEST << size
    for column in range(
        floor(max(x - meters, COLUMNS[0]) / side), ceil(min(x + meters, COLUMNS[1]) / side) + 1
    ):
        for row in range(floor(max(y - meters, ROWS[0]) / side), ceil(min(y + meters, ROWS[1]) / side) + 1):
            if _distances(x, y, side, column, row)[0] <= meters:
                yield column, row


def _distances(x: float, y: float, side: int, column: int, row: int) -> tuple[float, float]:
    """Return how far the nearest and the farthest point of the square are."""
    left, bottom = column * side, row * side
    near = hypot(x - min(max(x, left), left + side), y - min(max(y, bottom), bottom + side))
    far = hypot(max(abs(x - left), abs(x - left - side)), max(abs(y - bottom), abs(y - bottom - side)))
    return near, far
