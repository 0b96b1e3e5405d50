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
    }
    settings = read_settings(environ, tmp_path)
    assert (settings.host, settings.port) == ("0.0.0.0", 0)
    assert settings.database == "postgresql+psycopg:///tabletop"
    assert settings.public_url == "https://x"
    assert settings.scenarios == tmp_path / "scenarios"


@pytest.mark.parametrize("environ", [{"PORT": "http"}, {"PORT": "70000"}, {"PORT": "-1"}, {"TABLETOP_CLOCK": "fast"}])
def test_a_setting_that_cannot_be_used_is_refused_with_what_would_do(environ):
    with pytest.raises(SettingsError, match=r"must be|may be"):
        read_settings(environ)
