import pytest
import yaml

from simulator.document import compose

LOADERS = [pytest.param(yaml.SafeLoader, id="python")]
if hasattr(yaml, "CSafeLoader"):
    LOADERS.append(pytest.param(yaml.CSafeLoader, id="c"))


@pytest.fixture(params=LOADERS)
def either_parser(request, monkeypatch):
    """Both of PyYAML's parsers, one after the other: what a person reads must not depend on which is there."""
    monkeypatch.setattr(compose, "_LOADER", request.param)
