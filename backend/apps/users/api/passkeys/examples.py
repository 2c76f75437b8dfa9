"""Values that the OpenAPI shows: JSON as WebAuthn Level 3 defines it (5.1.8 to 5.1.10), bytes as base64url."""

from drf_spectacular.utils import OpenApiExample

from apps.users.api import examples

CEREMONY = "019a9f52-7b1e-7a40-8d55-2f6c0a1b3c4d"
PASSKEY = {
    "id": "019a9f52-9c2f-7d11-b0a4-6e5d4c3b2a19",
    "name": "Firefox on Android",
    "created_at": "2026-11-21T09:05:40Z",
    "last_used_at": None,
}
CHALLENGE = "EcKlzs_25OWIXv1JCwX-9sG9QIVyvh3ANXiOftzeCHA"
NEW = {
    "ceremony": CEREMONY,
    "expires_in": 300,
    "options": {
        "rp": {"name": "Safe Job Platform", "id": "safejob.example"},
        "user": {"id": "AZqfPmwafSecVQ9tHx8qEQ", "name": examples.ADDRESS, "displayName": "Ania Kowalska"},
        "challenge": CHALLENGE,
        "pubKeyCredParams": [{"type": "public-key", "alg": -7}, {"type": "public-key", "alg": -257}],
        "excludeCredentials": [],
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": True,
            "userVerification": "required",
        },
        "attestation": "none",
        "timeout": 300000,
    },
}
ASKED = {
    "ceremony": CEREMONY,
    "expires_in": 300,
    "options": {
        "challenge": CHALLENGE,
        "rpId": "safejob.example",
        "userVerification": "required",
        "timeout": 300000,
    },
}
MADE = {
    "ceremony": CEREMONY,
    "name": "Firefox on Android",
    "credential": {
        "id": "q83vEjRWeJA",
        "rawId": "q83vEjRWeJA",
        "type": "public-key",
        "response": {
            "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwi…",
            "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVik…",
            "transports": ["internal", "hybrid"],
        },
        "clientExtensionResults": {},
    },
}
SIGNED = {
    "ceremony": CEREMONY,
    "credential": {
        "id": "q83vEjRWeJA",
        "rawId": "q83vEjRWeJA",
        "type": "public-key",
        "response": {
            "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Iiwi…",
            "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAQ",
            "signature": "MEUCIQCSVBeGZL5o…",
            "userHandle": "AZqfPmwafSecVQ9tHx8qEQ",
        },
        "clientExtensionResults": {},
    },
}
ASKED_EXAMPLE = OpenApiExample("Ask the device", response_only=True, status_codes=["200"], value=ASKED)
