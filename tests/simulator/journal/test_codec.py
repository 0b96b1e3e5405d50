import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.exercise.events import EVENT_TYPES, ChatPosted, Event
from simulator.journal import CodecError, codec, event_from_json, event_to_json
from simulator.scenario.effects import Ramp

NUMBERS = st.integers(-(2**53), 2**53)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))

st.register_type_strategy(str, TEXTS)
st.register_type_strategy(int, NUMBERS)
st.register_type_strategy(float, FLOATS)
st.register_type_strategy(Ramp, st.builds(Ramp, over_ms=st.none() | NUMBERS, to=st.none() | FLOATS, per_minute=FLOATS))

ANY_DATA = st.one_of([st.from_type(kind) for kind in EVENT_TYPES.values()])
ANY_EVENT = st.builds(
    Event,
    seq=st.integers(1, 10**6),
    at_ms=NUMBERS,
    wall_ms=NUMBERS,
    by=st.none() | TEXTS,
    command=st.none() | TEXTS,
    data=ANY_DATA,
)


@given(ANY_EVENT)
def test_every_event_comes_back_from_json_as_it_was(event):
    assert event_from_json(json.loads(json.dumps(event_to_json(event)))) == event


@given(ANY_EVENT)
def test_one_event_has_one_text(event):
    text = codec.canonical_json(event_to_json(event))
    assert codec.canonical_json(json.loads(text)) == text


def written(**changes):
    return event_to_json(Event(1, 0, 0, None, None, ChatPosted("hello"))) | changes


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (written(type="no-such"), "type 'no-such', which this version does not know"),
        (written(data={"text": "hello", "seat": "", "more": 1}), "more"),
        (written(data={"text": 7, "seat": ""}), "text"),
        (written(data={}), "text"),
        (written(seq="1"), "seq"),
        (written(version=2), "written by a newer program"),
        (written(version=0), "can no longer be read"),
        ({"seq": 1}, "an event has the fields"),
    ],
)
def test_what_is_not_an_event_is_refused_with_its_reason(record, told):
    with pytest.raises(CodecError) as refused:
        event_from_json(record)
    assert told in str(refused.value)


def test_an_old_version_is_lifted_step_by_step(monkeypatch):
    monkeypatch.setattr(ChatPosted, "VERSION", 3, raising=False)
    lifts = {
        ("chat-posted", 1): lambda data: {"words": data["said"]},
        ("chat-posted", 2): lambda data: {"text": data["words"], "seat": ""},
    }
    monkeypatch.setattr(codec, "UPCASTERS", lifts)
    event = event_from_json(written(version=1, data={"said": "hello"}))
    assert event.data == ChatPosted("hello")
    assert event_to_json(event)["version"] == 3


def test_every_event_type_is_named_once_and_holds_only_values():
    assert len(set(EVENT_TYPES.values())) == len(EVENT_TYPES)
    for kind in EVENT_TYPES.values():
        assert kind.__dataclass_params__.frozen
        assert all("list" not in str(field.type) for field in fields(kind))
