from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from simulator.document import DocumentError, load, read, validate
from simulator.document.gathering import FAULT_LIMIT
from simulator.times import DurationMs, MomentMs


class Piece(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Page(Piece):
    kind: Literal["page"]
    to: str
    urgent: bool = False


class Mail(Piece):
    kind: Literal["mail"]
    sender: str = Field(alias="from")
    copies: tuple["Sent", ...] = ()


Sent = Annotated[Page | Mail, Field(discriminator="kind")]


class Effect(Piece):
    metric: str
    to: float


def unlike_ceo(seat):
    if seat == "ceo":
        raise PydanticCustomError("D026", "seat 'ceo' is not played", {"mend": "Take another seat."})
    return seat


class Script(Piece):
    title: str = Field(default="", min_length=3, max_length=10)
    level: Literal["first", "medium", "hard"] = "medium"
    count: int = Field(default=1, ge=1, le=9)
    share: float = 0.0
    awake: bool = False
    lasts: DurationMs = 0
    within: DurationMs | Literal["best-effort"] = 0
    seat: Annotated[str, AfterValidator(unlike_ceo)] = ""
    course: dict[MomentMs, float] = Field(default_factory=dict)
    sent: tuple[Sent, ...] = ()
    then: str | Effect | tuple[Effect, ...] | None = None
    effects: dict[str, Effect] = Field(default_factory=dict)
    pair: tuple[int, str] | None = None
    pairs: tuple[str, ...] = Field(default=("a", "b"), min_length=2, max_length=3)
    name: str = Field(default="", pattern=r"^[a-z-]*$", examples=["on-call"])

    @model_validator(mode="after")
    def share_has_count(self):
        if self.share and self.count == 9:
            msg = "a share and nine at once\nTake one of them."
            raise ValueError(msg)
        return self


def faults_of(text, model=Script):
    with pytest.raises(DocumentError) as refused:
        validate(load(text, "s.yaml"), model)
    return refused.value.faults


def fault_of(text, model=Script):
    [fault] = faults_of(text, model)
    return fault


def where(fault):
    return fault.code, fault.line, fault.column


def test_a_good_document_becomes_its_model():
    script = validate(load("title: Spike\nlasts: 2m\nsent:\n  - {kind: mail, from: cfo}\n", "s.yaml"), Script)
    assert (script.title, script.lasts, script.sent[0].sender) == ("Spike", 120_000, "cfo")


def test_a_missing_key_is_reported_where_its_mapping_begins():
    fault = fault_of("title: Spike\neffects:\n  rise:\n    to: 3\n")
    assert where(fault) == ("D021", 4, 5)
    assert str(fault) == "s.yaml:4:5: 'metric' is missing in effects > rise. [D021]\n  Add 'metric:' with its value."
    assert fault.path == ("effects", "rise", "metric")


def test_an_unknown_key_is_reported_where_it_stands_with_the_one_that_was_meant():
    fault = fault_of("title: Spike\nlevle: hard\n")
    assert where(fault) == ("D022", 2, 1)
    assert "Did you mean 'level'?" in fault.mend
    assert "Keys here: title, level," in fault.mend


def test_an_unknown_key_is_compared_with_the_keys_of_its_own_model_by_the_names_in_the_file():
    fault = fault_of("sent:\n  - {kind: page, to: cfo}\n  - {kind: mail, from: cfo, form: x}\n")
    assert where(fault) == ("D022", 3, 29)
    assert fault.mend == "Did you mean 'from'? Keys here: kind, from, copies."


def test_an_unknown_key_deep_in_a_recursive_union_is_found():
    fault = fault_of("sent:\n  - kind: mail\n    from: a\n    copies:\n      - {kind: page, to: b, urgnet: true}\n")
    assert where(fault) == ("D022", 5, 29)
    assert "Did you mean 'urgent'? Keys here: kind, to, urgent." in fault.mend


def test_the_tag_of_a_union_may_be_wrong_or_missing_or_the_value_no_mapping():
    faults = faults_of("sent:\n  - {kind: pgae, to: b}\n  - {to: b}\n  - page\n")
    assert [where(fault) for fault in faults] == [("D024", 2, 12), ("D021", 3, 5), ("D023", 4, 5)]
    assert faults[0].mend == "Did you mean 'page'? Possible here: page, mail."
    assert faults[1].message == "'kind' is missing in sent item 2"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: 7", "'title' should be text, and is the number 7"),
        ("title:", "'title' should be text, and is empty"),
        ("title: [a]", "'title' should be text, and is a list"),
        ("count: many", "'count' should be a whole number, and is the text 'many'"),
        ("count: 1.5", "'count' should be a whole number, and is the number 1.5"),
        ("share: {a: b}", "'share' should be a number, and is a mapping"),
        ("awake: maybe", "'awake' should be true or false, and is the text 'maybe'"),
        ("sent: page", "'sent' should be a list, and is the text 'page'"),
        ("effects: [a]", "'effects' should be a mapping, and is a list"),
        ("course: {T+0: x}", "'T+0' in course should be a number, and is the text 'x'"),
    ],
)
def test_the_wrong_kind_of_value_is_told_in_plain_words(text, message):
    fault = fault_of(text)
    assert (fault.code, fault.line, fault.message) == ("D023", 1, message)
    assert fault.mend


def test_the_whole_document_may_be_of_the_wrong_kind():
    assert fault_of("- a\n").message == "the document should be a mapping, and is a list"


def test_a_choice_names_what_is_possible():
    fault = fault_of("level: meduim\n")
    assert where(fault) == ("D024", 1, 8)
    assert fault.mend == "Did you mean 'medium'? Possible here: first, medium, hard."


@pytest.mark.parametrize(
    ("text", "words", "mend"),
    [
        ("title: ab", "'title' must have 3 characters at least", "Write 3 characters or more."),
        ("title: abcdefghijk", "'title' may have 10 characters at most", "Shorten it by 1 character."),
        ("count: 0", "'count' must be 1 at least", "Write 1 or more."),
        ("count: 10", "'count' may be 9 at most", "Write 9 or less."),
        ("pairs: [a]", "'pairs' must have 2 items at least, and has 1", "Add 1 item."),
        ("pairs: [a, b, c, d]", "'pairs' may have 3 items at most, and has 4", "Take out 1."),
        ("name: Two Words", "'name' is not written as it should be here: 'Two Words'", "Write it like on-call."),
    ],
)
def test_bounds_are_told_with_their_figures_and_the_way_out(text, words, mend):
    fault = fault_of(text)
    assert (fault.code, fault.message, fault.mend) == ("D025", words, mend)


def test_a_list_is_not_too_short_because_its_items_are_broken():
    assert [where(fault) for fault in faults_of("pairs: [1, 2]\n")] == [("D023", 1, 9), ("D023", 1, 12)]


def test_a_missing_key_is_told_with_what_belongs_there():
    class Seat(Piece):
        title: str = Field(description="The post, as a colleague would say it.")

    assert fault_of("{}\n", Seat).mend == (
        "Add 'title:' with its value. What belongs there: The post, as a colleague would say it."
    )


def test_a_validators_words_are_divided_into_what_is_wrong_and_the_way_out():
    fault = fault_of("title: Spike\nlasts: two; minutes\n")
    assert where(fault) == ("D026", 2, 8)
    assert fault.message == "'lasts': 'two; minutes' is not a duration"
    assert fault.mend == "Write it like 30s, 2m, 1h30m or 7d."


def test_a_validator_of_a_whole_model_speaks_at_its_beginning():
    fault = fault_of("count: 9\nshare: 1\n")
    assert where(fault) == ("D026", 1, 1)
    assert (fault.message, fault.mend) == ("the document: a share and nine at once", "Take one of them.")


def test_a_validator_may_name_a_code_of_the_catalogue():
    fault = fault_of("seat: ceo\n")
    assert str(fault) == "s.yaml:1:7: seat 'ceo' is not played. [D026]\n  Take another seat."


def test_a_bad_key_of_a_mapping_is_reported_at_the_key():
    fault = fault_of("course:\n  T+0: 1\n  T_5: 2\n")
    assert where(fault) == ("D026", 3, 3)
    assert fault.message.startswith("the key 'T_5' in course: 'T_5' is not a moment")


def test_of_a_union_the_member_that_was_meant_is_spoken_of():
    faults = faults_of("then:\n  metric: errors\n  too: 3\n")
    assert [where(fault) for fault in faults] == [("D021", 2, 3), ("D022", 3, 3)]
    assert [where(fault) for fault in faults_of("then:\n  - {metric: errors, to: x}\n")] == [("D023", 2, 26)]


def test_where_no_member_of_a_union_fits_they_are_told_together():
    fault = fault_of("then: 5\n")
    assert (fault.code, fault.message) == ("D023", "'then' should be text, a mapping or a list, and is the number 5")
    fault = fault_of("within: soon\n")
    assert (fault.code, fault.message) == ("D026", "'within' cannot be the text 'soon'")
    assert "1h30m" in fault.mend
    assert "best-effort" in fault.mend


def test_a_key_spelt_like_the_tag_of_a_union_does_not_lead_astray():
    class Inject(Piece):
        inject: Literal["inject"]
        at: int

    class Other(Piece):
        inject: Literal["other"]

    class Holder(Piece):
        then: Annotated[Inject | Other, Field(discriminator="inject")]

    assert [where(fault) for fault in faults_of("then: {inject: inject, at: x}\n", Holder)] == [("D023", 1, 28)]
    fault = fault_of("then:\n  inject: inject\n", Holder)
    assert (fault.path, fault.line, fault.column) == (("then", "at"), 2, 3)


def test_items_of_a_list_are_called_by_their_id():
    class Seat(Piece):
        id: str
        title: str

    class Cast(Piece):
        seats: tuple[Seat, ...]

    messages = [fault.message for fault in faults_of("seats:\n  - id: cfo\n  - title: Lead\n", Cast)]
    assert messages == ["'title' is missing in seats 'cfo'", "'id' is missing in seats item 2"]


def test_a_value_that_stands_in_a_pair_is_found():
    assert where(fault_of("pair: [a, b]\n")) == ("D023", 1, 8)


def test_all_faults_of_the_shape_come_at_once_in_order():
    text = "levle: hard\nsent:\n  - {kind: page}\ncount: x\ncourse: {T+0: z}\n"
    assert [where(fault) for fault in faults_of(text)] == [
        ("D022", 1, 1),
        ("D021", 3, 5),
        ("D023", 4, 8),
        ("D023", 5, 15),
    ]


def test_many_faults_of_the_shape_are_cut_with_a_word_about_the_rest():
    faults = faults_of("course:\n" + "".join(f"  k{n}: 1\n" for n in range(FAULT_LIMIT + 100)))
    assert len(faults) == FAULT_LIMIT + 1
    assert "100 more" in faults[-1].message


def test_a_hostile_value_is_not_repeated_at_length():
    assert all(len(str(fault)) < 1000 for fault in faults_of(f"lasts: {'x' * 100_000}\nlevel: {'y' * 100_000}\n"))


def test_reading_tells_faults_of_writing_and_of_shape_together():
    with pytest.raises(DocumentError) as refused:
        read("awake: yes\nlevle: hard\ncount: 2:30\n", "s.yaml", Script)
    assert [where(fault) for fault in refused.value.faults] == [("D013", 1, 8), ("D022", 2, 1), ("D014", 3, 8)]


def test_reading_gives_the_document_too_so_that_meaning_can_be_reported_at_its_place():
    document, script = read("title: Spike\nlevel: hard\n", "s.yaml", Script)
    assert script.level == "hard"
    assert document.fault("D026", ("level",), "too hard").line == 2


def test_reading_refuses_what_is_written_wrongly_though_its_shape_is_right():
    with pytest.raises(DocumentError, match="D011"):
        read("title: Spike\ntitle: Surge\n", "s.yaml", Script)
    with pytest.raises(DocumentError, match="D001"):
        read("title: 'Spike\n", "s.yaml", Script)
