"""What is an identity paper or a citizen service number, and what only looks like one."""

import pytest

from apps.documents.services.inspection.papers.numbers import has_citizen_number
from apps.documents.services.inspection.papers.titles import is_titled_as_paper
from apps.documents.services.inspection.papers.zone import has_zone

# Specimens of ICAO Doc 9303 and of the Dutch state; no person has these numbers.
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
OLD_CARD = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
CARD = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
DUTCH = "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84"


@pytest.mark.parametrize(
    "text",
    [
        PASSPORT,
        OLD_CARD,
        CARD,
        DUTCH,
        PASSPORT.split("\n")[0],
        PASSPORT.split("\n")[1],
        CARD.split("\n")[1],
        PASSPORT.lower(),
        PASSPORT.replace("<", "< "),
        PASSPORT.replace("<<<", "«<"),
        " ".join(PASSPORT),
        "Page 1 of 2\n\n" + CARD + "\nprinted",
        CARD.replace("\n", " "),
        "".join(chr(ord(sign) + 0xFEE0) if sign > " " else sign for sign in PASSPORT),
        PASSPORT.split("\n")[1].replace("0", "O"),
        PASSPORT.split("\n")[1].replace("1", "I"),
        DUTCH.split("\n")[1].replace("5", "S"),
        CARD.split("\n")[1].replace("8", "B"),
        # a number that the scanner spoiled: both dates are left
        PASSPORT.split("\n")[1].replace("L898902C3", "L898902G3"),
    ],
)
def test_zone_is_found(text: str) -> None:
    assert has_zone(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Passport: yes. Born in 1974, driving licence B.",
        "P<0.05, n<100 and x<<y",
        "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "Experience 2019 - 2024 <<< see below >>>",
        "NL91ABNA0417164300 NL857587973B01 69599084",
        "AB123456789NLD8001014M3001011",
        "PACKAGING<<OPERATOR<<",
        "L898902C37UTO7408123F1204158",  # every check digit is wrong
        "template<class T, class U> std::vector<std::map<int,int>>",
        "01-01-2020 M 31-12-2024 EUR",
        "ISBN 9789024567898, order 7408122F, batch 1204159",
    ],
)
def test_no_zone_is_found(text: str) -> None:
    assert not has_zone(text)


@pytest.mark.parametrize(
    "text",
    [
        "BSN 123456782",
        "BSN: 1234.56.782",
        "bsn-nummer 123 456 782",
        "Burgerservicenummer (BSN)\n123456782",
        "burger service nummer: 123456782",
        "Sofinummer 123456782",
        "sofi-nummer: 111222333",
        "Citizen service number 123456782",
        "numer BSN 123456782",
        "номер BSN: 123456782",
        "Mijn BSN is 123456782.",
        "123456782 (BSN)",
        "Name Jan\nBSN\t123456782\tRotterdam",
        "BSN nummer\n\n\n123-456-782",
        "BSN_123456782",
        "BSN123456782",
        "B.S.N. 123456782",
        "БСН 123456782",
        "BSN: 123\u00a0456\u00a0782",
        "BSN: 123\u2013456\u2011782",
        "BSN 123\u200b456\u00ad782",
        "\uff22\uff33\uff2e \uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff12",
        "BSN 123456782 2026",
        "Naam BSN Geboren\nJan 123456782 12-03-1990",
        "Naam Geboren BSN\nJan 12-03-1990 123456782",
    ],
)
def test_citizen_number_is_found(text: str) -> None:
    assert has_citizen_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "123456782",
        "BSN: yes",
        "BSN 123456789",
        "I have a BSN. Phone 123456782",
        "BSN aanwezig, tel. 123456782",
        "BSN ja, KvK 123456782",
        "BSN ja\nRSIN 123456782",
        "BSN: ja. IBAN NL91 ABNA 0417 1643 00",
        "BSN ja. Mobiel +31 6 12 34 56 78",
        "BSN: tak. Telefon 601 234 567",
        "BSN: да, тел. 123456782",
        "Order 123456782",
        "06-12345678",
        "+31612345678",
        "0031 6 12345678",
        "BTW NL857587973B01",
        "BSN 1234567820",
        "BSN 0123456782",
        "BSN 12345678",
        "BSN 111111111",
        "BSN " + "and a long story about something else, " * 2 + "123456782",
        "2019 2020 2021 BSN",
        "BSNX 123456782",
        "absn 123456782",
        "BSN 2026-123456782",
        "BSN 12 123 456 782",
    ],
)
def test_no_citizen_number_is_found(text: str) -> None:
    assert not has_citizen_number(text)


@pytest.mark.parametrize(
    "name",
    [
        "paspoort.jpg",
        "My_Passport.pdf",
        "scan-passport-2026.png",
        "ID-kaart voorkant.jpg",
        "id card.png",
        "idkaart_achter.jpg",
        "identiteitskaart.pdf",
        "identity-card.pdf",
        "Identiteitsbewijs.jpg",
        "legitimatie.jpg",
        "dowód osobisty.jpg",
        "dowo\u0301d osobisty.jpg",  # as computers of Apple write it
        "dowod.png",
        "paszport.jpg",
        "pasaporte.jpg",
        "DNI.jpg",
        "documento_nacional_de_identidad.pdf",
        "pașaport.jpg",
        "carte de identitate.jpg",
        "buletin_identitate.jpg",
        "паспорт.jpg",
        "лична карта.jpg",
        "посвідчення особи.jpg",
        "verblijfsvergunning.jpg",
        "residence permit.jpg",
    ],
)
def test_title_of_a_paper(name: str) -> None:
    assert is_titled_as_paper(name)


@pytest.mark.parametrize(
    "name",
    [
        "cv.pdf",
        "resume Jan de Vries.docx",
        "rijbewijs.jpg",
        "driving-licence.png",
        "pasfoto.jpg",
        "passport-photo.jpg",
        "safety passport.pdf",
        "Veiligheidspaspoort.pdf",
        "Europass-CV.pdf",
        "taalpaspoort.pdf",
        "VCA.pdf",
        "diploma.pdf",
        "vid cardio.jpg",
        "individual card.pdf",
        "candidate.pdf",
        "madni.jpg",
    ],
)
def test_no_title_of_a_paper(name: str) -> None:
    assert not is_titled_as_paper(name)
