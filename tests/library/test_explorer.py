"""The explorer finds what is wrong with a scenario that reads without a fault."""

import json
import re
from collections import defaultdict
from dataclasses import replace

import pytest
from click.testing import CliRunner
from markupsafe import escape

from scoring.faults import hopeless_flaws
from simulator.rehearsal.exploring import explore_plan, ground, reach_of, reachable, told
from web.cli.explore import command
from web.explorer import Budget, Survey, explore
from web.explorer.account import account
from web.explorer.choosing import plans
from web.explorer.page import page
from web.explorer.tour import ground_of
from web.explorer.words import in_words

from .conftest import SCENARIOS, script

FIRST = SCENARIOS / "first-ten-minutes.yaml"


@pytest.fixture(scope="module")
def survey():
    return explore(FIRST, Budget(plays=120, processes=1))


@pytest.fixture
def changed(tmp_path):
    """The first exercise with some words of it replaced, as a file of its own."""

    def written(*pairs):
        text = FIRST.read_text("utf-8")
        for before, after in pairs:
            assert before in text
            text = text.replace(before, after)
        path = tmp_path / "changed.yaml"
        path.write_text(text, "utf-8")
        return path

    return written


def found(path, plays=130):
    return account(ground_of(path), explore(path, Budget(plays=plays, processes=1)))


def test_the_same_seed_plays_the_same_plays():
    over = ground_of(FIRST)
    assert list(plans(over, 7, 300)) == list(plans(over, 7, 300))
    assert list(plans(over, 7, 300)) != list(plans(over, 8, 300))


def test_every_deviation_is_played_by_itself_before_anything_is_drawn():
    over = ground_of(FIRST)
    single = [plan for kind, plan in plans(over, 1, 10_000) if kind == "single"]
    assert len(single) == len(set(single)) == 1 + sum(len(one.options) - 1 for one in over.decisions)


def test_few_ways_are_all_played():
    over = ground_of(FIRST)
    small = replace(over, decisions=over.decisions[:2])
    every = list(plans(small, 1, 100))
    assert len(every) == small.ways == len({plan for _, plan in every})


def test_the_plan_without_a_deviation_is_the_good_play(survey):
    over = ground_of(FIRST)
    assert told(over, over.good) == "as the good play has it"
    assert reach_of(explore_plan(over, over.good)).endings == {"found-again"}
    assert survey.named["by-the-book"].score_pct == 100


def test_surveys_of_several_processes_add_up_to_one(survey):
    halves = Survey()
    halves.join(survey)
    assert halves == survey
    two = explore(FIRST, Budget(plays=120, processes=2))
    assert (two.plays, two.reach, two.earned, two.lost) == (survey.plays, survey.reach, survey.earned, survey.lost)
    assert two.scores == survey.scores
    assert (two.best, two.worst) == (survey.best, survey.worst)


def test_experts_score_above_novices_and_novices_above_chance():
    told = found(FIRST, plays=400)
    middle = {one.player: one.middle for one in told.scores}
    assert middle["expert"] > middle["novice"] > middle["random"]


def test_a_branch_that_cannot_be_reached_is_named(changed):
    words = '\n        text: "Ten searches with a day: ten answers at once."'
    path = changed((f"if: after previous-index{words}", f"if: search_time above 9000{words}"))
    problems = [str(one) for one in found(path).problems]
    assert any("try-search/1" in one for one in problems), problems


def test_an_ending_that_nobody_can_reach_is_named(changed):
    path = changed(("if: after previous-index and slow_searches below 5", "if: slow_searches above 9000"))
    problems = [str(one) for one in found(path).problems]
    assert any("endings: found-again" in one for one in problems), problems


def test_a_criterion_that_no_play_can_earn_is_named(changed):
    path = changed(("unscored: [on-call-checklist, ", "unscored: ["))
    problems = [str(one) for one in found(path).problems]
    assert any("unscored: [on-call-checklist]" in one for one in problems), problems


def test_a_criterion_that_no_play_can_lose_is_told_and_fails_only_the_strict(changed):
    path = changed((", manager-told, status-page-in-time]", "]"))
    told = found(path)
    (remark,) = told.findings
    finding = str(remark)
    assert finding.startswith(f"nobody can lose these, so they are a gift; none of {told.plays} plays did: ")
    assert {"manager-told", "status-page-in-time"} <= set(told.never_lost)
    assert all(name in finding for name in told.never_lost)
    assert told.problems == ()
    assert f"FINDING: {finding}" in in_words(told)
    assert remark.lead in page([told])
    asked = [str(path), "--plays", "130", "--processes", "1"]
    assert CliRunner().invoke(command, asked).exit_code == 0
    assert CliRunner().invoke(command, [*asked, "--strict"]).exit_code == 1


def test_what_every_criterion_was_lost_in_has_no_finding():
    over, survey = ground_of(FIRST), explore(FIRST, Budget(plays=20, processes=1))
    survey.lost |= survey.judged
    assert account(over, survey).findings == ()


def test_what_the_linter_calls_hopeless_no_play_earns_or_loses(tmp_path):
    """Of all the playbook's criteria, with hardly one left out."""
    text = FIRST.read_text("utf-8")
    path = tmp_path / "all-asked.yaml"
    path.write_text(re.sub(r"(?ms)^unscored: \[.*?\]", "unscored: [all-hands]", text), "utf-8")
    over, survey = ground_of(path), explore(path, Budget(plays=130, processes=1))
    claimed = defaultdict(set)
    for flaw in hopeless_flaws(over.playbook, over.scenario):
        _, criterion, told = flaw.message.split("'", 2)
        claimed[told.removeprefix(" is ").partition(":")[0]].add(criterion)
    assert claimed.keys() == {"never judged", "never lost"}
    assert claimed["never judged"] & survey.judged == set()
    assert claimed["never lost"] & survey.lost == set()
    assert len(claimed["never judged"] | claimed["never lost"]) > 20


def test_a_scenario_that_rewards_doing_nothing_is_told():
    over = ground_of(FIRST)
    survey = explore(FIRST, Budget(plays=20, processes=1))
    survey.named["extreme:nothing"] = replace(survey.named["extreme:nothing"], score_pct=70)
    assert any("doing nothing scores 70 %" in str(one) for one in account(over, survey).problems)


def test_a_scenario_without_a_play_is_explored_from_an_agenda():
    read = script(FIRST)
    bare = read.scenario.model_copy(update={"plays": {}, "expect": ()})
    over = ground(bare, read.playbook, read.pins)
    reached = [reach_of(explore_plan(over, plan)) for _, plan in plans(over, 1, 60)]
    assert set().union(*(one.endings for one in reached)) == reachable(bare).endings


def test_the_command_tells_and_exits_by_what_it_found(changed, tmp_path):
    report = tmp_path / "report.html"
    asked = ["--plays", "130", "--processes", "1"]
    sound = CliRunner().invoke(command, [str(FIRST), *asked, "--json", "--html", str(report)])
    assert sound.exit_code == 0
    assert json.loads(sound.stdout)["scenarios"][0]["problems"] == []
    assert "The slow ticket search" in report.read_text("utf-8")
    broken = changed(("if: after previous-index and slow_searches below 5", "if: slow_searches above 9000"))
    faulty = CliRunner().invoke(command, [str(broken), *asked])
    assert faulty.exit_code == 1
    assert "PROBLEM: no play reached these endings: found-again" in faulty.stdout


def test_the_report_is_one_file_that_fetches_nothing():
    text = page([found(FIRST, plays=40)])
    assert "<script" not in text
    assert "http" not in text


def test_the_report_names_criteria_by_their_titles_and_keeps_their_ids_small(changed):
    told = found(
        changed(("unscored: [on-call-checklist, ", "unscored: ["), (", manager-told, status-page-in-time]", "]"))
    )
    text = page([told])
    for remark in (*told.problems, *told.findings):
        assert remark.criteria
        for criterion in remark.criteria:
            assert f"{escape(told.titles[criterion])} <small>{criterion}</small>" in text
    assert "<code>unscored: [on-call-checklist]</code>" in text
    assert "manager-told, " not in text


def test_the_report_fits_a_phone_and_its_tables_scroll_in_frames_that_keys_reach():
    text = page([found(FIRST, plays=40)])
    assert text.startswith("<!doctype html>")
    assert len(re.findall(r'<div class="scroll" tabindex="0" role="region" aria-label="[^"]+"><table>', text)) == (
        text.count("<table>")
    )
