"""What who applies answers to what the employer asked."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError, FieldRefusal
from apps.jobs.enums import QuestionKind
from apps.jobs.services.facts import Question

Answers = Sequence[Mapping[str, str]]
YES_NO = ("yes", "no")


class Answer(TypedDict):
    """An answer with its question as it was asked: the employer may ask something else tomorrow."""

    question_id: str
    question: str
    kind: str
    answer: str


class AnswersRefused(DomainError):
    """Answers and questions do not fit; `errors` names each."""

    code, status = "answers_refused", 400
    message = _("Some answers do not fit the questions. See the errors.")


def fit_answers(*, questions: Sequence[Question], answers: Answers) -> list[Answer]:
    """Fit `{question, answer}` to the questions of a job, in their order; `question` is an id or the text itself.

    :raises AnswersRefused: if nobody asked that, an answer is none of those to choose from, a question is answered
        twice, or one that must be answered is not
    """
    given: dict[str, str] = {}
    wrong = []
    for index, answer in enumerate(answers):
        question = _find_question(questions, answer["question"])
        refusal = _judge(question, answer["answer"], given)
        if refusal:
            wrong.append(FieldRefusal(f"answers/{index}", *refusal))
        elif question:
            given[question["id"]] = answer["answer"].strip()
    wrong += [
        _ask(question) for question in questions if question["required"] and question["id"] not in given
    ]
    if wrong:
        raise AnswersRefused(errors=wrong)
    return [_keep(question, given[question["id"]]) for question in questions if question["id"] in given]


def _find_question(questions: Sequence[Question], name: str) -> Question | None:
    name = name.strip()
    return next((question for question in questions if name in (question["id"], question["text"])), None)


def _judge(question: Question | None, answer: str, given: Mapping[str, str]) -> tuple[str, Any] | None:
    if question is None:
        return "unknown_question", _("The employer does not ask this.")
    if question["id"] in given:
        return "answered_twice", _("Answer each question once.")
    choices = YES_NO if question["kind"] == QuestionKind.YES_NO else question["choices"]
    if choices and answer.strip() not in choices:
        return "wrong_choice", _("Choose one of these: %(choices)s.") % {"choices": ", ".join(choices)}
    return None


def _ask(question: Question) -> FieldRefusal:
    message = _("Please answer this question: %(question)s") % {"question": question["text"]}
    return FieldRefusal("answers", "answer_missing", message)


def _keep(question: Question, answer: str) -> Answer:
    return Answer(question_id=question["id"], question=question["text"], kind=question["kind"], answer=answer)
