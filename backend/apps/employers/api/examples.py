"""One realistic request and answer for each operation."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter

TENANT = OpenApiParameter(
    "X-Tenant",
    str,
    OpenApiParameter.HEADER,
    description="The slug of the organization you act for; needed when you have several.",
)

ADDRESS: dict[str, Any] = {
    "street": "Venloseweg", "house_number": "12", "postcode": "5928RH", "place": "Venlo",
}  # fmt: skip
SAVED: dict[str, Any] = {
    "legal_name": "Tulpveld Uitzendbureau B.V.",
    "trade_name": "",
    "kvk_number": "00009001",
    "branch_number": "990000900012",
    "btw_id": "NL990000783B01",
    "sector": "staffing",
    "website": "https://tulpveld.example",
    **ADDRESS,
    "is_labour_supplier": True,
}
OWN: dict[str, Any] = {
    "slug": "tulpveld",
    **SAVED,
    "supplies_labour": True,
    "sbi_codes": ["78201"],
    "legal_form": "BeslotenVennootschap",
    "is_address_hidden": False,
    "register_read_at": "2026-11-21T08:15:00Z",
    "verification_requested_at": None,
    "updated_at": "2026-11-21T08:15:00Z",
}
CHECK: dict[str, Any] = {
    "kind": "kvk",
    "title": "In the trade register",
    "result": "pass",
    "reason": "in_register",
    "explanation": "The company is in the trade register and has not ended.",
    "checked_at": "2026-11-21T08:15:00Z",
    "expires_at": "2027-02-19T08:15:00Z",
    "checked_by": "automatic",
    "source": "KvK Handelsregister",
    "source_url": "https://www.kvk.nl/zoeken/?q=00009001",
    "proves": "A company with this number stands in the Dutch trade register and has not ended.",
    "does_not_prove": "It does not prove that the person who writes to you works there, that the company pays well,"
    " or that it may lend out workers.",
}
CARD: dict[str, Any] = {
    "slug": "tulpveld",
    "legal_name": "Tulpveld Uitzendbureau B.V.",
    "trade_name": "",
    "kvk_number": "00009001",
    "sector": "staffing",
    "website": "https://tulpveld.example",
    "supplies_labour": True,
    "address": ADDRESS,
    "checks": [CHECK],
    "not_checked": [
        {"kind": "sna", "title": "SNA quality mark", "look_up_url": "https://www.normeringarbeid.nl/"}
    ],
    "response_record": {"median_days": 2.5, "answered_share": 0.93, "applications_counted": 41},
    "note": "A check is not a guarantee. Nobody may ask you money for a job.",
}
STATUS = "/api/v1/employers/me/verification/"
VERIFICATION: dict[str, Any] = {
    "is_verified": False,
    "requested_at": "2026-11-21T08:14:58Z",
    "status_url": STATUS,
    "checks_url": f"{STATUS}checks/",
    "checks": [],
}
COMPANY: dict[str, Any] = {
    "kvk_number": "00009001",
    "legal_name": "Tulpveld Uitzendbureau B.V.",
    "names": ["Tulpveld Uitzendbureau B.V."],
    "legal_form": "BeslotenVennootschap",
    "started_on": "2014-03-01",
    "ended_on": None,
    "sbi_codes": ["78201"],
    "branch_number": "990000900012",
    "address": ADDRESS,
    "is_address_hidden": False,
    "read_at": "2026-11-21T08:15:00Z",
}


def _answer(name: str, value: Any, status: str = "200") -> OpenApiExample:
    return OpenApiExample(name, value=value, response_only=True, status_codes=[status])


CARDS_ANSWER = _answer("An agency", CARD)
CARD_ANSWER = _answer("An agency", CARD)
OWN_ANSWER = _answer("An agency", OWN)
SAVE = OpenApiExample("An agency", value=SAVED, request_only=True)
VERIFIED_ANSWER = _answer(
    "Verified", VERIFICATION | {"is_verified": True, "requested_at": None, "checks": [CHECK]}
)
STARTED_ANSWER = _answer("Started", VERIFICATION, "202")
CHECKS_ANSWER = _answer("Passed", {"id": "0193a5b0-8c1e-7d3a-9f00-3f2b6a1c5e77", "is_current": True, **CHECK})
COMPANY_ANSWER = _answer("An agency", COMPANY)
PROOF: dict[str, Any] = {
    "domain": "tulpveld.example",
    "record_name": "_safejob.tulpveld.example",
    "file_url": "https://tulpveld.example/.well-known/safejob.txt",
    "text": "safejob-verification=3f1d5a0c9be2748d61f0a7c35e9d82b4f6a1c0de",
    "check": None,
}
DOMAIN_ANSWER = _answer("Nobody looked yet", PROOF)
DOMAIN_ASKED_ANSWER = _answer("Started", PROOF, "202")
DECLARE = OpenApiExample(
    "A director",
    value={"name": "Eva de Vries", "role": "Director", "declares_lawful": True},
    request_only=True,
)
CONFIRM = OpenApiExample("A letter", value={"code": "K7QPM-2XDRA"}, request_only=True)
REPRESENTATIVE_ANSWER = _answer(
    "Proven",
    {
        "name": "Eva de Vries",
        "role": "Director",
        "declared_at": "2026-11-21T08:15:00Z",
        "is_letter_sent": False,
        "is_proven": True,
    },
)
