"""What is measured and not asserted: ``make bench``, or ``python -m tests.benchmarks [--json]``."""
