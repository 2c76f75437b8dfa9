"""A person with words that nobody else has, who does everything that one can do here, through the URLs."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pyotp
from django.core.mail import EmailMessage
from rest_framework.test import APIClient

from apps.applications.models import Application
from apps.jobs.models import Job
from apps.users.models import User
from tests.users.authenticators import Device

EMAIL, NAME, PHONE = "kanarek7@canary.test", "Kanarka Zolta", "+31612340987"
PASSWORD, NEW_PASSWORD = "kanarek sings at seven", "kanarek sings at eight"
WORDS = {
    "headline": "kanarkowy magazynier",
    "about": "kanarkowe slowa o mnie",
    "letter": "kanarkowy list do pracodawcy",
    "answer": "kanarkowa odpowiedz",
    "licence": "kanarkowy kurs",
    "device": "kanarkowy telefon",
}
PERSONAL = [EMAIL, NAME, PHONE, "612340987", "kanar", "zolta"]


@dataclass
class Canary:
    """The person, a browser, and every secret that they were ever given."""

    run_jobs: Callable[[], int]
    mailbox: list[EmailMessage]
    phone: Any
    browser: APIClient = field(default_factory=APIClient)
    secrets: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    @property
    def user(self) -> User:
        """The account."""
        return User.objects.get(email=EMAIL)

    def call(self, method: str, path: str, body: Any = None, *, status: int, **headers: str) -> Any:
        """Send JSON below /api/v1/ and expect this status."""
        answer = getattr(self.browser, method)(f"/api/v1/{path}", body, format="json", headers=headers)
        assert answer.status_code == status, (path, answer.content)
        if status >= 400:
            self.answers.append(answer.content.decode())
        return answer.json() if answer.content else None

    def mailed_token(self) -> str:
        """What the newest mail to the person holds."""
        self.run_jobs()
        text = next(str(mail.body) for mail in reversed(self.mailbox) if mail.to == [EMAIL])
        (token,) = re.findall(r"token=([\w-]+)", text)
        self.secrets += [token, *re.findall(r"\b\d{6}\b", text)]
        return token

    def hold(self, pair: dict[str, Any]) -> None:
        """Use these tokens from now on."""
        self.secrets += [pair["access"], pair["refresh"]]
        self.browser.credentials(HTTP_AUTHORIZATION=f"Bearer {pair['access']}")

    def register(self) -> None:
        """Make an account and prove the address."""
        facts = {
            "email": EMAIL,
            "name": NAME,
            "password": PASSWORD,
            "user_type": "candidate",
            "language": "en",
        }
        self.call("post", "auth/register/", facts, status=202)
        self.call("post", "auth/verify-email/", {"token": self.mailed_token()}, status=200)

    def sign_in(self) -> None:
        """By password, wrongly and rightly; by link; with tokens that go on, and one that is used twice."""
        self.secrets += [PASSWORD, NEW_PASSWORD]
        self.call("post", "auth/login/", {"email": EMAIL, "password": PASSWORD + "!"}, status=401)
        pair = self.call("post", "auth/login/", {"email": EMAIL, "password": PASSWORD}, status=200)
        newer = self.call("post", "auth/token/refresh/", {"refresh": pair["refresh"]}, status=200)
        self.hold(pair)
        self.hold(newer)
        self.call("post", "auth/token/refresh/", {"refresh": pair["refresh"]}, status=401)
        self.browser.credentials()
        nonce = self.call("post", "auth/magic-link/", {"email": EMAIL}, status=202)["nonce"]
        self.secrets.append(nonce)
        self.hold(
            self.call(
                "post", "auth/magic-link/verify/", {"token": self.mailed_token(), "nonce": nonce}, status=200
            )
        )
        change = {"old_password": PASSWORD, "new_password": NEW_PASSWORD}
        self.call("post", "auth/change-password/", change, status=204)

    def prove_phone(self) -> None:
        """With the code that came."""
        self.call("post", "auth/phone/", {"number": PHONE}, status=202)
        self.run_jobs()
        code = self.phone.sent_to(PHONE)[-1].body[:6]
        self.secrets.append(code)
        self.call("post", "auth/phone/verify/", {"code": code}, status=200)

    def write_profile(self) -> None:
        """All of it."""
        licence = {"kind": "other", "name": WORDS["licence"], "expires_on": None}
        profile = {
            "headline": WORDS["headline"],
            "about": WORDS["about"],
            "home_postcode": "1012",
            "languages": [{"language": "pl", "level": "C2"}],
            "skills": ["kanarkowanie"],
            "licences": [licence],
        }
        self.call("put", "candidates/me/", profile, status=200)
        self.call("patch", "candidates/me/", {"headline": WORDS["headline"] + " 2"}, status=200)
        self.call(
            "put", "me/consents/news_by_email/", {"is_given": True, "text_version": "2026-11-21"}, status=200
        )

    def apply(self, job: Job) -> Application:
        """With a letter, and once more in vain; the answer is kept for repeated requests."""
        question = {
            "id": "when",
            "text": "Can you start on Monday?",
            "kind": "text",
            "choices": [],
            "required": True,
        }
        Job.objects.filter(pk=job.pk).update(questions=[question])
        answers = [{"question": "Can you start on Monday?", "answer": WORDS["answer"]}]
        wish = {"letter": WORDS["letter"], "answers": answers}
        key = {"Idempotency-Key": "kept-answer-1"}
        made = self.call("post", f"jobs/{job.pk}/apply/", wish, status=201, **key)
        self.call("post", f"jobs/{job.pk}/apply/", wish, status=409)
        self.run_jobs()
        return Application.objects.get(pk=made["id"])

    def take_data(self) -> dict[str, Any]:
        """Ask for the export, and get it."""
        self.call("get", "me/export/", status=202)
        self.run_jobs()
        export: dict[str, Any] = self.call("get", "me/export/", status=200)
        return export

    def add_factors(self) -> None:
        """A passkey, an authenticator app and the codes on paper."""
        asked = self.call("post", "auth/passkeys/options/", {}, status=200)
        credential = {"ceremony": asked["ceremony"], "credential": Device().make(asked["options"])}
        self.call("post", "auth/passkeys/", {**credential, "name": WORDS["device"]}, status=201)
        secret = self.call("post", "auth/totp/", {}, status=201)["secret"]
        codes = self.call("post", "auth/totp/confirm/", {"code": pyotp.TOTP(secret).now()}, status=200)
        self.secrets += [secret, *codes.get("recovery_codes", [])]

    def leave(self) -> None:
        """Ask to be erased."""
        self.call("delete", "me/", status=202)
        self.run_jobs()
