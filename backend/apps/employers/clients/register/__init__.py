"""The trade register of the Chamber of Commerce (KvK).

Three outcomes and no other: a `RegisterEntry`, `NotInRegister`, `RegisterUnavailable`. No answer is never "no".
"""

from apps.employers.clients.register.entry import Address, Branch, RegisterEntry
from apps.employers.clients.register.http import NotInRegister, RegisterUnavailable
from apps.employers.clients.register.lookup import find_known, lookup, lookup_with_branch, public_url

__all__ = [
    "Address",
    "Branch",
    "NotInRegister",
    "RegisterEntry",
    "RegisterUnavailable",
    "find_known",
    "lookup",
    "lookup_with_branch",
    "public_url",
]
