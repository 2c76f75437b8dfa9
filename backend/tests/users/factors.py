"""What the tests of second factors do again and again, all of it through the URL."""

from typing import Any

import pyotp
from rest_framework.test import APIClient

from apps.users.enums import SignInMethod
from apps.users.models import User
from apps.users.services import start_session
from tests.factories.users import PASSWORD
from tests.users.authenticators import Device


def client_of(user: User) -> APIClient:
    """A browser in which this person signed in just now."""
    client = APIClient()
    token = start_session(user=user, method=SignInMethod.PASSWORD).access
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    return client


def call(client: APIClient, path: str, body: Any = None, method: str = "post") -> Any:
    """Send JSON below /api/v1/auth/."""
    return getattr(client, method)(f"/api/v1/auth/{path}/", body or {}, format="json")


def add_app(user: User) -> tuple[pyotp.TOTP, list[str]]:
    """Give the person an authenticator app; also the recovery codes that came with it."""
    client = client_of(user)
    app = pyotp.TOTP(call(client, "totp").json()["secret"])
    answer = call(client, "totp/confirm", {"code": app.now()})
    assert answer.status_code == 200, answer.json()
    return app, answer.json()["recovery_codes"]


def add_passkey(user: User, device: Device | None = None) -> Device:
    """Give the person a passkey on this device."""
    client, device = client_of(user), device or Device()
    asked = call(client, "passkeys/options").json()
    answer = call(
        client, "passkeys", {"ceremony": asked["ceremony"], "credential": device.make(asked["options"])}
    )
    assert answer.status_code == 201, answer.json()
    return device


def first_proof(user: User) -> dict[str, Any]:
    """Sign in with the password: what is still needed."""
    answer = call(APIClient(), "login", {"email": user.email, "password": PASSWORD})
    assert answer.status_code == 202, answer.json()
    return dict(answer.json()["second_step"])


def second_proof(token: str, **proof: str) -> Any:
    """Answer the second step with a code."""
    return call(APIClient(), "second-step", {"token": token, **proof})


def sign_in_with(device: Device, **lies: Any) -> Any:
    """Sign in with a passkey alone."""
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    return call(
        APIClient(),
        "passkeys/sign-in",
        {"ceremony": asked["ceremony"], "credential": device.sign(asked["options"], **lies)},
    )
