"""Everything that looks for something to hide."""

from collections.abc import Callable, Iterable, Sequence

from apps.compliance.services.masking.citizens import find_citizen_numbers
from apps.compliance.services.masking.emails import find_emails
from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.ibans import find_ibans
from apps.compliance.services.masking.masked import Span
from apps.compliance.services.masking.messengers import find_messengers
from apps.compliance.services.masking.phones import find_phones

FINDERS: Sequence[Callable[[Folded], Iterable[Span]]] = (
    find_citizen_numbers,
    find_ibans,
    find_phones,
    find_emails,
    find_messengers,
)
# The same where two messages are read as one word; phone numbers are found across any gap.
JOINED = tuple(find for find in FINDERS if find is not find_phones)
