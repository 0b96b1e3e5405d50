from web.assets import KEPT_S, versioned_path


def test_a_browser_keeps_a_static_file_and_asks_for_it_no_more(app):
    with app.test_request_context():
        from flask import url_for

        path = url_for("static", filename="css/app.css")
    assert path.startswith(versioned_path())
    answer = app.test_client().get(path)
    answer.close()
    assert answer.status_code == 200
    assert answer.cache_control.max_age == KEPT_S


def test_the_address_changes_with_any_file(tmp_path):
    (tmp_path / "app.js").write_text("1")
    before = versioned_path(tmp_path)
    assert versioned_path(tmp_path) == before
    (tmp_path / "app.js").write_text("2")
    assert versioned_path(tmp_path) != before
