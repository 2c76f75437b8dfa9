"""Reading a conversation, part by part."""

import pytest

from apps.messaging.selectors import list_conversations_with_news
from apps.messaging.services import mark_read
from tests.factories.messaging import ConversationFactory, MessageFactory

pytestmark = pytest.mark.django_db


def texts(response):
    assert response.status_code == 200, response.data
    return [one["text"] for one in response.data["results"]]


def test_newest_first_of_all_then_back(talk):
    told = talk()
    for number in range(5):
        told.say(str(number))

    newest = told.as_ann.get(f"{told.url}messages/?page_size=2")
    older = told.as_ann.get(newest.data["previous"])
    oldest = told.as_ann.get(older.data["previous"])

    assert [texts(newest), texts(older), texts(oldest)] == [["3", "4"], ["1", "2"], ["0"]]
    assert oldest.data["previous"] is None
    assert newest.data["next"] is None


def test_goes_on_behind_the_last_seen_message(talk):
    told = talk()
    seen = told.say("seen")
    for number in range(3):
        told.say(str(number))

    first = told.as_recruiter.get(f"{told.url}messages/?after={seen.pk}&page_size=2")
    second = told.as_recruiter.get(first.data["next"])

    assert [texts(first), texts(second)] == [["0", "1"], ["2"]]
    assert second.data["next"] is None


def test_goes_on_behind_the_last_seen_change(talk):
    told = talk()
    for number in range(3):
        told.say(str(number))

    first = told.as_recruiter.get(f"{told.url}messages/?since=0&page_size=2")
    second = told.as_recruiter.get(first.data["next"])
    third = told.as_recruiter.get(f"{told.url}messages/?since={second.data['conversation']['change']}")

    assert [texts(first), texts(second), texts(third)] == [["0", "1"], ["2"], []]


def test_message_of_another_conversation_is_no_place_to_begin(talk):
    told = talk()
    foreign = MessageFactory()

    for name in ("after", "before"):
        assert told.as_ann.get(f"{told.url}messages/?{name}={foreign.pk}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "since=-1",
        "since=x",
        "after=x",
        "page_size=0",
        "page_size=101",
        "since=1&before=01a1ff2e-b306-70b3-9265-1de5aacb74e7",
        "x=1",
    ],
)
def test_wrong_question_is_refused(talk, query):
    told = talk()

    assert told.as_ann.get(f"{told.url}messages/?{query}").status_code == 400


@pytest.mark.parametrize("size", [1, 30])
def test_thread_takes_the_same_queries_however_long_it_is(talk, size, django_assert_num_queries):
    told = talk()
    MessageFactory.create_batch(size, conversation=told.conversation)
    told.as_ann.get(f"{told.url}messages/")

    with django_assert_num_queries(6):
        assert len(told.as_ann.get(f"{told.url}messages/").data["results"]) == size


def test_marks_say_how_far_each_side_read(talk):
    told = talk()
    for number in range(3):
        told.say(str(number))

    marked = told.as_recruiter.post(f"{told.url}read/", {"position": 2}, format="json")
    back = told.as_recruiter.post(f"{told.url}read/", {"position": 1}, format="json")
    beyond = told.as_ann.post(f"{told.url}read/", {"position": 99}, format="json")

    assert [marked.data, back.data, beyond.data] == [{"position": 2}, {"position": 2}, {"position": 3}]
    state = told.as_ann.get(f"{told.url}messages/").data["conversation"]
    assert state["read"] == {"candidate": 3, "employer": 2}


def test_list_counts_what_is_new_to_this_person(talk):
    told = talk()
    told.say("Hello", by="recruiter")
    told.say("Are you there?", by="recruiter")
    told.say("Yes")

    def unread(client):
        (row,) = client.get("/api/v1/conversations/").data["results"]
        return row["unread"]

    assert (unread(told.as_ann), unread(told.as_recruiter)) == (2, 1)
    told.as_ann.post(f"{told.url}read/", {"position": 1}, format="json")
    assert (unread(told.as_ann), unread(told.as_recruiter)) == (1, 1)


def test_news_are_what_the_other_side_wrote_and_this_person_has_not_read(talk):
    told = talk()
    tenant = told.conversation.tenant

    def have_news():
        ann = list_conversations_with_news(user=told.ann).exists()
        return ann, list_conversations_with_news(user=told.recruiter, tenant=tenant).exists()

    seen = [have_news()]
    told.say("Hello")
    seen.append(have_news())
    told.say("Good morning", by="recruiter")
    seen.append(have_news())
    for reader, side in ((told.ann, "candidate"), (told.recruiter, "employer")):
        mark_read(conversation=told.conversation, reader=reader, side=side, position=2)
        seen.append(have_news())

    assert seen == [(False, False), (False, True), (True, True), (False, True), (False, False)]


def test_list_shows_where_something_was_said_last_first(talk, client_for):
    told = talk()
    other = ConversationFactory(application__job=told.conversation.application.job)
    told.say("newest words")

    first = told.as_recruiter.get("/api/v1/conversations/?page_size=1")
    second = told.as_recruiter.get(first.data["next"])

    rows = [*first.data["results"], *second.data["results"]]
    assert [row["id"] for row in rows] == [str(told.conversation.pk), str(other.pk)]
    assert rows[0]["newest"]["text"] == "newest words"
    assert rows[1]["newest"] is None


def test_cursor_that_we_did_not_make_is_refused(talk):
    told = talk()

    assert told.as_ann.get("/api/v1/conversations/?cursor=x").status_code == 400
    assert told.as_ann.get("/api/v1/conversations/?cursor=cD1hYmM%3D").status_code == 400


@pytest.mark.parametrize("size", [1, 5])
def test_list_takes_the_same_queries_however_long_it_is(talk, size, django_assert_num_queries):
    told = talk()
    for _ in range(size):
        MessageFactory(conversation=ConversationFactory(application__applicant=told.ann))
    told.as_ann.get("/api/v1/conversations/")

    with django_assert_num_queries(6):
        assert len(told.as_ann.get("/api/v1/conversations/").data["results"]) == size + 1


def test_candidate_has_no_name_before_the_invitation(talk):
    for status, is_named in (("submitted", False), ("invited", True), ("rejected", False)):
        told = talk(status)

        shown = told.as_recruiter.get(told.url).data["with"]

        assert shown == {"side": "candidate", "name": told.ann.name if is_named else ""}


def test_organization_has_the_name_that_people_know(talk):
    told = talk()
    employer = told.conversation.application.job.employer

    assert told.as_ann.get(told.url).data["with"]["name"] == (employer.trade_name or employer.legal_name)
