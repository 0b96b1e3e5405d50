"""Lexicons: all kinds of words that the rules speak of, a file per field of meaning."""

from scoring.prose.vocabulary.causes import CAUSES
from scoring.prose.vocabulary.clues import CLUES
from scoring.prose.vocabulary.deeds import DEEDS
from scoring.prose.vocabulary.function import FUNCTION
from scoring.prose.vocabulary.outcomes import OUTCOMES
from scoring.prose.vocabulary.people import PEOPLE
from scoring.prose.vocabulary.quantities import QUANTITIES
from scoring.prose.vocabulary.reproaches import REPROACHES
from scoring.prose.vocabulary.systems import SYSTEMS

LEXICONS = (FUNCTION, PEOPLE, DEEDS, SYSTEMS, CAUSES, OUTCOMES, QUANTITIES, REPROACHES, CLUES)
