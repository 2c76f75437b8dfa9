"""VIES, where the tax authorities of the EU say which VAT numbers they know.

Two outcomes and no other: a `VatAnswer`, or `ViesUnavailable`. No answer is never "no".
"""

from apps.employers.clients.vies.answer import VatAnswer
from apps.employers.clients.vies.ask import ViesUnavailable, ask_vies

PUBLIC_URL = "https://ec.europa.eu/taxation_customs/vies/"

__all__ = ["PUBLIC_URL", "VatAnswer", "ViesUnavailable", "ask_vies"]
