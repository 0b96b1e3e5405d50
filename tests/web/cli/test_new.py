"""Beginning a scenario, bringing one, and taking one along, on the command line."""

import pytest
from click.testing import CliRunner

from web.cli import tabletop
from web.cli.reading import read_scenario_file
from web.library import SHIPPED

POSTMORTEM = "# Lost\n## Timeline\n- 10:00 alert fires\n- 10:10 rolled back the driver\n- later: cake\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*words, typed=""):
        return CliRunner().invoke(tabletop, [str(word) for word in words], input=typed, catch_exceptions=False)

    return run


def test_a_first_scenario_is_begun_validated_and_rehearsed(run):
    begun = run("new", "Lost parcels", "--defaults")
    assert begun.exit_code == 0
    assert "scenarios/lost-parcels.yaml is written" in begun.output
    assert run("validate", "scenarios/lost-parcels.yaml").output == "scenarios/lost-parcels.yaml: no faults\n"
    for play in ("by-the-book", "nothing"):
        assert run("rehearse", "scenarios/lost-parcels.yaml", "--play", play).exit_code == 0


def test_nothing_is_written_over(run):
    run("new", "Lost parcels", "--defaults")
    again = run("new", "Lost parcels", "--defaults")
    assert again.exit_code == 2
    assert "is there already" in again.output


def test_the_six_questions_are_asked_one_by_one_and_a_wrong_sign_once_more(run, tmp_path):
    typed = "it rains in\n20\nBrindle\nroof\nFriday 17:45 UTC\nwet\ndata-loss\na hole\nthe attic\nRoll the tarp back\n"
    asked = run("new", "Rain", typed=typed)
    assert asked.exit_code == 0
    assert "Not among them: wet" in asked.output
    scenario, _ = read_scenario_file(tmp_path / "scenarios" / "rain.yaml")
    assert (scenario.facts.symptom, scenario.facts.severity, scenario.setting.company) == (
        "it rains in",
        "SEV-1",
        "Brindle",
    )


def test_answers_may_come_from_a_file(run, tmp_path):
    (tmp_path / "answers.yaml").write_text("symptom: it rains in\nsigns: [data-loss]\n")
    assert run("new", "Rain", "--answers", "answers.yaml").exit_code == 0
    (tmp_path / "answers.yaml").write_text("weather: rain\n")
    wrong = run("new", "Rain again", "--answers", "answers.yaml")
    assert (wrong.exit_code, "no question 'weather'" in wrong.output) == (2, True)


def test_a_shipped_scenario_is_copied_with_its_comments(run, tmp_path):
    assert run("new", "Our spike", "--from", "0230-503-spike").exit_code == 0
    copy = (tmp_path / "scenarios" / "our-spike.yaml").read_text()
    assert "title: Our spike\n" in copy
    assert copy.count("# ---") == (SHIPPED / "0230-503-spike.yaml").read_text().count("# ---")
    assert run("new", "Nothing", "--from", "no-such").exit_code == 2


def test_a_postmortem_tells_what_became_of_each_row(run, tmp_path):
    (tmp_path / "review.md").write_text(POSTMORTEM)
    made = run("import", "review.md")
    assert made.exit_code == 0
    assert "line 3: the page at T+0" in made.output
    assert "it tells no time" in made.output
    assert (tmp_path / "scenarios" / "review.yaml").is_file()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_can_be_imported_again(run, tmp_path, ending):
    assert (
        run("export", "first-ten-minutes", "--msel", f"list.{ending}", "--begins", "2026-12-01T10:00+01:00").exit_code
        == 0
    )
    assert run("import", f"list.{ending}", "--name", "The slow ticket search").exit_code == 0
    scenario, _ = read_scenario_file(tmp_path / "scenarios" / "the-slow-ticket-search.yaml")
    shipped, _ = read_scenario_file(SHIPPED / "first-ten-minutes.yaml")
    assert scenario == shipped.model_copy(update={"id": "the-slow-ticket-search"})


def test_an_export_that_cannot_be_is_refused(run, tmp_path):
    for words, told in (
        (("no-such", "--msel", "a.csv"), "neither a file nor"),
        (("first-ten-minutes", "--msel", "a.pdf"), "must be one of .xlsx, .csv"),
        (("first-ten-minutes", "--msel", "a.csv", "--begins", "tomorrow"), "no instant"),
        (("first-ten-minutes", "--msel", "a.csv", "--begins", "2026-12-01T10:00"), "no zone"),
    ):
        answer = run("export", *words)
        assert answer.exit_code == 2
        assert told in " ".join(answer.output.split())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_none_of_these_exits_with_1(run, tmp_path):
    (tmp_path / "list.csv").write_text("one,two\nthree,four\n")
    answer = run("import", "list.csv")
    assert (answer.exit_code, "row of titles" in answer.output) == (1, True)
