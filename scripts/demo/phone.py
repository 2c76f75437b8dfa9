"""The authenticator app on somebody's phone."""

import time

import pyotp

STEP = 30  # seconds that a code is shown


class Phone:
    """Knows the secret that the QR code held. Each code opens one door, so it shows every code once."""

    def __init__(self, secret: str) -> None:
        self._totp = pyotp.TOTP(secret)
        self._shown = 0

    def code(self) -> str:
        """Return the next code; waits if it is more than a step ahead of the clock, which nobody would take."""
        self._shown = max(self._shown + 1, int(time.time()) // STEP)
        time.sleep(max(0.0, (self._shown - 1) * STEP - time.time()))
        return self._totp.generate_otp(self._shown)
