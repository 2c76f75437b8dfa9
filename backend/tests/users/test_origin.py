"""How much of an address and a User-Agent a session remembers."""

import pytest

from apps.users.services import Origin

MOZILLA = "Mozilla/5.0"
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0"
DEVICES = [
    (f"{MOZILLA} (Android 15; Mobile; rv:149.0) Gecko/149.0 Firefox/149.0", "Firefox on Android"),
    (f"{MOZILLA} (Windows NT 10.0; Win64; x64; rv:149.0) Gecko/20100101 Firefox/149.0", "Firefox on Windows"),
    (f"{MOZILLA} (Linux; Android 10; K) {CHROME} Mobile Safari/537.36", "Chrome on Android"),
    (
        f"{MOZILLA} (Linux; Android 14; SAMSUNG SM-S911B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0",
        "Samsung Internet on Android",
    ),
    (f"{MOZILLA} (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36 Edg/149.0", "Edge on Windows"),
    (f"{MOZILLA} (X11; CrOS x86_64 14541.0.0) {CHROME} Safari/537.36", "Chrome on ChromeOS"),
    (f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) {CHROME} Safari/537.36 OPR/120.0", "Opera on Mac"),
    (
        f"{MOZILLA} (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
        "Safari on iPhone",
    ),
    (f"{MOZILLA} (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/149.0", "Chrome on iPad"),
    (f"{MOZILLA} (X11; Linux x86_64; rv:149.0) Gecko/20100101 Firefox/149.0", "Firefox on Linux"),
    ("curl/8.14.1", "curl"),
    ("my secret@example.com", ""),
    ("", ""),
    ("x" * 100_000 + "Firefox", ""),
]


@pytest.mark.parametrize(("said", "device"), DEVICES)
def test_device_is_what_a_person_would_call_it(said, device):
    assert Origin(address="", user_agent=said).device == device


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("145.53.12.77", "145.53.12.0/24"),
        ("2001:db8:1234:5678::", "2001:db8:1234::/48"),
        ("", ""),
        ("somewhere", ""),
    ],
)
def test_network_is_the_address_without_its_last_part(address, network):
    assert Origin(address=address, user_agent="").network == network


def test_exact_origin_does_not_show_in_logs():
    assert "145.53" not in repr(Origin(address="145.53.12.77", user_agent="x"))
