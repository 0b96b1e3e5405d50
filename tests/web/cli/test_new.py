"""Beginning a scenario, bringing one, and taking one along, on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from web.cli import tabletop
from web.cli.reading import read_scenario_file
from web.library import SHIPPED
from web.settings import own_scenarios

POSTMORTEM = "# Lost\n## Timeline\n- 10:00 alert fires\n- 10:10 rolled back the driver\n- later: cake\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TABLETOP_DATA", raising=False)

    def run(*words, typed=""):
        return CliRunner().invoke(tabletop, [str(word) for word in words], input=typed, catch_exceptions=False)

    return run


def test_a_first_scenario_is_begun_validated_and_rehearsed(run):
    begun = run("new", "Lost parcels", "--defaults")
    assert begun.exit_code == 0
    assert "var/scenarios/lost-parcels.yaml is written" in begun.output
    assert run("validate", "var/scenarios/lost-parcels.yaml").output == "var/scenarios/lost-parcels.yaml: no faults\n"
    for play in ("by-the-book", "nothing"):
        assert run("rehearse", "var/scenarios/lost-parcels.yaml", "--play", play).exit_code == 0


def test_what_is_begun_lies_where_the_library_of_the_data_folder_looks(run, tmp_path, monkeypatch):
    (tmp_path / "review.md").write_text(POSTMORTEM)
    for words in (("new", "Rain", "--defaults"), ("import", "review.md", "--name", "Rain")):
        made = [words + given for given in ((), ("--data", "house"), ("--folder", "elsewhere"))]
        monkeypatch.delenv("TABLETOP_DATA", raising=False)
        assert [run(*one).exit_code for one in made] == [0, 0, 0]
        monkeypatch.setenv("TABLETOP_DATA", "set")
        assert run(*words).exit_code == 0
        written = [folder / "rain.yaml" for folder in (own_scenarios(Path(name)) for name in ("var", "house", "set"))]
        for path in (*written, Path("elsewhere/rain.yaml")):
            path.unlink()


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
    scenario, _ = read_scenario_file(tmp_path / "var" / "scenarios" / "rain.yaml")
    assert (scenario.facts.symptom, scenario.facts.severity, scenario.setting.company) == (
        "it rains in",
        "SEV-1",
        "Brindle",
    )


def test_a_beginning_that_cannot_be_is_asked_for_again_at_once(run, tmp_path):
    starts = "tomorrow\nFriday 17:45\nFriday 17:45 Mars/Olympus\nFriday  17:45 Europe/Berlin\n"
    asked = run("new", "Rain", typed=f"it rains in\n20\nBrindle\nroof\n{starts}data-loss\na hole\nthe attic\nRoll\n")
    assert asked.exit_code == 0
    assert asked.output.count("write it like Saturday 02:30 UTC or Friday 17:45 Europe/Berlin") == 2
    assert "'Mars/Olympus' is no time zone; write UTC, or a name such as Europe/Berlin" in asked.output
    scenario, _ = read_scenario_file(tmp_path / "var" / "scenarios" / "rain.yaml")
    assert scenario.setting.starts == "Friday 17:45 Europe/Berlin"


def test_answers_may_come_from_a_file(run, tmp_path):
    (tmp_path / "answers.yaml").write_text("symptom: it rains in\nsigns: [data-loss]\n")
    assert run("new", "Rain", "--answers", "answers.yaml").exit_code == 0
    (tmp_path / "answers.yaml").write_text("weather: rain\n")
    wrong = run("new", "Rain again", "--answers", "answers.yaml")
    assert (wrong.exit_code, "no question 'weather'" in wrong.output) == (2, True)
    (tmp_path / "answers.yaml").write_text("starts: tomorrow\n")
    late = run("new", "Rain again", "--answers", "answers.yaml")
    assert (late.exit_code, "write it like Saturday 02:30 UTC" in late.output) == (2, True)


def test_a_shipped_scenario_is_copied_with_its_comments(run, tmp_path):
    assert run("new", "Our spike", "--from", "0230-503-spike").exit_code == 0
    copy = (tmp_path / "var" / "scenarios" / "our-spike.yaml").read_text()
    assert "title: Our spike\n" in copy
    assert copy.count("# ---") == (SHIPPED / "0230-503-spike.yaml").read_text().count("# ---")
    assert run("new", "Nothing", "--from", "no-such").exit_code == 2


def test_a_postmortem_tells_what_became_of_each_row(run, tmp_path):
    (tmp_path / "review.md").write_text(POSTMORTEM)
    made = run("import", "review.md")
    assert made.exit_code == 0
    assert "line 3: the page at T+0" in made.output
    assert "it tells no time" in made.output
    assert (tmp_path / "var" / "scenarios" / "review.yaml").is_file()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_can_be_imported_again(run, tmp_path, ending):
    assert (
        run("export", "first-ten-minutes", "--msel", f"list.{ending}", "--begins", "2026-12-01T10:00+01:00").exit_code
        == 0
    )
    assert run("import", f"list.{ending}", "--name", "The slow ticket search").exit_code == 0
    scenario, _ = read_scenario_file(tmp_path / "var" / "scenarios" / "the-slow-ticket-search.yaml")
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
