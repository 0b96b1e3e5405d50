"""A stand-in for the judge's endpoint, and judges that ask it."""

import pytest

from tests.web.judge.stand_in import StandIn, no
from web.judge import Judge, Looks, Pace, Shelf
from web.settings import JudgeSettings

QUICK = Pace(at_once=2, within_s=20.0, attempts=3, rest_s=0.001, longest_rest_s=0.01, patience=6, most_waiting=50)


@pytest.fixture
def stand_in():
    made = StandIn(lambda _body: no())
    yield made
    made.close()


@pytest.fixture
def judges(stand_in, tmp_path):
    """Makes judges over one folder, as a server that is started again does."""
    made = []

    def make(pace=QUICK, url="", model="a-model"):
        settings = JudgeSettings(url or stand_in.url, model, "a-secret-key")
        folder = tmp_path / "judge"
        made.append(Judge(settings, Shelf(folder / "answers"), Looks(folder / "looks.jsonl"), pace))
        return made[-1]

    yield make
    for judge in made:
        judge.close()


@pytest.fixture
def judge(judges):
    return judges()
