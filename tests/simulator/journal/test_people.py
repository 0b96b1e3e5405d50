from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from simulator.journal import Facilitator, Person

from .conftest import ADA, BO, EXERCISE

ADAS = Facilitator(ADA, "Ada Byron", "scrypt:...")


def test_a_person_is_found_by_key_until_it_is_replaced(entered):
    bo = Person(BO, EXERCISE, "Bo", "participant", 1)
    with entered.writing() as tx:
        tx.people.add_person(bo, "hash-1")
        assert tx.people.find_person("hash-1") == bo
        tx.people.rekey_person(BO, "hash-2")
    with entered.reading() as tx:
        assert tx.people.find_person("hash-1") is None
        assert tx.people.find_person("hash-2") == bo


def test_an_erased_person_has_no_name_and_no_key(entered):
    with entered.writing() as tx:
        tx.people.add_person(Person(BO, EXERCISE, "Bo", "participant", 1), "hash-1")
        tx.people.erase_person(BO)
    with entered.reading() as tx:
        assert tx.people.find_person("hash-1") is None
        assert [person.name for person in tx.people.list_people(EXERCISE)] == ["(erased)"]


def test_facilitators_are_found_whatever_the_capitals(store):
    with store.writing() as tx:
        tx.people.save_facilitator(ADAS)
    with store.reading() as tx:
        assert tx.people.find_facilitator("ada  BYRON") == ADAS
        assert tx.people.get_facilitator(ADA) == ADAS


def test_a_facilitator_may_get_another_password(store):
    with store.writing() as tx:
        tx.people.save_facilitator(ADAS)
        tx.people.save_facilitator(replace(ADAS, password_hash="new"))
    with store.reading() as tx:
        assert [one.password_hash for one in tx.people.list_facilitators()] == ["new"]


def test_two_facilitators_cannot_have_one_name(store):
    with store.writing() as tx:
        tx.people.save_facilitator(ADAS)
    with pytest.raises(IntegrityError), store.writing() as tx:
        tx.people.save_facilitator(replace(ADAS, id="f-2", name="ADA BYRON"))


def test_a_link_works_once_in_time_and_for_its_purpose(store):
    with store.writing() as tx:
        tx.people.add_link("hash", "facilitator", expires_wall_ms=1_000)
    with store.writing() as tx:
        assert not tx.people.use_link("hash", "another", 500)
        assert not tx.people.use_link("hash", "facilitator", 1_000)
        assert tx.people.link_works("hash", "facilitator", 500)
        assert tx.people.use_link("hash", "facilitator", 500)
        assert not tx.people.use_link("hash", "facilitator", 500)
        assert not tx.people.link_works("hash", "facilitator", 500)


def test_withdrawn_links_open_nothing(store):
    with store.writing() as tx:
        tx.people.add_link("hash", "facilitator", expires_wall_ms=1_000)
        tx.people.withdraw_links("facilitator")
        assert not tx.people.use_link("hash", "facilitator", 500)
