"""Own names in own words."""

import pytest

from apps.applications.selectors.resumes import cover_names


@pytest.mark.parametrize(
    ("names", "text", "shown"),
    [
        (["Ewa Nowak"], "I am Ewa Nowak.", "I am •••."),
        (["Ewa Nowak"], "ewa  nowak works", "••• works"),
        (["Ewa Nowak"], "EWA works with Nowak", "••• works with •••"),
        (["Ewa Nowak"], "Ewaluacja, Nowakowska", "Ewaluacja, Nowakowska"),
        (["Jan de Boer"], "jan 2024: helped Jan", "jan 2024: helped •••"),
        (["Jan van den Berg"], "Van Amsterdam naar Den Haag; Berg", "Van Amsterdam naar Den Haag; •••"),
        (["Li Wu"], "Li Wu likes Li", "••• likes Li"),
        (["Іван Петренко"], "Мене звати Іван", "Мене звати •••"),
        (["Ștefan Țurcanu"], "Mă numesc Ștefan.", "Mă numesc •••."),
        (["Anna-Maria O'Neill"], "Maria, Neill, Anna", "•••, •••, •••"),
        (["José Müller"], "Jose Muller; Jose\u0301 and MULLER, rosé", "•••; ••• and •••, rosé"),
        (["Łukasz Żółw"], "Lukasz Zolw, Łuk\u200casz", "•••, •••"),
        (["Ewa Nowak"], "ewa_nowak_1990, ewanowak, Ewa.Nowak", "•••_1990, •••, •••"),
        (["Ewa Nowak"], "Еwа likes Nоwаk", "••• likes •••"),  # with Cyrillic letters that look like ours
        (["J.P. (Jo) [x"], "nothing here", "nothing here"),
        ([""], "nothing here", "nothing here"),
    ],
)
def test_names_are_covered_where_they_are_names(names: list[str], text: str, shown: str) -> None:
    assert cover_names(text, names) == shown
