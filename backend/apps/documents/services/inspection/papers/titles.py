"""Names of files that say "this is my passport".

A name alone proves nothing: who writes about a passport has text in the file. It counts for what is only a picture.
"""

import re
import unicodedata

PAPER = re.compile(
    r"passport|paspoort|paszport|pasaporte|pa[sș]aport|паспорт|"
    r"\bid[ _\-]?(?:kaart|card|bewijs)\b|identi(?:teits|ty)[ _\-]?(?:kaart|card|bewijs)|legitimatie(?:bewijs)?|"
    r"dow[oó]d(?:[ _\-]?osobisty)?\b|\bdni\b|documento[ _\-](?:nacional[ _\-]de[ _\-])?identidad|"
    r"carte[ _\-]de[ _\-]identitate|buletin[ _\-](?:de[ _\-])?identitate|"
    r"лична[ _\-]карта|посвідка|посвідчення[ _\-]особи|verblijfs(?:vergunning|document)|residence[ _\-]permit",
    re.IGNORECASE,
)
# Safety passports, Europass, language passports, passport photos, trainings.
OTHER = re.compile(
    r"safety|veiligheid|europass|taal|language|skills|vca|training|foto|photo|vaccin|muzi|music|competen",
    re.IGNORECASE,
)


def is_titled_as_paper(name: str) -> bool:
    """Say whether somebody called the file a passport or an identity card."""
    words = re.sub(r"[_\-.]+", " ", unicodedata.normalize("NFKC", name))
    return PAPER.search(words) is not None and OTHER.search(words) is None
