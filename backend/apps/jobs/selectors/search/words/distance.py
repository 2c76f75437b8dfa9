"""How far two spellings are apart."""


def count_mistakes(typed: str, meant: str, *, at_most: int) -> int:
    """Count letters that are missing, too many, wrong or swapped with their neighbor; at most `at_most` + 1."""
    if abs(len(typed) - len(meant)) > at_most:
        return at_most + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for index, letter in enumerate(typed, 1):
        before, row = row, _next_row(typed, meant, index, letter, before, row)
        if min(row) > at_most:
            return at_most + 1
    return min(row[-1], at_most + 1)


def _next_row(
    typed: str, meant: str, index: int, letter: str, before: list[int], row: list[int]
) -> list[int]:
    following = [index]
    for place, other in enumerate(meant, 1):
        steps = min(row[place] + 1, following[-1] + 1, row[place - 1] + (letter != other))
        if place > 1 and index > 1 and letter == meant[place - 2] and typed[index - 2] == other:
            steps = min(steps, before[place - 2] + 1)
        following.append(steps)
    return following
