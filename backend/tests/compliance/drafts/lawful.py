"""Jobs that may be published; some with a warning."""

from datetime import date
from decimal import Decimal
from typing import Any

from apps.compliance.services import Housing

Case = tuple[str, dict[str, Any], str, set[str]]  # name, facts, outcome, codes
ROOM = Housing(
    week_cents=11500, is_deducted=True, certificate="snf", certificate_number="S-2024-118", square_meters=Decimal(12),
    persons_per_room=1, notice_days=28, may_register=True,
)  # fmt: skip

LAWFUL: list[Case] = [
    (
        "order picking by day",
        {
            "title": "Orderpicker in Venlo",
            "description": "Je verzamelt bestellingen in een magazijn. We geven je veiligheidsschoenen.",
        },
        "publish",
        set(),
    ),
    (
        "housing with certificate within the cap",
        {
            "title": "Pracownik produkcji",
            "description": "Pakujesz warzywa. Stawka brutto, zakwaterowanie z certyfikatem SNF.",
            "text_language": "pl",
            "housing": ROOM,
        },
        "publish",
        set(),
    ),
    (
        "agency that names where the work is",
        {
            "title": "Heftruckchauffeur",
            "description": "Je rijdt op een reachtruck. Een certificaat is nodig.",
            "contract_type": "agency",
            "hirer_name": "Distributiecentrum Waalwijk",
            "isco_code": "8344",
        },
        "publish",
        set(),
    ),
    (
        "agency that hides where the work is",
        {
            "title": "Productiemedewerker",
            "description": "Je werkt aan een lopende band.",
            "contract_type": "agency",
        },
        "publish",
        {"vague_employer"},
    ),
    (
        "exactly the minimum",
        {
            "title": "Schoonmaker kantoren",
            "description": "Je maakt in de avond kantoren schoon.",
            "pay_min_cents": 1471,
            "pay_max_cents": 1471,
        },
        "publish",
        set(),
    ),
    (
        "all-in pay of 8 percent more",
        {
            "title": "Kitchen helper",
            "description": "You wash dishes and cut vegetables.",
            "text_language": "en",
            "pay_min_cents": 1589,
            "pay_max_cents": 1589,
            "holiday_allowance_included": True,
        },
        "publish",
        set(),
    ),
    (
        "pay of an 18-year-old",
        {
            "title": "Vakkenvuller",
            "description": "Je vult de schappen in een supermarkt.",
            "minimum_age": 18,
            "pay_min_cents": 736,
            "pay_max_cents": 1471,
        },
        "publish",
        set(),
    ),
    (
        "pay of a 16-year-old by day",
        {
            "title": "Hulp in de kas",
            "description": "Je plukt aardbeien. Er is altijd iemand bij je.",
            "minimum_age": 16,
            "pay_min_cents": 507,
            "pay_max_cents": 600,
            "max_hours": Decimal(38),
            "longest_shift_hours": Decimal(8),
            "shortest_rest_hours": Decimal(12),
        },
        "publish",
        set(),
    ),
    (
        "long weeks now and then",
        {
            "title": "Chauffeur CE",
            "description": "Je rijdt door de Benelux.",
            "isco_code": "8332",
            "max_hours": Decimal(55),
        },
        "publish",
        {"hours_high"},
    ),
    (
        "piece work with a floor",
        {
            "title": "Champignonplukker",
            "description": "Je krijgt betaald per kilo, en altijd minstens het uurloon.",
            "is_piece_work": True,
        },
        "publish",
        set(),
    ),
    (
        "housing without certificate, paid apart",
        {
            "title": "Lasser MIG/MAG",
            "description": "Je last stalen frames.",
            "isco_code": "7212",
            "housing": Housing(week_cents=15000, square_meters=Decimal(14), notice_days=28),
        },
        "publish",
        {"housing_no_certificate"},
    ),
    (
        "housing that must be left at once",
        {
            "title": "Muncitor în depozit",
            "description": "Sortezi colete. Contract în limba ta.",
            "text_language": "ro",
            "housing": Housing(week_cents=10000, certificate="akf", certificate_number="A-77", notice_days=7),
        },
        "publish",
        {"housing_tied"},
    ),
    (
        "transport out of what is above the minimum",
        {
            "title": "Склададжія",
            "description": "Ви збираєте замовлення на складі.",
            "text_language": "uk",
            "pay_min_cents": 1700,
            "pay_max_cents": 1700,
            "transport_week_cents": 2500,
        },
        "publish",
        set(),
    ),
    (
        "work of before the amount of 2026",
        {
            "title": "Bakker",
            "description": "Je bakt brood.",
            "pay_min_cents": 1440,
            "pay_max_cents": 1440,
            "on": date(2025, 12, 30),
        },
        "publish",
        set(),
    ),
    (
        "pay that may be too low by now",
        {
            "title": "Mozo de almacén",
            "description": "Preparas pedidos en un almacén.",
            "text_language": "es",
            "pay_min_cents": 1475,
            "pay_max_cents": 1475,
            "on": date(2026, 11, 21),
        },
        "publish",
        {"wage_not_known"},
    ),
    (
        "promise that nobody pays a fee",
        {
            "title": "Опаковчик",
            "description": "Работата е в склад. Не искаме никакви такси от вас.",
            "text_language": "bg",
        },
        "publish",
        set(),
    ),
]
