"""Each S code: its example has that fault, and no other."""

import pytest

from simulator.document.catalogue import fault_kinds

KINDS = [kind for code, kind in fault_kinds().items() if code.startswith("S")]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_example_of_a_code_has_that_fault_and_no_other(kind, changed, faults):
    found = faults(changed(kind.example))
    assert {fault.code for fault in found} == {kind.code}, "\n".join(map(str, found))
    assert all(fault.mend for fault in found)


def test_the_codes_have_no_gap():
    assert [kind.code for kind in KINDS] == [f"S{number:03}" for number in range(1, len(KINDS) + 1)]
