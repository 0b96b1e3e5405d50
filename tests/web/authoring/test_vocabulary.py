"""What an author may write where."""

from simulator.document.places import texts
from web.authoring.vocabulary import key_table, offered_names


def test_every_key_is_told_with_what_it_means():
    table = key_table()
    assert table["kinds"]["Scenario"]["injects"] == table["kinds"]["Scenario"]["injects"] | {
        "of": "list",
        "kind": "Inject",
    }
    assert table["kinds"]["Scenario"]["world"]["of"] == "map"
    assert table["kinds"]["Scenario"]["wake"]["choices"] == ["paged", "everyone"]
    assert "declare" in table["kinds"]["Act"]["do"]["choices"]
    assert table["commands"]["declare"] == ["severity", "reason"]
    assert all(field["about"] for kind in ("Inject", "Move", "Facts") for field in table["kinds"][kind].values())


def test_the_names_that_a_script_uses_are_among_those_that_are_offered(seen):
    raw = seen.reading.document.value
    offers = offered_names(seen.reading.model, seen.playbook, raw)
    for place, names in offers["names"].items():
        for path, name in texts(raw, place):
            assert name in names, path
    assert "injects.*.via" in offers["names"]
    assert {"declared", "page.acknowledged"} <= set(offers["milestones"])


def test_names_are_offered_while_the_text_has_faults(examined, text):
    seen = examined(text.replace("format: 1", "format: one"))
    assert seen.faults
    assert (
        "on-call"
        in offered_names(seen.reading.model, seen.playbook, seen.reading.document.value)["names"]["injects.*.to.*"]
    )


def test_without_a_playbook_nothing_is_offered(examined, text):
    seen = examined(text.replace("playbook: incident-response", "playbook: lost"))
    assert offered_names(seen.reading.model, None, seen.reading.document.value)["names"] == {}
