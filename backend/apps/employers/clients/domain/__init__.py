"""What stands at a web address: in its DNS, and in a file of its website.

Each question has three answers: yes, no, and `DomainSilent`. No answer is never "no".
"""

from apps.employers.clients.domain.file import read_file
from apps.employers.clients.domain.records import DomainSilent, is_zone, list_texts

__all__ = ["DomainSilent", "is_zone", "list_texts", "read_file"]
