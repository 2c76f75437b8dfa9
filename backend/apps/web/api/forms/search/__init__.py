"""The search as a form: the same parameters, limits and refusals as `GET jobs/`."""

from apps.web.api.forms.search.form import SearchForm

__all__ = ["SearchForm"]
