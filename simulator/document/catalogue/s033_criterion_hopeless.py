"""A criterion that no play can earn or lose."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S033",
    title="a criterion that no play can earn or lose",
    cause=(
        "What it asks for names nothing of this story, or something that nothing brings about; or its time ends after "
        "the story does. It tells a good play from a bad one nowhere: points that nobody can earn are taken from "
        "everybody, and points that nobody can lose are a gift. Of the playbook's criteria this is told once a "
        "scenario has chosen among them by `unscored`."
    ),
    example="""\
criteria:
  - {id: copy-kept, title: A copy is kept, phase: mitigation, kind: deed, milestones: [keep-copy], points: 5,
     role: operations-lead, source: [mitigation.principle], why: It is asked for later., good: Keep it first.}
""",
    mend=(
        "Give the story what it asks for, list it under `unscored`, or take it out. `tabletop explore` finds by "
        "playing what is seen only so."
    ),
    playable=True,
)
