"""Organizations that help workers."""

from datetime import date, timedelta

import factory
from factory.django import DjangoModelFactory

from apps.compliance.enums import HelpProblem
from apps.compliance.models import HelpLine


class HelpLineFactory(DjangoModelFactory):
    """One that helps with everything, looked up lately."""

    class Meta:
        model = HelpLine

    slug = factory.Sequence(lambda number: f"line-{number}")
    name = factory.Faker("company")
    about = factory.Dict({"en": "They listen, and help for free.", "nl": "Ze luisteren en helpen gratis."})
    problems = factory.LazyFunction(lambda: list(HelpProblem.values))
    languages = factory.LazyFunction(lambda: ["nl", "en", "pl"])
    phone = "0800 432 1000"
    url = "https://help.example.test/"
    source_name = "help.example.test"
    source_url = "https://help.example.test/contact/"
    checked_on = factory.LazyFunction(date.today)
    due_on = factory.LazyFunction(lambda: date.today() + timedelta(days=90))
    is_verified = True
