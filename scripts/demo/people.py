"""Who plays a part: accounts with fresh addresses, each with a client of their own."""

import secrets
import time
from dataclasses import dataclass, field
from uuid import UUID

from safe_job_client import AuthenticatedClient, Client
from safe_job_client.api.users import (
    answer_second_step,
    begin_totp,
    confirm_totp,
    register_user,
    sign_in,
    verify_email,
)
from safe_job_client.models import (
    ConfirmTotpInputRequest,
    JobOutput,
    LoginInputRequest,
    OrganizationOutput,
    RegisterInputRequest,
    SecondStepInputRequest,
    TokenOutput,
    UserOutput,
    VerifyEmailInputRequest,
)

from demo.mailbox import Mailbox, token_in
from demo.narration import expect
from demo.phone import Phone

TIMEOUT = 20


@dataclass(kw_only=True)
class Person:
    """Somebody with an account. The client carries the access token once they signed in."""

    name: str
    email: str
    user_type: str
    language: str
    password: str = field(default_factory=lambda: f"demo {secrets.token_hex(8)}")
    nonce: str = ""
    id: UUID | None = None
    phone: Phone | None = None
    client: AuthenticatedClient | None = None


@dataclass
class World:
    """The stack, and what the chapters hand to each other."""

    base_url: str
    mailbox: Mailbox
    run: str = field(default_factory=lambda: f"{time.time_ns() // 10**6:x}")
    employer: Person = field(init=False)
    candidate: Person = field(init=False)
    organization: OrganizationOutput = field(init=False)
    jobs: list[JobOutput] = field(default_factory=list)
    resume_id: UUID = field(init=False)
    application_id: UUID = field(init=False)
    reported: JobOutput = field(init=False)
    applicants: list[Person] = field(default_factory=list)
    moderators: list[Person] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)  # of the trade register, that were tried

    @property
    def stranger(self) -> Client:
        """A client of somebody who is not signed in."""
        return Client(base_url=self.base_url, timeout=TIMEOUT, httpx_args={"trust_env": False})

    def client_of(self, access: str) -> AuthenticatedClient:
        """A client of somebody with this access token."""
        return AuthenticatedClient(
            base_url=self.base_url, token=access, timeout=TIMEOUT, httpx_args={"trust_env": False}
        )

    def address(self, handle: str) -> str:
        """Make up an address that nobody used before."""
        return f"{handle}-{self.run}@demo.example"

    def register(
        self, handle: str, name: str, user_type: str, language: str, *, password: bool = True
    ) -> Person:
        """Make an account at a fresh address; a mail to confirm it is on its way."""
        email = self.address(handle)
        person = Person(name=name, email=email, user_type=user_type, language=language)
        wanted = {"email": email, "name": name, "user_type": user_type, "language": language}
        if password:
            wanted["password"] = person.password
        body = RegisterInputRequest.from_dict(wanted)
        person.nonce = expect(register_user.sync_detailed(client=self.stranger, body=body), 202).nonce
        self.mailbox.owe(email)
        return person

    def verify(self, person: Person) -> UserOutput:
        """Confirm the address with the link of the newest mail, in the browser that registered."""
        body = VerifyEmailInputRequest(token=token_in(self.mailbox.newest(person.email)), nonce=person.nonce)
        user: UserOutput = expect(verify_email.sync_detailed(client=self.stranger, body=body), 200)
        person.id = user.id
        return user

    def sign_in(self, person: Person) -> TokenOutput:
        """Sign in with the password, and with the phone if there is one."""
        body = LoginInputRequest(email=person.email, password=person.password)
        answer = sign_in.sync_detailed(client=self.stranger, body=body)
        if person.phone is None:
            tokens: TokenOutput = expect(answer, 200)
            return tokens
        return self.second_step(person.phone, expect(answer, 202).second_step.token)

    def second_step(self, phone: Phone, token: str) -> TokenOutput:
        """Go on with the code that the phone shows."""
        body = SecondStepInputRequest(token=token, code=phone.code())
        tokens: TokenOutput = expect(answer_second_step.sync_detailed(client=self.stranger, body=body), 200)
        return tokens

    def add_phone(self, person: Person) -> list[str]:
        """Add an authenticator app; returns the recovery codes."""
        person.phone = Phone(expect(begin_totp.sync_detailed(client=person.client), 201).secret)
        body = ConfirmTotpInputRequest(code=person.phone.code())
        codes: list[str] = expect(
            confirm_totp.sync_detailed(client=person.client, body=body), 200
        ).recovery_codes
        self.mailbox.owe(person.email)
        return codes

    def join(self, handle: str, name: str, user_type: str, language: str) -> Person:
        """Register, confirm and sign in, in one go."""
        person = self.register(handle, name, user_type, language)
        self.verify(person)
        person.client = self.client_of(self.sign_in(person).access)
        return person
