"""The verdict: a scenario, a playbook and a journal become a scorecard. Pure; it changes nothing."""

from scoring.card import Finding, PhaseScore, RoleScore, Scorecard
from scoring.card_json import card_json, card_value
from scoring.card_text import card_text, headline
from scoring.kinds import check_params
from scoring.person import PersonCard, person_card
from scoring.person_json import person_json
from scoring.recorder import Recorder
from scoring.score import SCORER_VERSION, Tally, UnscorableError, recorder_of, score, score_record, tally_record
from scoring.verdict import Verdict

__all__ = [
    "SCORER_VERSION",
    "Finding",
    "PersonCard",
    "PhaseScore",
    "Recorder",
    "RoleScore",
    "Scorecard",
    "Tally",
    "UnscorableError",
    "Verdict",
    "card_json",
    "card_text",
    "card_value",
    "check_params",
    "headline",
    "person_card",
    "person_json",
    "recorder_of",
    "score",
    "score_record",
    "tally_record",
]
