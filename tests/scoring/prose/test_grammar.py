"""The grammar: words as letters, and patterns over them."""

import re

import pytest

from scoring.prose.grammar.alphabet import SIGNS, Alphabet
from scoring.prose.grammar.index import Index
from scoring.prose.grammar.inflection import conjugated, plural
from scoring.prose.grammar.lexicon import nouns, verbs, words
from scoring.prose.grammar.pattern import expression
from scoring.prose.grammar.reading import read
from scoring.prose.text import Text

LEXICON = {"agent": nouns("engineer, team"), "misdeed": verbs("forget, drop the ball"), "adverb": words("once again")}
ALPHABET = Alphabet.of([LEXICON], ["the"], {"any": "agent misdeed"})


def found(pattern, text, people=()):
    whole = Text.of(text)
    reading = read(whole, people, ALPHABET)[0]
    matches = re.finditer(expression(pattern, ALPHABET), reading.letters)
    return [whole.raw[slice(*reading.span(*match.span()))] for match in matches]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("forget", {"forget", "forgets", "forgot", "forgotten", "forgetting"}),
        ("drop the ball", {"drop the ball", "drops the ball", "dropped the ball", "dropping the ball"}),
        ("rely", {"rely", "relies", "relied", "relying"}),
        ("lie", {"lie", "lies", "lied", "lain", "lying"}),
        ("ignore", {"ignore", "ignores", "ignored", "ignoring"}),
        ("need", {"need", "needs", "needed", "needing"}),
    ],
)
def test_verbs_are_known_in_all_their_forms(verb, forms):
    assert forms <= {form for form, _ in conjugated(verb)}


def test_nouns_have_their_plural():
    assert [plural(one) for one in ("engineer", "agency", "batch", "person")] == [
        "engineers",
        "agencies",
        "batches",
        "people",
    ]


def test_a_pattern_speaks_of_kinds_of_words_and_quotes_the_message():
    assert found("<agent> <adverb>? <misdeed.past>", "Sadly the team once again forgot it.") == [
        "team once again forgot"
    ]


def test_a_phrase_is_one_word_and_a_hyphen_parts_words():
    assert found("<misdeed>", "They dropped-the ball.") == ["dropped-the ball"]


def test_names_are_those_of_the_people_alone_or_whole():
    assert found("<name>", "Sam Ortiz and Petrov", ("Sam Ortiz", "Nadia Petrov")) == ["Sam Ortiz", "Petrov"]


def test_no_pattern_crosses_the_end_of_a_sentence():
    assert found("<agent> __{0,3} <misdeed>", "We have a team. Forgot the rest.") == []


def test_a_text_lets_no_pattern_go_that_its_sentences_could_match():
    index = Index.of([("f", 0, "the <agent> <adverb>? <misdeed>"), ("f", 1, "<misdeed>"), ("g", 2, "the")], ALPHABET)
    letters = read(Text.of("The team once again forgot. The lock. A team."), (), ALPHABET)[0].letters
    narrow = index.narrowed(letters)
    sentences = [f"{one}\n" for one in letters.split("\n")]
    assert [narrow.candidates(one) for one in sentences] == [index.candidates(one) for one in sentences]
    assert len(narrow.letters) < len(index.letters)


def test_a_denial_in_one_word_and_a_handle_are_read_whole():
    reading = read(Text.of("it wasn't @sam, @else"), ("Sam Ortiz",), ALPHABET)[0]
    assert reading.letters == f"ww{SIGNS['name']},{SIGNS['proper']}{SIGNS['end']}"


def test_a_kind_may_be_refused():
    assert found("the <!agent>", "The team, the lock") == ["the lock"]
