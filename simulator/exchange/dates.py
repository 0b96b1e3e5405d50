"""Days as people write them, in the languages that spreadsheets come in."""

import re
import unicodedata
from datetime import date

from simulator.times import DAY_MS

_MONTHS = {
    number: names.split()
    for number, names in enumerate(
        (
            "january januar janvier enero jan janv ene", "february februar fevrier febrero feb fev fevr",
            "march marz maerz mars marzo mar mrz", "april avril abril apr avr abr", "may mai mayo",
            "june juni juin junio jun", "july juli juillet julio jul juil", "august aout agosto aug ago",
            "september septembre septiembre sep sept", "october oktober octobre octubre oct okt",
            "november novembre noviembre nov", "december dezember decembre diciembre dec dez dic",
        ),
        start=1,
    )
}  # fmt: skip
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names}
_NAMES = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_EIGHT_DIGITS = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:de\s+)?({_NAMES})\.?[\s,-]*(?:de\s+)?(\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"({_NAMES})\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s*(\d{{4}})(?!\d)")
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
    r"|(?:mo|di|mi|do|fr|sa|so)\.|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CENTURY = 2000
_SHORT_YEAR = 100
_MONTHS_OF_A_YEAR = 12


def fold(text: str) -> str:
    """The text in small letters without accents, each character in its place."""
    return "".join(_plain(letter) for letter in text)


def at_date(day: date) -> int:
    """Milliseconds from the first day of the calendar to a day's midnight."""
    return day.toordinal() * DAY_MS


def weekday_of(ms: int) -> str:
    """The English name of the day that an instant lies in."""
    return _WEEKDAYS[date.fromordinal(ms // DAY_MS).weekday()]


def took_weekday(line: str) -> int:
    """How many characters a weekday takes at the beginning of a folded line."""
    found = _WEEKDAY.match(line)
    if found is None:
        return 0
    return found.end() + len(line[found.end() :]) - len(line[found.end() :].lstrip(" ,."))


def take_date(line: str) -> tuple[date | None, int]:
    """The day at the beginning of a folded line, and how many characters it takes; days before months, if in doubt."""
    if found := _ISO.match(line) or _EIGHT_DIGITS.match(line):
        return _made(int(found[1]), int(found[2]), int(found[3])), found.end()
    if found := _NUMBERS.match(line):
        first, second, year = int(found[1]), int(found[3]), _year(int(found[4]))
        american = second > _MONTHS_OF_A_YEAR or (
            found[2] == "/" and first <= _MONTHS_OF_A_YEAR and _speaks_american(line[found.end() :])
        )
        return (_made(year, first, second) if american else _made(year, second, first)), found.end()
    if found := _DAY_FIRST.match(line):
        return _made(int(found[3]), _MONTH_OF[found[2]], int(found[1])), found.end()
    if found := _MONTH_FIRST.match(line):
        return _made(int(found[3]), _MONTH_OF[found[1]], int(found[2])), found.end()
    return None, 0


def _speaks_american(rest: str) -> bool:
    """Whether a clock with am or pm follows."""
    return re.match(r"[\s,]*\d{1,2}(:\d\d){0,2}\s*[ap]\.?m", rest) is not None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(written: int) -> int:
    return written + _CENTURY if written < _SHORT_YEAR else written


def _plain(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()
    return plain if len(plain) == 1 else letter
