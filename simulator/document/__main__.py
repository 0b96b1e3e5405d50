"""Write the page of the catalogue: ``python -m simulator.document > docs/faults.md``."""

import sys

from simulator.document.catalogue import catalogue_markdown

sys.stdout.write(catalogue_markdown())
