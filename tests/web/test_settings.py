import pytest

from web.settings import SettingsError, read_settings


def test_without_any_setting_it_serves_this_machine_from_var(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = read_settings({})
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.data == tmp_path / "var"
    assert settings.database == f"sqlite:///{tmp_path / 'var' / 'tabletop.sqlite'}"


def test_the_environment_decides(tmp_path):
    environ = {
        "HOST": "0.0.0.0",
        "PORT": "0",
        "TABLETOP_DATABASE_URL": "postgresql+psycopg:///tabletop",
        "TABLETOP_PUBLIC_URL": "https://x/",
        "TABLETOP_PROXIES": "1",
    }
    settings = read_settings(environ, tmp_path)
    assert (settings.host, settings.port) == ("0.0.0.0", 0)
    assert settings.database == "postgresql+psycopg:///tabletop"
    assert settings.public_url == "https://x"
    assert settings.proxies == 1
    assert settings.scenarios == tmp_path / "scenarios"


@pytest.mark.parametrize(
    "environ",
    [{"PORT": "http"}, {"PORT": "70000"}, {"PORT": "-1"}, {"TABLETOP_CLOCK": "fast"}, {"TABLETOP_PROXIES": "yes"}],
)
def test_a_setting_that_cannot_be_used_is_refused_with_what_would_do(environ):
    with pytest.raises(SettingsError, match=r"must be|may be"):
        read_settings(environ)


def test_the_judge_is_off_unless_somebody_names_one(tmp_path):
    assert read_settings({}, tmp_path).judge is None
    assert read_settings({"TABLETOP_JUDGE_URL": " ", "TABLETOP_JUDGE_MODEL": "m"}, tmp_path).judge is None


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1/chat/completions"),
        ("http://localhost:11434/v1/", "http://localhost:11434/v1/chat/completions"),
        ("https://x.example/openai/v1", "https://x.example/openai/v1/chat/completions"),
        ("https://x.example/v1/chat/completions?v=2", "https://x.example/v1/chat/completions?v=2"),
    ],
)
def test_the_judges_address_is_completed_and_its_key_never_shown(tmp_path, given, whole):
    environ = {"TABLETOP_JUDGE_URL": given, "TABLETOP_JUDGE_MODEL": "m", "TABLETOP_JUDGE_KEY": "secret"}
    settings = read_settings(environ, tmp_path)
    assert settings.judge.url == whole
    assert settings.judge.host in {"localhost:11434", "x.example"}
    assert settings.judge.key == "secret"
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    "wrong",
    [
        {"TABLETOP_JUDGE_URL": "localhost:11434"},
        {"TABLETOP_JUDGE_URL": "ftp://x.example"},
        {"TABLETOP_JUDGE_URL": "http://x.example:port"},
        {"TABLETOP_JUDGE_URL": "http://user:secret@x.example"},
        {"TABLETOP_JUDGE_MODEL": ""},
        {"TABLETOP_JUDGE_KEY": "two\nlines"},
    ],
)
def test_a_judge_that_cannot_be_asked_is_refused_at_the_start(wrong):
    environ = {"TABLETOP_JUDGE_URL": "http://x.example", "TABLETOP_JUDGE_MODEL": "m"} | wrong
    with pytest.raises(SettingsError, match="must") as refused:
        read_settings(environ)
    assert "secret" not in str(refused.value)
