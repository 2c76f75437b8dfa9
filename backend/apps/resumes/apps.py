"""Django's configuration of the app."""

from apps.core import config


class ResumesConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.resumes"
