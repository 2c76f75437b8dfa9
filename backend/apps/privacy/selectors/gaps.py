"""Where the declarations say too little, too much, or what must not be."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from django.core.exceptions import FieldDoesNotExist
from django.db.models.constants import LOOKUP_SEP

from apps.core.models.libraries import HISTORY
from apps.core.models.privacy import Privacy
from apps.privacy.selectors.forbidden import is_forbidden
from apps.privacy.selectors.tables import Model, field_names, find_declaration, is_history


def list_gaps(models: Iterable[Model], *, rules: Collection[str]) -> list[str]:
    """List in sentences what is undeclared, declared twice or out of date, and what nobody may ask.

    :param rules: the names that `kept` may have
    """
    return [f"{model._meta.label}: {gap}" for model in models for gap in _gaps(model, rules)]


def _gaps(model: Model, rules: Collection[str]) -> Iterator[str]:
    names = field_names(model)
    yield from (f"nobody may ask {name}" for name in names if is_forbidden(name))
    privacy = find_declaration(model)
    if privacy is None:
        yield "says nothing about whose data it holds"
    else:
        yield from _gaps_between(privacy, names, is_history(model))
        yield from _loose_ends(model, privacy, rules) if not is_history(model) else ()


def _gaps_between(privacy: Privacy, names: list[str], is_history: bool) -> Iterator[str]:
    said = Counter(privacy.names())
    known = {*said, *HISTORY} if is_history else {*said}
    yield from (f"does not say what {name} is" for name in names if name not in known)
    yield from (f"says twice what {name} is" for name, times in said.items() if times > 1)
    if not is_history:
        yield from (f"speaks of {name}, which it does not have" for name in said if name not in names)


def _loose_ends(model: Model, privacy: Privacy, rules: Collection[str]) -> Iterator[str]:
    if privacy.kept not in rules:
        yield f"no rule is called {privacy.kept}"
    if not privacy.is_about_people and privacy.stub:
        yield "keeps a stub of nobody"
    ends = [
        *privacy.owners,
        privacy.address,
        privacy.quoting,
        *(privacy.stub.blanked if privacy.stub else ()),
    ]
    yield from (f"there is nothing at {end}" for end in ends if end and not _leads_somewhere(model, end))


def _leads_somewhere(model: Model, lookup: str) -> bool:
    first, _, rest = lookup.partition(LOOKUP_SEP)
    if first == "pk":
        return True
    try:
        field = model._meta.get_field(first)
    except FieldDoesNotExist:
        return False
    target = field.related_model
    if not rest or not isinstance(target, type):
        return True
    return _leads_somewhere(target, rest)
