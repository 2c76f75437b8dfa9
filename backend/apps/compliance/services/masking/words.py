"""Words in which people spell what must not be read by a machine, in the seven languages."""

from apps.compliance.services.masking.fold import fold

_FROM_ZERO = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece "
    "cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
    "нула едно две три четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет "
    "петнадесет шестнадесет седемнадесет осемнадесет деветнадесет",
    "нуль один два три чотири пять шість сім вісім девять десять одинадцять дванадцять тринадцять чотирнадцять "
    "пятнадцять шістнадцять сімнадцять вісімнадцять девятнадцять",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve",
)
_FROM_TWENTY = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
    "douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci",
    "двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет",
    "двадцять тридцять сорок пятдесят шістдесят сімдесят вісімдесят девяносто",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_MORE = {"oh": "0", "două": "2", "una": "1", "една": "1", "одна": "1", "дві": "2", "plus": "+", "плюс": "+"}


def _plain(word: str) -> str:
    return fold(word).text


def _list_numbers() -> dict[str, str]:
    found = {_plain(word): digits for word, digits in _MORE.items()}
    for line in _FROM_ZERO:
        found |= {_plain(word): str(number) for number, word in enumerate(line.split())}
    units, tens = (
        _FROM_ZERO[1].split()[1:10],
        _FROM_TWENTY[1].split(),
    )  # Dutch says four-and-thirty, in one word
    for ten, name in enumerate(tens, start=2):
        found |= {f"{unit}en{name}": f"{ten}{number}" for number, unit in enumerate(units, start=1)}
    return found


NUMBERS = _list_numbers()  # word → its digits
TENS = {
    _plain(word): str(ten) for line in _FROM_TWENTY for ten, word in enumerate(line.split(), start=2)
}  # word → its first digit; the second comes with the next word
AND = frozenset(_plain(word) for word in ("and", "en", "și", "и", "y"))
