"""Jobs that must not be published: by their numbers."""

from datetime import date
from decimal import Decimal

from apps.compliance.services import Housing
from tests.compliance.drafts.lawful import ROOM, Case

TEXT = "Je verzamelt bestellingen in een magazijn."

UNLAWFUL: list[Case] = [
    ("a cent below the minimum", {"pay_min_cents": 1470, "pay_max_cents": 1470}, "block", {"pay_below_wml"}),
    (
        "a range that starts below it",
        {"pay_min_cents": 1300, "pay_max_cents": 1600},
        "block",
        {"pay_range_starts_below_wml"},
    ),
    (
        "all-in pay without the 8 percent",
        {"pay_min_cents": 1580, "pay_max_cents": 1580, "holiday_allowance_included": True},
        "block",
        {"pay_below_wml"},
    ),
    (
        "old pay for work of the new year",
        {
            "pay_min_cents": 1440,
            "pay_max_cents": 1440,
            "on": date(2025, 12, 1),
            "starts_on": date(2026, 1, 1),
        },
        "block",
        {"pay_below_wml"},
    ),
    (
        "piece work without a floor",
        {"is_piece_work": True, "pay_min_cents": None, "pay_max_cents": None},
        "block",
        {"pay_piece_without_floor"},
    ),
    ("a fee of the worker", {"worker_pays_cents": 25000}, "block", {"fee_from_worker"}),
    ("a shift of 13 hours", {"longest_shift_hours": Decimal(13)}, "block", {"hours_illegal"}),
    ("a week of 61 hours", {"max_hours": Decimal(61)}, "block", {"hours_illegal"}),
    ("nine hours of rest", {"shortest_rest_hours": Decimal(9)}, "block", {"rest_too_short"}),
    (
        "nights at 17",
        {"minimum_age": 17, "shifts": ("night",), "max_hours": Decimal(36)},
        "block",
        {"minor_at_night"},
    ),
    (
        "a week of 46 hours at 16",
        {"minimum_age": 16, "max_hours": Decimal(46)},
        "block",
        {"hours_illegal"},
    ),
    (
        "housing above the cap",
        {"housing": Housing(week_cents=15000, is_deducted=True, certificate="snf", certificate_number="S-1")},
        "block",
        {"housing_cap"},
    ),
    (
        "housing above the cap of few guaranteed hours",
        {"guaranteed_hours": Decimal(16), "housing": ROOM},
        "block",
        {"housing_cap"},
    ),
    (
        "nine square meters",
        {"housing": Housing(certificate="snf", certificate_number="S-1", square_meters=Decimal(9))},
        "block",
        {"housing_too_small"},
    ),
    (
        "too much for health insurance",
        {"pay_min_cents": 1471, "pay_max_cents": 1471, "health_week_cents": 4500},
        "block",
        {"health_cap"},
    ),
    (
        "transport off the minimum wage",
        {"pay_min_cents": 1471, "pay_max_cents": 1471, "transport_week_cents": 2000},
        "block",
        {"deduction_not_allowed"},
    ),
    (
        "pay that is too good",
        {"pay_min_cents": 4500, "pay_max_cents": 6000},
        "hold",
        {"pay_too_good"},
    ),
    (
        "self-employed in shifts",
        {"contract_type": "self_employed", "shifts": ("day", "evening")},
        "hold",
        {"zzp_shift"},
    ),
    (
        "a deposit before arrival",
        {"housing": Housing(certificate="snf", certificate_number="S-1", deposit_cents=30000)},
        "hold",
        {"housing_deposit"},
    ),
    (
        "housing without certificate off the minimum wage",
        {
            "pay_min_cents": 1471,
            "pay_max_cents": 1471,
            "housing": Housing(week_cents=12000, is_deducted=True),
        },
        "hold",
        {"deduction_not_allowed", "housing_no_certificate"},
    ),
    (
        "many small things together",
        {"contract_type": "agency", "postcode": ""},
        "hold",
        {"vague_employer", "vague_place"},
    ),
]
