"""Keep what it looked like."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

from apps.moderation.models import Case, Evidence
from apps.moderation.selectors.targets import find_target


def freeze_evidence(*, case: Case) -> Evidence | None:
    """Copy what the case is about as it is now, unless it looked just so before; None if there is nothing to copy.

    The copy never changes, whatever becomes of the row (DSA 18, domain.md 8.23).
    """
    target = find_target(kind=case.target[0], target_id=case.target_id)
    if target is None:
        return None
    written = json.dumps(target.content, cls=DjangoJSONEncoder, sort_keys=True)
    sha256 = hashlib.sha256(written.encode()).hexdigest()
    known = Evidence.objects.filter(case=case, sha256=sha256).first()
    return known or Evidence.objects.create(case=case, content=target.content, sha256=sha256)
