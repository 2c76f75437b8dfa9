"""Who owns the web address that an employer names."""

from collections.abc import Iterator
from typing import Any

import pytest

from apps.employers import services
from apps.employers.models import Check, Employer
from apps.employers.models.web_address import find_domain, is_shared
from fakes import dns, server
from fakes.server import Answer, Request
from tests.factories.employers import EmployerFactory

URL = "/api/v1/employers/me/verification/domain/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(settings: Any) -> Iterator[dns.FakeDns]:
    """A name server, and no website that answers."""
    settings.DOMAIN_PROOF_URL, settings.DNS_TIMEOUT = "http://127.0.0.1:9/{domain}", 0.4
    with dns.running(zones=["firm.example"], texts={}) as running:
        settings.DNS_SERVERS = [running.address]
        yield running


@pytest.fixture
def firm() -> Employer:
    employer: Employer = EmployerFactory(website="https://www.firm.example/jobs")
    return employer


@pytest.fixture
def website(settings: Any) -> Iterator[dict[str, Answer]]:
    """A website on this machine; the answer to any path stands in it."""
    answers: dict[str, Answer] = {}

    def respond(_request: Request) -> Answer:
        return answers["file"]

    with server.running(respond) as url:
        port = int(url.rpartition(":")[2])
        settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_PORTS = True, [port]
        answers["url"] = Answer(f"{url}/{{domain}}")
        yield answers


def text(body: str, status: int = 200, **headers: str) -> Answer:
    return Answer(body, status, "text/plain", headers)


def newest(employer: Employer) -> tuple[str, str]:
    check = Check.objects.filter(employer=employer, kind="domain").newest_first()[0]
    return check.result, check.detail["reason"]


def test_record_in_the_dns_proves(world: dns.FakeDns, firm: Employer) -> None:
    proof = services.describe_proof(employer=firm)
    world.texts = {proof.record_name: ["v=spf1 -all", proof.text]}

    is_silent = services.check_domain(employer_id=firm.pk)

    check = Check.objects.get(kind="domain")
    assert (check.result, check.detail["reason"], check.detail["domain"]) == (
        "pass",
        "domain_proven",
        "firm.example",
    )
    assert not is_silent
    assert proof.record_name == "_safejob.firm.example"


def test_text_of_another_employer_proves_nothing(
    world: dns.FakeDns, firm: Employer, website: dict[str, Answer], settings: Any
) -> None:
    settings.DOMAIN_PROOF_URL = website["url"].body
    other = services.describe_proof(employer=EmployerFactory(website=firm.website))
    world.texts = {"_safejob.firm.example": [other.text]}
    website["file"] = text(other.text)

    services.check_domain(employer_id=firm.pk)

    assert newest(firm) == ("fail", "domain_not_proven")


@pytest.mark.parametrize(
    ("status", "has_text", "outcome"),
    [
        (200, True, ("pass", "domain_proven")),
        (200, False, ("fail", "domain_not_proven")),
        (404, True, ("fail", "domain_not_proven")),
        (429, True, ("unknown", "domain_silent")),
        (503, True, ("unknown", "domain_silent")),
    ],
)
def test_file_of_the_website(
    status: int,
    has_text: bool,
    outcome: tuple[str, str],
    world: dns.FakeDns,
    firm: Employer,
    website: dict[str, Answer],
    settings: Any,
) -> None:
    settings.DOMAIN_PROOF_URL = website["url"].body
    proof = services.describe_proof(employer=firm).text
    website["file"] = text(f"hello\n{proof}\n" if has_text else "hello", status)

    services.check_domain(employer_id=firm.pk)

    assert newest(firm) == outcome


def test_file_somewhere_else_proves_nothing(
    world: dns.FakeDns, firm: Employer, website: dict[str, Answer], settings: Any
) -> None:
    settings.DOMAIN_PROOF_URL = website["url"].body
    proof = services.describe_proof(employer=firm).text
    with server.running(lambda _request: text(proof)) as elsewhere:
        settings.FETCH_PORTS = [*settings.FETCH_PORTS, int(elsewhere.rpartition(":")[2])]
        target = elsewhere.replace("127.0.0.1", "localhost")
        website["file"] = text("", 302, Location=f"{target}/safejob.txt")

        services.check_domain(employer_id=firm.pk)

    assert newest(firm)[0] != "pass"


def test_address_inside_our_network_is_not_asked(
    world: dns.FakeDns, firm: Employer, website: dict[str, Answer], settings: Any
) -> None:
    settings.DOMAIN_PROOF_URL, settings.FETCH_ALLOW_LOOPBACK = website["url"].body, False
    website["file"] = text(services.describe_proof(employer=firm).text)

    services.check_domain(employer_id=firm.pk)

    assert newest(firm) == ("fail", "domain_not_proven")


@pytest.mark.parametrize("name", ["servfail.example", "silent.example", "garbled.example"])
def test_silence_is_unknown_and_takes_no_pass(name: str, world: dns.FakeDns) -> None:
    employer = EmployerFactory(website=f"https://{name}")

    is_silent = services.check_domain(employer_id=employer.pk)

    assert newest(employer) == ("unknown", "domain_silent")
    assert is_silent


def test_name_that_points_at_a_zone_is_none(world: dns.FakeDns) -> None:
    """A service that lets anybody point a name below its own anywhere gives nobody a name."""
    employer = EmployerFactory(website="https://shop.service.example")
    world.aliases = {"shop.service.example": "firm.example"}
    world.texts = {"_safejob.shop.service.example": [services.describe_proof(employer=employer).text]}

    services.check_domain(employer_id=employer.pk)

    assert newest(employer) == ("fail", "domain_not_own")


def test_name_below_a_service_is_nobodys_own(world: dns.FakeDns) -> None:
    """It has no zone of its own, whatever its owner can put there."""
    employer = EmployerFactory(website="https://shop.firm.example")
    world.texts = {"_safejob.shop.firm.example": [services.describe_proof(employer=employer).text]}

    services.check_domain(employer_id=employer.pk)

    assert newest(employer) == ("fail", "domain_not_own")


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.firm.nl/x", "firm.nl"),
        ("http://firm.nl:8080", "firm.nl"),
        ("https://Bäckerei.example", "xn--bckerei-5wa.example"),
        ("https://127.0.0.1", ""),
        ("https://localhost", ""),
        ("https://[::1]/", ""),
        ("https://firm", ""),
        ("https://a..b.nl", ""),
        ("", ""),
    ],
)
def test_domain_of_a_website(website: str, domain: str) -> None:
    assert find_domain(website) == domain


@pytest.mark.parametrize("domain", ["gmail.com", "shop.myshopify.com", "me.github.io", "a.b.wixsite.com"])
def test_shared_names(domain: str, member_client: Any) -> None:
    employer = EmployerFactory(website=f"https://{domain}")

    response = member_client(employer).post(URL)

    assert is_shared(domain)
    assert (response.status_code, response.json()["code"]) == (409, "domain_not_own")


def test_owner_proves_the_address(
    world: dns.FakeDns, firm: Employer, member_client: Any, run_jobs: Any
) -> None:
    client = member_client(firm)
    told = client.get(URL).json()
    world.texts = {told["record_name"]: [told["text"]]}

    asked = client.post(URL)
    run_jobs()

    assert asked.status_code == 202
    assert client.get(URL).json()["check"]["result"] == "pass"
    assert told["domain"] == "firm.example"
    assert told["file_url"].endswith("firm.example")


def test_without_a_website_there_is_nothing_to_prove(member_client: Any) -> None:
    client = member_client(EmployerFactory())

    assert client.get(URL).json()["domain"] == ""
    assert client.post(URL).json()["code"] == "no_website"


def test_another_website_ends_the_proof(world: dns.FakeDns, firm: Employer, member_client: Any) -> None:
    proof = services.describe_proof(employer=firm)
    world.texts = {proof.record_name: [proof.text]}
    services.check_domain(employer_id=firm.pk)

    member_client(firm).patch("/api/v1/employers/me/", {"website": "https://other.example"}, format="json")

    assert newest(firm) == ("expired", "identity_changed")
