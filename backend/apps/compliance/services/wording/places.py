"""Words for work at home, in all languages."""

import re

from apps.compliance.services.wording.syntax import read_phrase

HOME = re.compile(
    read_phrase(
        r"(?<!\w)(?:work(?:ing)? (?:from|at) (?:your )?home|from (?:your own )?home|home[- ]?based|home ?work|"
        r"free time|work anytime|"
        r"from anywhere|work online|online job|"
        r"thuiswerk\w{0,9}|vanuit huis|thuis werken|prac\w{1,3} (?:zdaln\w{1,3}|w domu|z domu)|zdaln\w{1,3}|"
        r"(?:lucr|munc)\w{1,6} (?:de )?acasa|de acasa|работа от (?:вкъщи|дома)|от вкъщи|"
        r"робот\w{1,3} (?:вдома|з дому)|з дому|desde casa|teletrabajo)"
    )
)
