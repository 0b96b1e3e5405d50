"""Each S code: its example has that fault, and no other."""

import pytest

from simulator.document.catalogue import fault_kind, fault_kinds

KINDS = [kind for code, kind in fault_kinds().items() if code.startswith(("S", "A"))]
OURS = [kind for kind in KINDS if kind.code != "S033"]
"""S033 is the scorer's, see tests/scoring/test_hopeless.py."""


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.code)
def test_the_example_of_a_code_has_that_fault_and_no_other(kind, changed, faults):
    found = faults(changed(kind.example))
    told = {fault.code for fault in found if kind.advice or not fault_kind(fault.code).advice}
    assert told == {kind.code}, "\n".join(map(str, found))
    assert all(fault.mend for fault in found)


def test_the_codes_have_no_gap():
    for family in "SA":
        codes = [kind.code for kind in KINDS if kind.code.startswith(family)]
        assert codes == [f"{family}{number:03}" for number in range(1, len(codes) + 1)]
