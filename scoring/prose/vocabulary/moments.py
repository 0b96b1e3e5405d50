"""Moments: clocks, lengths and intervals of time as people write them."""

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_HOUR = f"(?:{_ONES}|ten|eleven|twelve)"
NUMERAL = (
    rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    rf"|eighteen|nineteen|(?:an? |{_ONES} )?hundred)"
)
"""A number in words."""
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|half an?|{NUMERAL}|an?|a couple of|a few|several|one and a half|couple|few)"
_CUED = "".join(
    f"(?<={cue} )|"
    for cue in ("since", "from", "until", "till", "at", "by", "before", "around", "about", "past", "after")
)
CLOCK = (
    r"(?:(?<![\d:.])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d%])(?:\s?(?:am|pm|a\.m\.?|p\.m\.?))?"
    r"|(?<![\d:.-])\d{1,2}\s?(?:am|pm|a\.m\.?|p\.m\.?|o'clock|utc|z|hrs|hours utc)\b"
    r"|(?<![\d:.-])\d{1,2} ?h(?= ?(?:utc|gmt|ces?t)\b)|(?<![\d:.-])\d{1,2} (?:in the (?:morning|afternoon|evening)"
    r"|at night|sharp)\b"
    r"|(?<![\d:.])(?:[01]\d|2[0-3])[0-5]\d(?:(?=\s?(?:-|to)\s?(?:[01]\d|2[0-3])[0-5]\d\s?(?:utc|z|hrs)\b)"
    r"|\s?(?:utc|z|hrs|hours|gmt|cet|cest)\b)|\b(?:noon|midnight|midday)\b"
    rf"|\b(?:half|(?:a )?quarter|five|ten|twenty|twenty-five|\d\d?|{_HOUR}(?= minutes))(?: minutes)? (?:past|to|after"
    rf"|before) (?:{_HOUR}|noon|midnight|\d{{1,2}})\b"
    rf"|\btop of the hour\b|\bhalf {_HOUR}\b|\b(?:lunch ?time|dawn|sunrise|close of play)\b"
    rf"|\b{_HOUR} (?:am\b|pm\b|a\.m|p\.m|o'clock|utc|fifteen|twenty|thirty|forty|forty-five|fifty|sharp|(?:this"
    rf"|in the|yesterday|tomorrow) (?:morning|afternoon|evening)|at night|tonight)"
    rf"|(?:{_CUED.rstrip('|')}){_HOUR}\b(?=\W*(?:$|[.,;:)\n]|until\b|till\b|to\b|on\b|and\b|this\b|i\b|we\b|you\b"
    rf"|sharp\b|today\b)))"
)
"""A time of day."""
_UNIT = r"(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|nights?)"
LENGTH = (
    rf"(?:(?:(?<![\w.])\d+(?:[.,]\d+)?[ -]?|\b{_NUMBER}[ -])(?:and (?:a half|a quarter|three quarters?) "
    rf"|three[- ]quarter |an? |good |full |solid |long |of "
    rf"|or (?:two|so|three) )*{_UNIT}(?:\b|(?=\d))|\b\d+h\d*\b|(?:half|three quarters of|a quarter of"
    rf"|quarter of) an hour|\bhalf[- ]hour\b|all (?:day|night|morning|afternoon)|the whole (?:day|night|morning"
    rf"|afternoon)|overnight|\b\d+:[0-5]\d:[0-5]\d\b)"
)
"""A length of time, exact or not ("a few minutes")."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})\b|\b\d{{1,2}}/\d{{1,2}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)? {_MONTH}(?!\w)"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b(?:on |by |next |this |until |before |coming |due |for |, "
    rf"|\()?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btonight\b|\btoday\b)"
)
"""A day."""
INTERVAL = (
    rf"(?:every (?!second [a-z]){_NUMBER}?[ -]?(?:{_UNIT}|half[- ]hour|hour)\b|every (?:half|quarter"
    rf"|full)[- ]?(?:an )?hour"
    rf"|each (?:half )?hour|on the hour|at :\d\d|hourly|half-hourly|half hourly|every \d+|on the (?:hour|half hour)"
    rf"|{_NUMBER}[ -](?:minute|min|hour)(?:ly)? (?:intervals?|cadence|rhythm|updates?|steps)|twice an hour|daily"
    rf"|once an hour)"
)
"""How often."""
WITHIN = (
    rf"(?:(?:in|within|inside|under|after|no later than|at most|at the latest in)(?: the)?(?: next)?(?: about"
    rf"| around| roughly| max\.?| another)? {LENGTH}|within the (?:hour|day|week)"
    rf"|by (?:the )?end of (?:the )?(?:day|week|hour|month)|(?:end|close) of (?:business|day|play|the week|the day"
    rf"|next week)|\beod\b|\beob\b|\bcob\b|this (?:afternoon|evening|morning)|next (?:week|month|hour)|\+\d+ ?(?:m"
    rf"|min|h)\b|{LENGTH} from now)"
)
"""A period that ends."""
POINT = (
    rf"(?:{CLOCK}|{INTERVAL}|{WITHIN}|{DATE}|(?:by|at|around|before|until|till|um|for|vers|a las|in|after"
    rf"|within) (?:\d{{1,2}}\b(?![%\d])|(?:half past |quarter (?:past|to) )?(?:one|two|three|four|five|six|seven"
    rf"|eight|nine|ten|eleven|twelve)\b(?! (?:more|min|hour|sec|percent|%))))"
)
"""When something is to be expected: a time, an interval, or a period that ends."""
