import pytest

from scoring.prose.scope import asked, conditional, hedged, negated, negated_after
from scoring.prose.text import Text


def at(raw, words):
    text = Text.of(raw)
    place = text.lower.index(words)
    return text.sentence_at(place), place


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("This is not a small number of users.", "small number"),
        ("Nobody forgot anything.", "forgot"),
        ("We have ruled out a bad deploy.", "bad deploy"),
        ("It isn't human error.", "human error"),
    ],
)
def test_a_denial_holds_for_what_follows_it(raw, words):
    assert negated(*at(raw, words))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("I am not blaming anyone, but Joao forgot the list.", "forgot"),
        ("No offence, Joao forgot the list.", "forgot"),
        ("Not to point fingers, Joao forgot the list.", "forgot"),
        ("Not only did orders fail, Joao forgot the list.", "forgot"),
    ],
)
def test_what_is_said_after_a_disclaimer_is_not_denied(raw, words):
    assert not negated(*at(raw, words))


@pytest.mark.parametrize(("between", "held"), [(7, True), (8, True), (9, False), (400, False)])
def test_a_denial_holds_for_eight_words_however_long_the_clause(between, held):
    raw = "We know it is not " + "so " * between + "broken"
    (sentence,) = Text.of(raw).sentences
    assert negated(sentence, raw.index("broken")) is held


def test_a_denial_may_stand_behind():
    sentence, start = at("The database is not the cause.", "database")
    assert negated_after(sentence, start + len("database"))


def test_a_guess_and_a_condition_are_told_from_a_statement():
    assert hedged(*at("It might be the cache.", "cache"))
    assert not hedged(*at("It is the cache.", "cache"))
    assert conditional(*at("If the test holds, service is back at noon.", "back"))
    assert not conditional(*at("Service is back at noon.", "back"))


def test_a_question_is_one_without_its_mark_too():
    assert asked(Text.of("who deployed this").sentences[0])
    assert asked(Text.of("Which settings changed?").sentences[0])
    assert not asked(Text.of("Which settings changed is in the log.").sentences[0])
