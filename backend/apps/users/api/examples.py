"""Values that the OpenAPI shows."""

ADDRESS, PHRASE = "ania.kowalska@example.com", "seven wet clogs"
NONCE, MAILED = "Jx1Zt0dC3m…", "J3m0cEoJ2p…"
SIGNED, OPAQUE = "eyJhbGciOiJSUzI1NiIs…", "mVb0iN2q7k…"
