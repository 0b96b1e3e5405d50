"""What a criterion of a scenario's own rests on is a place that its playbook has."""

OWN = """
criteria:
  - {id: copy-kept, title: A copy is kept, phase: mitigation, kind: deed, milestones: [declared], points: 5,
     role: operations-lead, source: [mitigation.principle, severities.SEV-9.requirements.commander],
     why: It is asked for later., good: Keep it.}
"""


def test_a_place_that_the_playbook_has_not_is_told_with_the_step_that_leads_nowhere(first_text, faults):
    found = faults(first_text + OWN)
    (fault,) = [fault for fault in found if fault.code == "S002"]  # of the two that are cited
    assert "there is no 'SEV-9'" in fault.message
    assert "severities.SEV-1.requirements.commander" in fault.mend
