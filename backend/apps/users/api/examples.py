"""Values that the OpenAPI shows."""

from drf_spectacular.utils import OpenApiExample

ADDRESS, PHRASE = "ania.kowalska@example.com", "seven wet clogs"
NONCE, MAILED = "Jx1Zt0dC3m…", "J3m0cEoJ2p…"
SIGNED, OPAQUE = "eyJhbGciOiJSUzI1NiIs…", "mVb0iN2q7k…"

ANIA = {
    "id": "019a9f3e-6c1a-7d27-9c55-0f6d1f1f2a11",
    "email": ADDRESS,
    "name": "Ania Kowalska",
    "user_type": "candidate",
    "language": "pl",
    "email_verified_at": "2026-11-21T08:15:00Z",
    "is_staff": False,
    "created_at": "2026-11-21T08:14:02Z",
    "updated_at": "2026-11-21T08:15:00Z",
}
USER = OpenApiExample("Ania", response_only=True, status_codes=["200"], value=ANIA)
