"""Jobs whose words decide."""

from tests.compliance.drafts.lawful import Case


def _text(description: str, language: str) -> dict[str, str]:
    return {"description": description, "text_language": language}


WORDED: list[Case] = [
    (
        "a registration fee",
        _text("Voor dit werk betaal je 150 euro inschrijfgeld.", "nl"),
        "block",
        {"fee_from_worker"},
    ),
    (
        "a fee in Polish",
        _text("Wymagana jest opłata rekrutacyjna 400 zł przed wyjazdem.", "pl"),
        "block",
        {"fee_from_worker"},
    ),
    (
        "net pay in Polish is no cash",
        _text("Zarabiasz 12 euro na rękę po odliczeniu podatku.", "pl"),
        "publish",
        set(),
    ),
    (
        "the passport is kept",
        _text("You hand over your passport to us until the contract ends.", "en"),
        "block",
        {"id_retention"},
    ),
    ("only men", _text("Wij zoeken alleen mannen voor dit werk.", "nl"), "block", {"discrimination_only"}),
    ("cash in hand", _text("You are paid cash in hand every Friday.", "en"), "hold", {"cash_pay"}),
    (
        "your bank account is used",
        _text("You only have to let us use your bank account.", "en"),
        "block",
        {"money_mule"},
    ),
    (
        "nobody asks a fee",
        _text("We never ask a registration fee. Work never costs money.", "en"),
        "publish",
        set(),
    ),
]
