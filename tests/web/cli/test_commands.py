import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.ids import ExerciseId, ParticipantId
from simulator.journal import ExerciseRecord, export_exercise
from simulator.rehearsal import rehearse
from web.cli import tabletop
from web.cli.reading import read_script
from web.library import SHIPPED

FIRE_DRILL = Path(__file__).parents[1] / "scenarios" / "fire-drill.yaml"


@pytest.fixture
def run():
    def run(*words):
        return CliRunner().invoke(tabletop, [str(word) for word in words], catch_exceptions=False)

    return run


def test_the_exit_codes_are_in_the_help(run):
    answer = run("--help")
    assert answer.exit_code == 0
    for line in ("0  all is well", "1  the input has faults", "2  the command line", "3  our own failure"):
        assert line in answer.output


@pytest.mark.parametrize(
    "command",
    ["serve", "facilitator-link", "new", "import", "export", "validate", "rehearse", "score", "grade-messages"],
)
def test_every_command_explains_itself_without_loading_the_server(command):
    ask = f"tabletop(['{command}', '--help'], standalone_mode=False)"
    code = f"import sys; from web.cli import tabletop; {ask}; print('flask' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False"


def test_a_right_file_has_no_faults(run):
    answer = run("validate", FIRE_DRILL)
    assert (answer.exit_code, answer.output) == (0, f"{FIRE_DRILL}: no faults\n")


def test_all_faults_of_all_files_are_told_with_place_and_mend(run, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text(FIRE_DRILL.read_text().replace("at: T+2:00", "at: 2:30").replace("format: 1", "format: 0777"))
    answer = run("validate", FIRE_DRILL, broken)
    assert answer.exit_code == 1
    told = [line for line in answer.output.splitlines() if line.startswith(f"{broken}:")]
    assert any("2:30" in line for line in told)
    assert any("0777" in line for line in told)


def test_faults_of_writing_and_of_shape_are_told_at_once(run, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text(FIRE_DRILL.read_text().replace("at: T+2:00", "at: 2:30") + "colour: red\n")
    told = run("validate", broken).output
    assert "2:30" in told
    assert "has no key 'colour'" in told


def test_a_criterion_that_cannot_be_judged_is_told_beside_other_faults(run, tmp_path):
    (tmp_path / "playbooks").mkdir()
    book = tmp_path / "playbooks" / "incident-response.yaml"
    text = (SHIPPED / "playbooks" / "incident-response.yaml").read_text("utf-8")
    changed = text.replace("    kind: deadline\n", "    kind: dead-line\n", 1).replace("then: SEV-2", "then: SEV-7", 1)
    book.write_text(changed, "utf-8")
    told = run("validate", book).output
    assert "[P012]" in told
    assert "[P001]" in told


def test_a_criterion_that_no_play_can_earn_is_told_and_the_scenario_can_be_played(run, tmp_path):
    text = (SHIPPED / "long-monday.yaml").read_text("utf-8")
    assert text.count("milestones: [stop-machine]") == 1
    path = tmp_path / "renamed.yaml"
    path.write_text(text.replace("milestones: [stop-machine]", "milestones: [stop-machines]"), "utf-8")
    told = run("validate", path)
    assert told.exit_code == 1
    assert (
        "'machine-stopped-first' is never earned: nothing that can happen here is called 'stop-machines'" in told.output
    )
    assert "[S033]" in told.output
    assert run("rehearse", path, "--play", "by-the-book").exit_code == 0


def test_a_rehearsal_without_a_play_names_those_there_are(run):
    several = run("rehearse", SHIPPED / "first-ten-minutes.yaml")
    assert several.exit_code == 2
    for play in ("--play by-the-book", "--play restart-first", "--play wait-and-see"):
        assert play in several.output
    none = run("rehearse", FIRE_DRILL)
    assert (none.exit_code, "has no play to rehearse" in none.output) == (2, True)


def test_a_rehearsal_of_a_scenario_with_one_play_plays_it(run, tmp_path):
    single = tmp_path / "single.yaml"
    single.write_text(
        FIRE_DRILL.read_text("utf-8") + "plays: {nothing: {title: Nobody acts, until: T+5:00}}\n", "utf-8"
    )
    played = run("rehearse", single)
    assert (played.exit_code, played.output) == (0, run("rehearse", single, "--play", "nothing").output)


def test_faults_are_told_to_programs_too(run, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 2:30\n")
    answer = run("validate", "--json", broken)
    assert answer.exit_code == 1
    [file] = json.loads(answer.output)["files"]
    assert file["file"] == str(broken)
    assert {"code", "line", "column", "message", "mend", "path"} == set(file["faults"][0])


def test_a_playbook_is_validated_as_one(run, tmp_path):
    (tmp_path / "playbooks").mkdir()
    book = tmp_path / "playbooks" / "ours.yaml"
    book.write_text("format: 1\n")
    assert run("validate", book).exit_code == 1


@pytest.mark.parametrize(
    "words", [["validate"], ["validate", "no-such-file.yaml"], ["no-such-command"], ["serve", "--port", "http"]]
)
def test_a_wrong_command_line_is_told_so(run, words):
    assert run(*words).exit_code == 2


def test_a_failure_of_ours_has_its_own_exit_code(tmp_path):
    (tmp_path / "secret-key").mkdir()
    words = ["tabletop", "facilitator-link", "--data", str(tmp_path)]
    code = f"import sys; sys.argv = {words!r}; from web.cli import main; main()"
    answer = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 3
    assert "tabletop: IsADirectoryError" in answer.stderr


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("nonsense", "It looks like sqlite:////"),
        ("sqlite:////no/such/folder/tabletop.sqlite", "cannot be opened: unable to open database file"),
        ("postgresql+nodriver://ada:secret@localhost/x", "address cannot be used"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_without_its_password(run, tmp_path, monkeypatch, url, why):
    monkeypatch.setenv("TABLETOP_DATABASE_URL", url)
    answer = run("facilitator-link", "--data", tmp_path)
    assert answer.exit_code == 2
    assert why in " ".join(answer.output.split())
    assert "secret" not in answer.output


def test_scoring_what_no_server_has_used_is_told(run, tmp_path):
    answer = run("score", "--diff", "scenarios/playbooks/incident-response.yaml", "--data", tmp_path)
    assert answer.exit_code == 2
    assert "no server has used it yet" in " ".join(answer.output.split())


def test_a_facilitators_link_is_printed_and_works(run, tmp_path, monkeypatch):
    from simulator.journal import open_store

    monkeypatch.setenv("TABLETOP_PUBLIC_URL", "http://tabletop.example")
    answer = run("facilitator-link", "--data", tmp_path)
    assert answer.output.startswith("http://tabletop.example/welcome/")
    from web.accounts import Accounts
    from web.live.clock import RealClock

    store = open_store(f"sqlite:///{tmp_path / 'tabletop.sqlite'}")
    accounts = Accounts(store, None, RealClock(), b"")
    assert accounts.link_works(answer.output.strip().rpartition("/")[2])
    store.close()


def test_a_scenario_beside_its_own_playbook_is_read_with_that(run, tmp_path):
    shutil.copy(FIRE_DRILL, tmp_path)
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "playbooks" / "incident-response.yaml").write_text("nothing: here\n")
    answer = run("validate", tmp_path / "fire-drill.yaml")
    assert answer.exit_code == 1
    shutil.copy(SHIPPED / "playbooks" / "incident-response.yaml", tmp_path / "playbooks")
    assert run("validate", tmp_path / "fire-drill.yaml").exit_code == 0


SPIKE = SHIPPED / "0230-503-spike.yaml"


def test_a_rehearsal_prints_its_scorecard_as_text_or_json(run):
    assert run("rehearse", SPIKE, "--play", "by-the-book").exit_code == 0
    answer = run("rehearse", SPIKE, "--play", "by-the-book", "--json")
    card = json.loads(answer.output)
    assert {"score_pct", "rating", "ending", "metrics", "findings"} <= set(card)
    assert {"MTTD", "MTTA", "MTTM", "MTTR"} <= set(card["metrics"])
    wanted = {"criterion", "phase", "role", "verdict", "points", "of", "expected", "actual", "evidence", "source"}
    assert all(wanted <= set(finding) for finding in card["findings"])


def test_a_transcript_is_the_one_beside_the_scenario(run):
    answer = run("rehearse", SPIKE, "--play", "silent", "--transcript")
    assert answer.output == SPIKE.with_suffix(".silent.txt").read_text("utf-8")


def test_a_play_that_there_is_not_is_told_with_those_that_there_are(run):
    answer = run("rehearse", SPIKE, "--play", "no-such-play")
    assert answer.exit_code == 1
    assert "by-the-book" in answer.output


def test_an_expectation_that_does_not_come_true_is_told(run, tmp_path):
    unmet = tmp_path / "spike.yaml"
    unmet.write_text(SPIKE.read_text("utf-8").replace("score: at least 95", "score: at most 5"), "utf-8")
    answer = run("rehearse", unmet, "--play", "by-the-book")
    assert answer.exit_code == 1
    assert "play 'by-the-book' was to score at most 5 %, it scored" in answer.output


@pytest.fixture
def exported(tmp_path):
    """A rehearsal of the spike as the server would have exported it."""
    script = read_script(SPIKE)
    rehearsal = rehearse(script.scenario, script.playbook, "hotfix-first", script.pins)
    record = ExerciseRecord(ExerciseId("e-1"), "ABCDEF", "Spike", 0, "", "", ParticipantId("f-1"))
    lines = export_exercise(record, script.scenario_text, script.playbook_text, [], rehearsal.events)
    path = tmp_path / "journal.jsonl"
    path.write_text("".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_an_exported_exercise_scores_like_its_rehearsal_byte_for_byte(run, exported, form):
    answer = run("score", exported, *form)
    assert answer.exit_code == 0
    assert answer.output == run("rehearse", SPIKE, "--play", "hotfix-first", *form).output


@pytest.mark.parametrize(
    ("written", "changed", "which"),
    [("title: The", "title: My", "scenario"), ("points: 8", "points: 9", "playbook")],
)
def test_a_text_that_was_changed_in_an_export_is_refused(run, exported, written, changed, which):
    header, *events = exported.read_text("utf-8").splitlines(keepends=True)
    fields = json.loads(header)
    assert written in fields[which]
    fields[which] = fields[which].replace(written, changed, 1)
    exported.write_text("".join([json.dumps(fields) + "\n", *events]), "utf-8")
    answer = run("score", exported)
    assert answer.exit_code == 1
    assert f"{exported}:1: the {which}'s text was changed since" in answer.output


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('"severity":"SEV-1"', '"severity":"SEV-0"', "there is no severity 'SEV-0'"),
        ('"template":"internal-update"', '"template":"pigeon"', "there is no template 'pigeon'"),
        ('"seats":["on-call"]', '"seats":["lookout"]', "there is no seat 'lookout'"),
        ('"at_ms":0,', '"at_ms":-5,', "its time, -5 ms, lies before that of the entry above it"),
    ],
)
def test_a_journal_that_names_what_its_texts_do_not_have_is_told_by_line(run, exported, written, changed, told):
    lines = exported.read_text("utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if number and written in line)
    lines[number] = lines[number].replace(written, changed, 1)
    exported.write_text("".join(lines), "utf-8")
    answer = run("score", exported)
    assert answer.exit_code == 1
    assert f"{exported}:{number + 1}: {told}." in answer.output
    assert "Export the exercise again." in answer.output


def test_the_scorecard_and_the_transcript_are_not_printed_into_each_other(run):
    answer = run("rehearse", SPIKE, "--play", "silent", "--json", "--transcript")
    assert answer.exit_code == 2
    assert "ask for one, then for the other" in answer.output


def test_a_file_that_is_no_journal_is_told_with_its_line(run, tmp_path):
    broken = tmp_path / "journal.jsonl"
    broken.write_text("hello\n")
    answer = run("score", broken)
    assert answer.exit_code == 1
    assert f"{broken}:1:" in answer.output
