"""An address becomes a point: by PDOK when it answers, else by the gazetteer."""

import socket
import threading
import time
from contextlib import closing, suppress

import pytest

from apps.locations import selectors
from apps.locations.clients import pdok
from apps.locations.enums import Precision
from apps.locations.selectors import UnknownPostcode
from fakes import pdok as fake
from fakes import server
from fakes.server import Answer

pytestmark = pytest.mark.django_db
AREA_1012 = (52.3735, 4.8951, Precision.POSTCODE4)


def found(address):
    return address.lat, address.lon, address.precision


@pytest.fixture
def answering(settings):
    """A geocoder that answers everything with this."""

    def run(answer):
        asked = []

        def respond(request):
            asked.append(request)
            return answer

        context = server.running(respond)
        settings.PDOK_API_URL = context.__enter__()
        running.append(context)
        return asked

    running = []
    yield run
    for context in running:
        context.__exit__(None, None, None)


def document(point):
    return {"response": {"docs": [{"weergavenaam": "Dam 1", "centroide_ll": point}]}}


def test_pdok_gives_the_address(pdok_server):
    address = selectors.geocode_address(postcode="1012 js", house_number="1")

    assert found(address) == (52.3727, 4.8932, Precision.ADDRESS)
    assert "Dam 1" in address.label
    assert (address.point.x, address.point.y) == (4.8932, 52.3727)


@pytest.mark.parametrize("house_number", ["1a", "1-3", " 1 bis"])
def test_only_the_number_of_a_house_counts(pdok_server, house_number):
    assert (
        selectors.geocode_address(postcode="1012JS", house_number=house_number).precision == Precision.ADDRESS
    )


@pytest.mark.parametrize("house_number", ["", "x", "999", "0", "123456", "1*"])
def test_pdok_gives_the_postcode_where_it_does_not_know_the_house(pdok_server, house_number):
    address = selectors.geocode_address(postcode="1012JS", house_number=house_number)

    expected = Precision.ADDRESS if house_number == "1*" else Precision.POSTCODE6
    assert address.precision == expected


def test_pdok_is_not_asked_for_four_digits(answering):
    asked = answering(Answer(document("POINT(4.8932 52.3727)")))

    address = selectors.geocode_address(postcode="1012", house_number="1")

    assert found(address) == AREA_1012
    assert asked == []


def test_gazetteer_answers_alone_without_a_setting(settings):
    settings.PDOK_API_URL = ""

    assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


def test_gazetteer_answers_where_pdok_finds_nothing(answering):
    answering(Answer({"response": {"docs": []}}))

    assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


@pytest.mark.parametrize("postcode", ["9990", "9990XX", "nonsense", ""])
def test_unknown_postcode_is_refused(pdok_server, postcode):
    with pytest.raises(UnknownPostcode) as refusal:
        selectors.geocode_address(postcode=postcode, field="home")

    assert refusal.value.field == "home"


def test_outage_falls_back_to_the_gazetteer(settings):
    with fake.running(mode="503") as settings.PDOK_API_URL:
        assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


def test_timeout_falls_back_to_the_gazetteer_after_one_wait(settings):
    settings.PDOK_TIMEOUT = 0.2
    with fake.running(mode="timeout", slow_seconds=5) as settings.PDOK_API_URL:
        assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "not an address", "http://[", "ftp://127.0.0.1"])
def test_nobody_there_falls_back_to_the_gazetteer(settings, address):
    settings.PDOK_API_URL = address

    assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


@pytest.mark.parametrize(
    "body",
    [
        "garbage", "[]", "{}", "null", '{"response": []}', '{"response": {"docs": {}}}', '{"response": {"docs": [1]}}',
        '{"response": {"docs": [{"weergavenaam": "x"}]}}', '{"response": {"docs": [{"centroide_ll": null}]}}',
        document("POINT(52.3727 4.8932)"), document("POINT(4.8932 nan)"), document("POINT(4.8932)"),
        document("POLYGON((4.8 52.3))"), document("POINT(44.8932 12.3727)"), document("/vsicurl/http://x"),
    ],
)  # fmt: skip
def test_garbage_falls_back_to_the_gazetteer(answering, body):
    answering(Answer(body))

    assert found(selectors.geocode_address(postcode="1012JS", house_number="1")) == AREA_1012


def test_question_uses_known_parameters_only(answering):
    asked = answering(Answer(document("POINT(4.8932 52.3727)")))

    selectors.geocode_address(postcode="1012 js", house_number="1a")

    assert asked[0].path == "/bzk/locatieserver/search/v3_1/free"
    assert asked[0].parameters == (
        ("rows", "1"),
        ("fl", "weergavenaam,centroide_ll"),
        ("fq", "type:adres"),
        ("fq", "postcode:1012JS"),
        ("fq", "huisnummer:1"),
    )


@pytest.mark.parametrize("value", ["1 OR 1", "*", "1012JS)", "", "é"])
def test_client_takes_no_search_expressions(settings, value):
    with pytest.raises(ValueError, match="postcode"):
        pdok.find_point(postcode=value)


def test_server_error_is_tried_twice(answering):
    asked = answering(Answer("down", 503))

    with pytest.raises(pdok.GeocoderUnavailable):
        pdok.find_point(postcode="1012JS")

    assert len(asked) == 2


def test_refusal_is_not_tried_again(answering):
    asked = answering(Answer("no", 400))

    with pytest.raises(pdok.GeocoderRefused):
        pdok.find_point(postcode="1012JS")

    assert len(asked) == 1


def test_redirect_is_not_followed(answering):
    answering(Answer("", 302, headers={"Location": "http://169.254.169.254/"}))

    with pytest.raises(pdok.GeocoderFailed):
        pdok.find_point(postcode="1012JS")


def test_connection_that_breaks_off_is_unavailable(settings):
    listening = socket.create_server(("127.0.0.1", 0))
    settings.PDOK_API_URL = f"http://127.0.0.1:{listening.getsockname()[1]}"

    def hang_up():
        for _ in range(2):
            listening.accept()[0].close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    with listening, pytest.raises(pdok.GeocoderUnavailable):
        pdok.find_point(postcode="1012JS")
    thread.join(timeout=2)


def test_geocoder_that_answers_drop_by_drop_is_not_waited_for(settings):
    settings.PDOK_TIMEOUT = 0.3
    done = threading.Event()

    def drip(listener):
        with suppress(OSError):
            caller, _ = listener.accept()
            caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            while not done.wait(0.1):
                caller.sendall(b" ")
            caller.close()

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        settings.PDOK_API_URL = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=drip, args=[listener])
        thread.start()
        started = time.monotonic()

        address = selectors.geocode_address(postcode="1012AB", house_number="1")

        took = time.monotonic() - started
        done.set()
        thread.join()
    assert address.precision == Precision.POSTCODE4
    assert took < 2
