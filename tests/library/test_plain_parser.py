"""The shipped files are read alike with and without the fast parser, which is not everywhere at hand."""

from pathlib import Path

import pytest
import yaml

FILES = sorted((Path(__file__).parents[2] / "scenarios").rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_parsers_of_yaml_read_the_same(file):
    text = file.read_text("utf-8")
    assert yaml.load(text, yaml.BaseLoader) == yaml.load(text, yaml.CBaseLoader)
