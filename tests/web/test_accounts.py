import pytest

from web.accounts import LINK_LASTS_MS, NotAdmitted

PASSWORD = "correct horse battery"


@pytest.fixture
def accounts(runtime):
    return runtime.accounts


def test_the_first_facilitator_comes_in_by_the_link_and_then_by_password(accounts):
    assert accounts.needs_first_facilitator()
    ada = accounts.welcome(accounts.make_link(), "Ada Byron", PASSWORD)
    assert not accounts.needs_first_facilitator()
    assert accounts.sign_in("ada byron", PASSWORD) == ada


def test_a_link_works_once(accounts):
    token = accounts.make_link()
    accounts.welcome(token, "Ada", PASSWORD)
    assert not accounts.link_works(token)
    with pytest.raises(NotAdmitted, match="used already"):
        accounts.welcome(token, "Gus", PASSWORD)


def test_a_link_ages_and_a_new_one_ends_the_old(accounts, runtime):
    first = accounts.make_link()
    second = accounts.make_link()
    assert not accounts.link_works(first)
    runtime.clock.advance(LINK_LASTS_MS)
    assert not accounts.link_works(second)


def test_a_refused_password_does_not_spend_the_link(accounts):
    token = accounts.make_link()
    with pytest.raises(NotAdmitted, match="10 characters"):
        accounts.welcome(token, "Ada", "short")
    assert accounts.link_works(token)


def test_a_link_gives_a_known_facilitator_a_new_password_and_ends_old_sessions(accounts):
    ada = accounts.welcome(accounts.make_link(), "Ada", PASSWORD)
    stamp = accounts.stamp(ada)
    again = accounts.welcome(accounts.make_link(), "ADA", "another password")
    assert again.id == ada.id
    assert accounts.get_facilitator(ada.id, stamp) is None
    assert accounts.get_facilitator(ada.id, accounts.stamp(again)) == again


@pytest.mark.parametrize(("name", "password"), [("Ada", "wrong password"), ("Gus", PASSWORD), ("", ""), ("Ada", "")])
def test_a_wrong_sign_in_does_not_tell_what_was_wrong(accounts, name, password):
    accounts.welcome(accounts.make_link(), "Ada", PASSWORD)
    with pytest.raises(NotAdmitted) as refused:
        accounts.sign_in(name, password)
    assert refused.value.answer.startswith("That name and password do not belong together.")


def test_a_name_with_a_character_that_nobody_can_see_is_refused_with_the_reason(accounts, runtime, cast):
    with pytest.raises(NotAdmitted, match="nobody can see"):
        accounts.join(runtime.rooms, cast.room, "D\x00i")


def test_nothing_that_opens_a_door_is_stored_as_it_is(accounts, runtime, cast, settings):
    token = accounts.make_link()
    _, key = accounts.join(runtime.rooms, cast.room, "Di")
    stored = b"".join(path.read_bytes() for path in settings.data.glob("tabletop.sqlite*"))
    assert token.encode() not in stored
    assert key.encode() not in stored
    assert PASSWORD.encode() not in stored


def test_the_key_that_signs_cookies_is_its_owners_alone_and_lasts(settings):
    key = settings.secret_key()
    assert settings.secret_key() == key
    assert (settings.data / "secret-key").stat().st_mode & 0o777 == 0o600
