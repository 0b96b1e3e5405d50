"""Master scenario event lists as people really have them: nothing of them is lost without a word."""

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from simulator.exchange.bringing import CannotBring, bring
from simulator.exchange.msel import Corrections, dry_run
from simulator.exchange.msel.columns import FIELDS, field_of
from simulator.exchange.msel.sheets import MOST_BYTES, Sheet, cell_text
from simulator.exchange.msel.table import read_table
from simulator.exchange.msel.workbook import read_workbook
from simulator.exchange.timing import Reading
from simulator.rehearsal import rehearse

HEADER = ("Lfd. Nr.", "Uhrzeit", "Von", "An", "Kanal", "Inhalt der Einlage", "Erwartete Maßnahmen", "Ampel")


def book(*sheets):
    """The bytes of a workbook: (name, rows, merged ranges)."""
    made = Workbook()
    made.remove(made.active)
    for name, rows, *merged in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for area in merged:
            sheet.merge_cells(area)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.fixture
def ugly():
    """A German list with a cover, title rows, sections, midnight, blanks, the header twice, and things out of place."""
    rows = [
        ("MSEL Übung Stromausfall",), (), ("Stand: 12.3.2026",), HEADER,
        ("Phase 1: Lagefeststellung",),
        (1, time(22, 30), "Leitstelle", "alle", "Telefon", "Der Strom ist weg.", "Krisenstab einberufen", "rot"),
        (2, "23:15", "Presse", "Pressestelle; Leitung", "E-Mail", "Was ist los? {frage}", None, "gelb"),
        (3, None, "Bürger", "Pressestelle", "Twitter", "Wieso sagt keiner was?"),
        ("Phase 2: Bewältigung",),
        (4, "00:20 Uhr", "Stadtwerke", "Technik", "Funk", "Umspannwerk brennt", "Lage melden", "rot"),
        (5, "bei Bedarf", "Regie", "Technik", "Telefon", "Zweite Störung"),
        (7, "01:00"),
        (8, "10 min nach Einlage 4", "Stadtwerke", "Technik", "Telefon", "Brand gelöscht"),
        HEADER,
        (9, datetime(2026, 3, 2, 2, 0), "x", "y", "Brief", "=1+1"),  # noqa: DTZ001
    ]  # fmt: skip
    cover = ("Cover", [("Operation Blackout",), ("Planner", "J. Doe"), ("Date", date(2026, 3, 1))])
    return book(cover, ("Lagen", rows, "A1:G1", "A5:G5"))


def test_an_ugly_list_becomes_injects_parts_and_notes(ugly, playbook):
    run = dry_run(read_workbook(ugly), playbook)
    injects = {one.row: one.inject for one in run.made}
    assert {row: one.get("at") or one.get("after") for row, one in injects.items()} == {
        6: "T+0:00", 7: "T+45:00", 8: "T+45:00", 10: "T+110:00", 13: "umspannwerk-brennt", 15: "T+210:00",
    }  # fmt: skip
    assert injects[7] | {"note": ""} == {
        "id": "was-ist-los-frage", "at": "T+45:00", "via": "email", "from": "presse", "to": ["pressestelle", "leitung"],
        "text": "Was ist los? (frage)", "note": "",
    }  # fmt: skip
    assert injects[6]["note"] == "Erwartete Maßnahmen: Krisenstab einberufen\nAmpel: rot"
    assert [section.title for section in run.sections] == ["Phase 1: Lagefeststellung", "Phase 2: Bewältigung"]


def test_rows_out_of_order_are_sorted_by_time_and_named(playbook, read):
    rows = [
        "0:00;It begins",
        "0:20;Twenty",
        "0:05;Five",
        "5 min after inject 3;Ten",
        "0:20;Twenty more",
        "0:05;Five too",
    ]
    text = "Nr;Time;Description\n" + "".join(f"{number};{row}\n" for number, row in enumerate(rows, start=1))
    brought = bring(text.encode(), "list.csv", playbook)
    assert [one.inject["text"] for one in brought.run.made] == [
        "It begins", "Five", "Ten", "Five too", "Twenty", "Twenty more",
    ]  # fmt: skip
    assert {one.row: one.text for one in brought.run.remarks} == {
        4: "it stood below a row at T+20:00; sorted in at T+5:00",
        7: "it stood below a row at T+20:00; sorted in at T+5:00",
    }
    assert [one.at for one in read(brought.text).injects if one.at is not None][-1] == 20 * 60_000


def test_every_row_that_is_refused_says_where_and_why(ugly, playbook):
    run = dry_run(read_workbook(ugly), playbook)
    assert [(one.sheet, one.row) for one in run.refused] == [("Lagen", 11), ("Lagen", 12)]
    assert "bei Bedarf" in run.refused[0].reason
    assert "does not say what happens" in run.refused[1].reason
    assert "Zweite Störung" in run.refused[0].content


def test_a_column_that_nobody_knows_is_named_and_kept_in_the_notes(ugly, playbook):
    run = dry_run(read_workbook(ugly), playbook)
    assert [(column.title, column.filled) for column in run.unmapped] == [("Ampel", 4)]


def test_sheets_that_were_not_read_are_named(ugly, playbook):
    cover, listed = dry_run(read_workbook(ugly), playbook).sheets
    assert (cover.name, cover.header_row, cover.rows) == ("Cover", 0, 3)
    assert listed.above == ("MSEL Übung Stromausfall", "Stand: 12.3.2026")


def test_the_draft_validates_plays_and_keeps_the_refused_rows_as_comments(ugly, playbook, read):
    brought = bring(ugly, "liste.xlsx", playbook, name="Stromausfall")
    scenario = read(brought.text)
    assert [part.phase for part in scenario.parts] == ["triage", "mitigation"]
    assert scenario.setting.starts == "Sunday 22:30 UTC"
    assert {"pressestelle", "leitung", "technik"} <= {seat.id for seat in scenario.seats}
    assert rehearse(scenario, playbook, "by-the-book").exercise.ending == "mended"
    for kept in ("Zweite Störung", "Stand: 12.3.2026", "01:00"):
        assert kept in brought.text


def test_who_is_to_be_told_gives_way_to_a_recipient_of_that_name(playbook, read):
    data = b"Time;To;Event\n0:00;On call;It begins\n0:10;Eng management;The board asks\n"
    scenario = read(bring(data, "list.csv", playbook, name="Board").text)
    assert {"on-call", "lead", "eng-management"} == {seat.id for seat in scenario.seats}
    assert [(one.id, one.paged_as) for one in scenario.contacts] == [("eng-management-2", ("eng-management",))]


WORDS = {
    "en": "Event #;Time;From;To;Delivery method;Event synopsis;Expected action;Controller notes",
    "de": "Lfd. Nr.;Uhrzeit;Von;An;Kanal;Beschreibung;Erwartete Reaktion;Bemerkungen",
    "fr": "N°;Heure;Expéditeur;Destinataire;Moyen;Contenu;Réaction attendue;Remarques",
    "es": "Núm;Hora;Remitente;Destinatario;Medio;Descripción;Acción esperada;Observaciones",
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_titles_of_four_languages_and_encodings_are_known(language, encoding, playbook):
    text = WORDS[language] + "\n1;08:00;Hôpital Süd;Équipe A;e-mail;Ça brûle;Répondre;Ñandú\n"
    run = dry_run([read_table(text.encode(encoding), "list")], playbook)
    (made,) = run.made
    assert made.inject == {
        "id": "ca-brule", "at": "T+0:00", "via": "email", "from": "hopital-sued", "to": ["equipe-a"],
        "text": "Ça brûle",
        "note": f"Ñandú\n{WORDS[language].split(';')[6]}: Répondre",
    }  # fmt: skip
    assert run.unmapped == ()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_cells_may_be_parted_by_any_of_four_signs_and_hold_line_breaks(separator, playbook):
    text = (
        separator.join(["Time", "Description", "To"]) + "\n" + separator.join(["0:10", '"two\nlines, and; more|"', "A"])
    )
    (made,) = dry_run([read_table(text.encode(), "list")], playbook).made
    assert made.inject["text"] == "two\nlines, and; more|"


@pytest.mark.parametrize(
    ("times", "reading", "at"),
    [
        (["T+0", "T+15", "T+1:30"], Reading.HOURS, ["T+0:00", "T+15:00", "T+90:00"]),
        (["+0:00", "+0:15", "+1:00"], Reading.HOURS, ["T+0:00", "T+15:00", "T+60:00"]),
        (["23:50", "00:10", "02:00"], Reading.CLOCK, ["T+0:00", "T+20:00", "T+130:00"]),
        (["0", "5", "20"], Reading.HOURS, ["T+0:00", "T+5:00", "T+20:00"]),
        (["2026-03-01 23:00", "2026-03-02 01:00"], Reading.CLOCK, ["T+0:00", "T+120:00"]),
        (["9:00 AM", "1:30 PM"], Reading.CLOCK, ["T+0:00", "T+270:00"]),
    ],
)
def test_times_of_every_kind_are_placed(times, reading, at, playbook):
    text = "Time,Description\n" + "".join(f"{one},event {number}\n" for number, one in enumerate(times))
    run = dry_run([read_table(text.encode(), "list")], playbook)
    assert run.sheets[0].reading is reading
    assert [one.inject["at"] for one in run.made] == at


def test_a_date_in_a_column_of_its_own_counts(playbook):
    text = "Datum;Uhrzeit;Beschreibung\n01.03.2026;23:00;a b\n02.03.2026;01:00;c d\n"
    run = dry_run([read_table(text.encode(), "list")], playbook)
    assert [one.inject["at"] for one in run.made] == ["T+0:00", "T+120:00"]


def test_what_lies_before_the_start_or_days_later_is_refused(playbook):
    text = "T+,Description\n-10,briefing\n0,start it\n99999,never\n"
    run = dry_run([read_table(text.encode(), "list")], playbook)
    assert [(one.row, one.reason[:20]) for one in run.refused] == [
        (2, "it lies before the s"),
        (4, "it lies more than 72"),
    ]


def test_several_sheets_are_one_story(playbook):
    days = [(f"Day {day}", [("Time", "Description"), (f"0{8 + day}:00", f"event on day {day}")]) for day in (1, 2)]
    run = dry_run(read_workbook(book(*days)), playbook)
    assert [(one.sheet, one.inject["at"]) for one in run.made] == [("Day 1", "T+0:00"), ("Day 2", "T+60:00")]


def test_cells_that_are_merged_downwards_hold_for_each_row(playbook):
    rows = [("Time", "Description"), ("+0:10", "first thing"), (None, "second thing")]
    run = dry_run(read_workbook(book(("List", rows, "A2:A3"))), playbook)
    assert [one.inject["at"] for one in run.made] == ["T+10:00", "T+10:00"]
    assert run.remarks == ()


def test_what_players_are_expected_to_do_is_a_note_and_no_inject(playbook):
    text = "Time,Type,Description\n0:00,Inject,It rains\n0:05,Expected player action,Open umbrella\n"
    run = dry_run([read_table(text.encode(), "list")], playbook)
    (made,) = run.made
    assert "Open umbrella" in made.inject["note"]


def test_a_mapping_can_be_put_right(playbook):
    sheet = read_table(b"Time,Description,Wer\n90,it begins,Press\n", "list")
    corrections = Corrections({("list", 2): "to"}, {"list": "minutes"})
    run = dry_run([sheet], playbook, corrections)
    assert run.made[0].inject["to"] == ["press"]
    assert run.unmapped == ()
    kept = dry_run([sheet], playbook, Corrections({("list", 1): "note", ("list", 2): "text"}))
    assert kept.made[0].inject["text"] == "Press"


def test_every_title_of_the_table_means_its_field():
    for field, titles in FIELDS.items():
        for title in titles.split("|"):
            assert field_of(title)[0], title
            assert field_of(title.upper())[0] == field_of(title)[0]
        assert field_of(titles.split("|")[0])[0] == field


def test_formulas_that_nobody_computed_show_themselves(playbook):
    run = dry_run(read_workbook(book(("L", [("Time", "Description"), ("0:00", "plain"), ("=A2+1", "sum")]))), playbook)
    assert "“=A2+1” is no time" in run.refused[0].reason


def archive(**parts):
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"x" * (MOST_BYTES + 1), "at most 10"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "encrypted, or in the old format"),
        (b"PK\x03\x04nothing", "no XLSX workbook, or a broken one"),
        (b"plain text", "no XLSX workbook"),
        (archive(word__document_xml="x"), "no XLSX workbook"),
        (archive(xl__workbook_xml="x", xl__vbaProject_bin="x"), "macros"),
        (archive(xl__workbook_xml="x", **{"[Content_Types]_xml": "x"}), "cannot be read"),
        (archive(xl__workbook_xml=b"0" * 101_000_000, **{"[Content_Types]_xml": "x"}), "unpacks to more"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_to_be_opened_is_refused_in_plain_words(data, told, playbook):
    with pytest.raises(CannotBring, match=told):
        bring(data, "list.xlsx", playbook)


def test_a_list_without_titles_is_refused_with_the_way_out(playbook):
    with pytest.raises(CannotBring, match="row of titles"):
        bring(b"one,two\nthree,four\n", "list.csv", playbook)


cells = st.one_of(
    st.none(), st.text(max_size=20), st.integers(-(10**6), 10**6), st.floats(-1e5, 1e5), st.booleans(), st.times(),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), st.timedeltas(),  # noqa: DTZ001
    st.sampled_from(["T+5", "12:30", "Time", "all", "as needed"]),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(rows=st.lists(st.lists(cells, max_size=6).map(tuple), max_size=12))
def test_whatever_stands_in_a_sheet_each_row_is_accounted_for(playbook, rows):
    titles = ("#", "Time", "From", "To", "Description", "Strange")
    run = dry_run([Sheet("S", (titles, *rows))], playbook)
    told = {one.row for one in (*run.made, *run.refused, *run.remarks)}
    speaking = {number for number, row in enumerate(rows, start=2) if len(row) > 4 and cell_text(row[4])}
    assert speaking <= told
    assert len({one.inject["id"] for one in run.made}) == len(run.made)


def test_a_written_workbook_holds_no_formula(playbook):
    from simulator.exchange.msel.workbook import write_workbook

    data = write_workbook([Sheet("S", (("Title",), ("=1+1",), ("+1",), ("-1",), ("@x",)))], {})
    sheet = load_workbook(BytesIO(data))["S"]
    assert [cell.data_type for row in sheet.iter_rows() for cell in row] == ["s"] * 5
    assert read_workbook(data)[0].rows[1] == ("=1+1",)
