"""What the notice about new jobs says."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.utils.formats import number_format
from django.utils.translation import override

from apps.jobs.models import Job
from apps.jobs.selectors.saved import AlertNews, JobNews, find_alert_news
from apps.jobs.services.alerts import make_stop_token
from apps.notifications.enums import Kind
from apps.notifications.selectors import get_phrases
from apps.notifications.services.links import link_to

Phrases = Mapping[str, str]


def describe_alert(alert_id: UUID) -> Mapping[str, str] | None:
    """Say which jobs are new, as they are now, in the language of the saved search; None if nothing is left to say."""
    news = find_alert_news(alert_id=alert_id)
    if news is None:
        return None
    search, phrases = news.search, get_phrases(kind=Kind.JOB_ALERT, language=news.search.language)
    with override(search.language):
        jobs = "\n\n".join("\n".join(_describe_job(each, phrases)) for each in news.jobs)
    return {
        "language": search.language,
        "name": search.name,
        "count": str(news.count),
        "jobs": jobs,
        "more": _say_more(news, phrases),
        "link": f"{link_to('jobs/')}?{search.query}{'&' if search.query else ''}sort=newest",
        "last": phrases["last"].format(link=link_to("account/alerts/")) if news.is_last else "",
        "stop": link_to(f"alerts/stop/{make_stop_token(search_id=search.pk)}/"),
    }


def _say_more(news: AlertNews, phrases: Phrases) -> str:
    rest = news.count - len(news.jobs)
    return phrases["more"].format(count=rest) if rest > 0 else ""


def _describe_job(news: JobNews, phrases: Phrases) -> Iterator[str]:
    """A title, who and where, what one earns, and the way there: a line each."""
    job = news.job
    yield job.title
    yield " · ".join(filter(None, [*_who(job, phrases), job.place_name, _distance(news, phrases)]))
    if terms := " · ".join(filter(None, [_pay(job, phrases), _hours(job, phrases)])):
        yield terms
    yield link_to(f"jobs/{job.pk}/")


def _who(job: Job, phrases: Phrases) -> Iterator[str]:
    yield job.employer.trade_name or job.employer.legal_name
    if job.source_name:
        yield phrases["source"].format(source=job.source_name)


def _distance(news: JobNews, phrases: Phrases) -> str:
    if news.distance_m is None:
        return ""
    return phrases["distance"].format(km=number_format(round(news.distance_m / 1000, 1)))


def _pay(job: Job, phrases: Phrases) -> str:
    ends = [job.pay_min_cents, job.pay_max_cents]
    euros = dict.fromkeys(number_format(cents / 100, 2) for cents in ends if cents is not None)
    return phrases["pay"].format(pay="–".join(euros)) if euros else ""


def _hours(job: Job, phrases: Phrases) -> str:
    ends = [job.guaranteed_hours, job.max_hours]
    hours = dict.fromkeys(number_format(f"{end.normalize():f}") for end in ends if end is not None)
    return phrases["hours"].format(hours="–".join(hours)) if hours else ""
