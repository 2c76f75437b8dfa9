"""What is hidden from the other side, and what is not."""

import pytest

from apps.compliance.services.masking import mask_contact

PHONES = [
    "Call 0612345678",
    "06 12 34 56 78",
    "06-12345678",
    "0 6 1 2 3 4 5 6 7 8",
    "06.12.34.56.78",
    "0.6.1.2.3.4.5.6.7.8",
    "(06) 1234 5678",
    "+31 6 12345678",
    "+31 (0)6 12345678",
    "0031612345678",
    "31612345678",
    "612345678",
    "06/12_34*56#78",
    "０６１２３４５６７８",
    "0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
    "٠٦١٢٣٤٥٦٧٨",
    "𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
    "0\u200b6\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8",
    "O6I2345678",
    "О612345678",  # a Cyrillic О
    "o six 12 34 56 78",
    "zero six one two three four five six seven eight",
    "zero six twelve thirty-four fifty six seventy eight",
    "nul zes een twee drie vier vijf zes zeven acht",
    "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
    "pięć jeden dwa trzy cztery pięć sześć siedem osiem",
    "zero șapte unu doi trei patru cinci șase șapte opt",
    "нула осем осем осем едно две три четири пет шест",
    "нуль п'ять нуль один два три чотири п'ять шість сім",
    "seis uno dos tres cuatro cinco seis siete ocho",
    "seiscientos no, pero seis doce treinta y cuatro cincuenta y seis siete ocho",
    "plus three one six 12 34 56 78",
    "+48 512 345 678",
    "512 345 678",
    "+40 712 345 678",
    "0712 345 678",
    "+359 88 812 3456",
    "088 812 3456",
    "+380 50 123 4567",
    "050 123 45 67",
    "+34 612 34 56 78",
    "020 123 4567",
    "tel0612345678",
    "my number:0612345678, from 8:00",
    "0612345678 15 euro",
    "06-12-2034-56",
    "06:12:34:56:78",
    "06 12345678 euro",
    "612 345 678 zł",
    "06\n\n\n\n\n12345678",
    "06......12345678",
    "06          12345678",
    "06\u3164123\u115f45678",  # letters without a shape
    "zerosixonetwothreefourfivesixseveneight",
    "nulzestwaalfvierendertigzesenvijftigachtenzeventig",
    "0six12345678",
]
MESSENGERS = [
    "https://wa.me/31612",
    "wa.me/abc",
    "wa . me / abc",
    "wa dot me/abc",
    "wa punt me / abc",
    "t.me/jan",
    "T . me / jan",
    "t[.]me/jan",
    "tеlegram.me/jan",  # a Cyrillic е
    "telegram.me/jan",
    "https://chat.whatsapp.com/AbC",
    "whatsapp.com",
    "signal.me/#p/x",
    "viber://chat?number=1",
    "tg://resolve?domain=jan",
    "discord.gg/abc",
    "@jan_de_vries",
    "Telegram: jan_de_vries",
    "viber = janjansen",
    "телеграм: jan_petrov",
    "insta is jan_12",
    "m.me/jan.jansen",
    "wa。me/31612",
    "t dot me slash jan",
    "fb.com/jan",
    "https://m.fb.com/jan",
    "bit.ly/abc",
    "linktr.ee/jan",
    "IG: jan_92",
    "Line: jan_92",
    "threema://add?id=X",
]
EMAILS = [
    "jan@example.com",
    "jan @ example . com",
    "jan(at)example.com",
    "jan [at] example [dot] com",
    "jan at example dot com",
    "jan apenstaartje example punt nl",
    "jan małpa example kropka pl",
    "jan arroba example punto es",
    "ян равлик example крапка ua",
    "ян кльомба example точка bg",
    "jаn@exаmple.com",  # Cyrillic а
    "jan＠example．com",
    "jan＠example。com",
    "jan apestaartje example punt nl",
    "jan at gmail.com",
    "jan at gmail com",
    "jan @ gmail",
]
IBANS = [
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91.abna.0417.1643.00",
    "PL61109010140000071219812874",
    "PL61 1090 1014 0000 0712 1981 2874",
    "RO49 AAAA 1B31 0075 9384 0000",
    "BG80 BNBG 9661 1020 3456 78",
    "UA213223130000026007233566001",
    "DE89 3704 0044 0532 0130 00",
    "ES91 2100 0418 4502 0005 1332",
    "ＮＬ９１ＡＢＮＡ０４１７１６４３００",
    "NL91_ABNA_0417_1643_00",
    "BE68 5390 0754 7034",
]
CITIZENS = [
    "123456782",
    "BSN 1234.56.782",
    "my bsn: 123 456 782",
    "bsn 111222333",
    "bsn123456782",
    "BSN 123,456,782",
    "bsn is 1/2/3/4/5/6/7/8/2",
    "burgerservicenummer: 1_2_3_4_5_6_7_8_2",
]
HARMLESS = [
    "€ 14,06 per hour, 8% holiday pay",
    "You earn 2.450,00 euro a month, or € 29.400 a year.",
    "15 euro, 16 euro or EUR 17.50",
    "From 08:00 to 16:30, Monday to Friday, 32-40 hours",
    "08:00-16:30",
    "8.30-17.00",
    "Start: 2026-11-21 at 09:30",
    "21-11-2026 09:30",
    "21.11.2026",
    "01/12/2026",
    "2026-11-21T09:30",
    "5021 GP Tilburg",
    "Kerkstraat 12, 1012 AB Amsterdam",
    "Job 019401e0-1f7e-7a90-b0b5-2e9a3c1d9b02",
    "019401e0-1f7e-7990-8055-261234567890",
    "KvK 69599084",
    "btw NL123456789B01",
    "shift 1, 2 and 3; 24, 28 or 32 hours",
    "I have two children and one dog.",
    "We need two or three people for six weeks.",
    "Come at 8. Me and my brother will be there.",
    "I don't. Me neither.",
    "Look at safejob.nl for more.",
    "WhatsApp is not allowed here.",
    "We are at the gate at 7.",
    "Bus 44, line 3, gate B12, door 4.",
    "Article 7:628 of the civil code, 2024.",
    "100% sure, 1/2 day, 3 x 8 hours",
    "1.500 boxes, 25 kg each, 12 pallets",
    "ISO 9001:2015 and VCA 2017/6.0",
    "Ще бъда там в 8:30, 2 дни, 14,50 евро.",
    "Zaczynam 1.12.2026 o 6:00, 40 godzin, 3500 zł.",
    "Line: packing, then line: production",
    "Turnover of € 12.345.678,90 a year",
    "1 234 567 zł",
    "Look at safejob. Me too.",
    "We drink at Yahoo's old office.",
]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kind, text)
        for kind, texts in {
            "phone": PHONES,
            "messenger": MESSENGERS,
            "email": EMAILS,
            "iban": IBANS,
            "citizen_number": CITIZENS,
        }.items()
        for text in texts
    ],
)
def test_is_hidden(kind, text):
    masked = mask_contact(text)

    assert kind in [span.kind for span in masked.spans], masked
    assert "•••" in masked.text
    assert masked.original == text


@pytest.mark.parametrize("text", HARMLESS)
def test_is_not_hidden(text):
    assert mask_contact(text).text == text


@pytest.mark.parametrize(
    ("said", "last"),
    [
        (("jan@",), "gmail.com"),
        (("jan", "@example."), "com"),
        (("bsn 1234",), "56782"),
        (("NL91ABNA",), "0417164300"),
        (("my telegram:",), "jan_92"),
        (("0612", "haha"), "345678"),
        (tuple("061234567"), "8"),
    ],
)
def test_last_piece_is_hidden(said, last):
    assert mask_contact(last, said_before=said).text == "•••"


@pytest.mark.parametrize(
    ("text", "since"), [("06", ("12345678",)), ("jan@", ("gmail.com",)), ("call 061", ("ok", "2345678"))]
)
def test_first_piece_is_hidden_that_comes_last(text, since):
    assert "•••" in mask_contact(text, said_after=since).text


@pytest.mark.parametrize(
    ("said", "last"),
    [
        (("From 8", "to 16.30?"), "€ 14,06 an hour"),
        (("We need 2 people", "for line 3"), "on 21-11-2026"),
        (("I have 12", "boxes"), "of 25 kg"),
        (("Come at 8.",), "Me and my brother will be there."),
        (("5021 GP Tilburg",), "Heuvel 12"),
    ],
)
def test_harmless_words_stay_in_company(said, last):
    assert mask_contact(last, said_before=said).text == last
    assert mask_contact(said[-1], said_before=said[:-1], said_after=[last]).text == said[-1]
