"""Values that the OpenAPI shows."""

ORGANIZATION = {
    "id": "019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10",
    "name": "Uitzendbureau De Schelp",
    "slug": "uitzendbureau-de-schelp",
    "settings": {"language": "nl"},
    "branding": {"primary_color": "#1d4ed8"},
    "role": "owner",
    "created_at": "2026-11-21T08:20:00Z",
    "updated_at": "2026-11-21T08:20:00Z",
}
MEMBER = {
    "id": "019a9f41-20b9-7b02-9a44-3d1c5e6f7a80",
    "user_id": "019a9f40-11aa-7d10-b0c5-7a6b5c4d3e2f",
    "name": "Joris de Vries",
    "email": "joris@deschelp.example",
    "role": "owner",
    "created_at": "2026-11-21T08:20:00Z",
}
INVITATION = {
    "id": "019a9f43-55aa-7e44-9b1c-2c3d4e5f6a7b",
    "email": "noor@deschelp.example",
    "role": "recruiter",
    "expires_at": "2026-11-28T08:25:00Z",
    "created_at": "2026-11-21T08:25:00Z",
}
API_TOKEN = {
    "id": "019a9f45-7c11-7a3e-8d20-6b1f2e3d4c5a",
    "name": "Our website",
    "prefix": "sjp_k3Vq9TzB",
    "scopes": ["jobs:read"],
    "made_by": "joris@deschelp.example",
    "expires_at": "2027-02-19T08:30:00Z",
    "last_used_at": None,
    "created_at": "2026-11-21T08:30:00Z",
}
TOKEN_TEXT = "sjp_k3Vq9TzB…"  # nosec B105  # cut short
