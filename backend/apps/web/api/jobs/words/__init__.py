"""How facts of jobs are said to people: money, times, distances, terms. All in the active language."""
