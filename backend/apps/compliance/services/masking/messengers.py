"""Links to other messengers, and names in them."""

import re
from collections.abc import Iterator

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking.emails import DOT, any_of
from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.masked import Span

SERVICES = any_of(
    "whatsapp whats_app wapp watsapp telegram tg viber signal messenger facebook fb insta instagram snap snapchat "
    "skype discord wechat tiktok ig телеграм телеграма телеграмі вайбер вайбърът вайбері вотсап ватсап уотсап сигнал "
    "инстаграм інстаграм скайп"
)
SITES = "whatsapp|telegram|viber|signal|messenger|facebook|instagram|snapchat|discord|skype|wechat|tiktok"
REST = r"(?:\s?(?:/|\bslash\b)\s?[^\s]+)"
ELSEWHERE = rf"(?:(?:fb|vk|discordapp|tinyurl){DOT}com|instagr{DOT}am|bit{DOT}ly|linktr{DOT}ee)"
BEFORE = r"(?<![\w'’.])(?:https?\s?:\s?//\s?)?(?:www\.)?"
PATTERNS = (
    rf"{BEFORE}(?:wa|t|m|fb|vk|ig|line|viber)\.me\b{REST}?",
    rf"{BEFORE}(?:wa|fb|vk){DOT}me\b{REST}?",
    rf"{BEFORE}(?:t|m|ig|line){DOT}me{REST}",
    rf"{BEFORE}(?:[\w\-]{{1,30}}\.){{0,2}}(?:{SITES}){DOT}(?:com|me|org|group|dog|gg|net|chat)\b{REST}?",
    rf"{BEFORE}discord{DOT}gg\b{REST}?",
    rf"{BEFORE}(?:m{DOT})?{ELSEWHERE}\b{REST}?",
    r"\b(?:whatsapp|tg|viber|sgnl|skype|fb-messenger|line|weixin|discord|threema)\s?:\s?//\s?[^\s]+",
    r"(?<![\w@./])@[a-z0-9_.]{2,31}[a-z0-9_]",
)
LINK = re.compile("|".join(PATTERNS))
ODD = r"(?=[a-z_.\-]*[\d_])[a-z0-9_.\-]{4,32}"  # no ordinary word
# A colon says that a name follows; a bare “is” does only if what follows is no ordinary word.
NAMED = re.compile(
    rf"\b{SERVICES}\b\s{{0,2}}(?:[:=]|->|→)\s{{0,2}}(?P<name>@?[a-z0-9][a-z0-9_.\-]{{3,31}})"
    rf"|\b{SERVICES}\b\s(?:is|id|naam|name|nick|user|username|nume|nazwa|nombre)\s{{0,1}}:?\s?"
    rf"(?P<odd>{ODD})"
    rf"|\bline\b\s{{0,2}}(?:[:=]|->|→)\s{{0,2}}(?P<line>@?{ODD})"  # work is done on lines, too
)


def find_messengers(folded: Folded) -> Iterator[Span]:
    """Find links to other messengers, @names, and names that follow the name of a messenger."""
    text = folded.latin
    for match in LINK.finditer(text):
        yield Span(HiddenKind.MESSENGER, *folded.span(match.start(), match.end()))
    for match in NAMED.finditer(text):
        name = match.lastgroup or "name"
        yield Span(HiddenKind.MESSENGER, *folded.span(match.start(name), match.end(name)))
