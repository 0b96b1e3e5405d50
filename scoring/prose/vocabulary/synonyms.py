"""Synonyms: other words for the things and happenings of which causes are told.

The facts say that a certificate had expired, and a message that it had run out; both mean one thing.
"""

from scoring.prose.form import Form

_SAME = {
    "expire": r"expir\w+|laps(?:e|es|ed|ing)|r[au]n(?:s|ning)? out(?! of)|out of date|no longer valid",
    "full": r"full|fill(?:s|ed|ing)?|exhaust\w*|saturat\w+|r[au]n(?:s|ning)? (?:dry|out of)|used up"
    r"|(?:no|out of) (?:space|room)",
    "disk": r"disks?|discs?|volumes?|drives?|storage|partitions?|file ?systems?",
    "certificate": r"certs?|certificates?",
    "credential": r"keys?|credentials?|tokens?|secrets?|passwords?",
    "withdraw": r"withdr[ae]w\w*|revo[ck]\w+|remov\w+|delet\w+|retir(?:e|es|ed|ing)|t(?:ake|ook|aken) (?:away|out)",
    "database": r"dbs?|databases?|postgres\w*|mysql",
    "release": r"deploy\w*|releas\w+|roll-?outs?|roll(?:ed|ing)? out|versions?",
    "config": r"config\w*|settings?|flags?|toggles?|parameters?",
    "retry": r"retr(?:y|ies|ied|ying)",
    "memory": r"memory|ram|heap",
    "processor": r"cpus?|processors?",
    "balancer": r"lbs?|load-?balancers?|load balancers?",
}
_ANY = Form(r"\b(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _SAME.items()) + r")\b")


def plainly(text: str) -> str:
    """A lower-case text in which each synonym stands as the word that it is grouped under."""
    return _ANY.sub(lambda found: next(name for name in _SAME if found[name]), text)
