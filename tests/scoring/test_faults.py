"""A criterion that cannot be judged is a fault of its file, with its place and the way out."""

from pathlib import Path

from scoring.faults import criteria_faults
from simulator.document.catalogue import fault_kind
from simulator.playbook import read_playbook

TEXT = (Path(__file__).parents[2] / "scenarios/playbooks/incident-response.yaml").read_text()


def test_a_mistyped_kind_is_told_with_its_line_and_the_kinds_there_are() -> None:
    line = next(at for at, written in enumerate(TEXT.splitlines(), 1) if "kind: deadline" in written)
    broken = "\n".join(
        written.replace("kind: deadline", "kind: deadlin") if at == line else written
        for at, written in enumerate(TEXT.splitlines(), 1)
    )
    playbook = read_playbook(broken, "own.yaml")
    (fault,) = criteria_faults(broken, "own.yaml", playbook, playbook.criteria)
    assert fault.code == "P012"
    assert 0 <= line - fault.line < 6, "at the head of the criterion"
    assert "deadlin" in fault.message
    assert "cadence" in fault.message


def test_the_example_of_the_catalogue_has_that_fault() -> None:
    broken = TEXT[: TEXT.index("\nevaluation:")] + "\n" + fault_kind("P012").example
    playbook = read_playbook(broken, "own.yaml")
    assert {fault.code for fault in criteria_faults(broken, "own.yaml", playbook, playbook.criteria)} == {"P012"}


def test_the_shipped_playbook_has_no_criterion_that_cannot_be_judged() -> None:
    playbook = read_playbook(TEXT, "shipped.yaml")
    assert criteria_faults(TEXT, "shipped.yaml", playbook, playbook.criteria) == ()
