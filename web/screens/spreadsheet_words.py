"""What the columns of a spreadsheet can hold, in the words of the page."""

from flask_babel import gettext as _


def beginning_fields() -> dict[str, str]:
    """Fields by their names, in the order in which they are offered; the empty one is kept in the note."""
    return {
        "": _("not known: keep it in the note"),
        "number": _("number"),
        "time": _("time"),
        "date": _("date"),
        "title": _("title"),
        "text": _("what happens"),
        "via": _("delivery method"),
        "sender": _("from"),
        "to": _("to"),
        "expected": _("expected action"),
        "trigger": _("trigger"),
        "note": _("controller's notes"),
        "objective": _("objective"),
        "category": _("category"),
        "controller": _("controller"),
        "status": _("status"),
        "subject": _("subject line"),
        "story_time": _("scenario time"),
        "wall_time": _("wall time"),
    }


def beginning_readings() -> dict[str, str]:
    """How times can be read; the empty one lets the sheet decide."""
    return {
        "": _("as it seems"),
        "hours": _("hours:minutes since the start"),
        "minutes": _("minutes:seconds since the start"),
        "clock": _("time of day"),
    }
