"""Print the tables of keys for ``docs/scenario-format.md``."""

import sys

from simulator.scenario.format import keys_markdown

sys.stdout.write(keys_markdown())
