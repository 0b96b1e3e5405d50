from sqlalchemy import create_engine, inspect, text

from simulator.ids import ExerciseId
from simulator.journal import open_store
from simulator.journal.tables import METADATA


def shape(engine):
    found = inspect(engine)
    return {
        table: (
            {(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(table)},
            {
                (index["name"], tuple(index["column_names"]), bool(index["unique"]))
                for index in found.get_indexes(table)
            },
            tuple(found.get_pk_constraint(table)["constrained_columns"]),
            {tuple(unique["column_names"]) for unique in found.get_unique_constraints(table)},
            {(tuple(key["constrained_columns"]), key["referred_table"]) for key in found.get_foreign_keys(table)},
        )
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def test_migrating_an_empty_database_gives_the_tables_as_the_program_sees_them(url, store):
    declared = create_engine("sqlite://")
    METADATA.create_all(declared)
    migrated = create_engine(url)
    assert shape(migrated) == shape(declared)
    declared.dispose()
    migrated.dispose()


def test_opening_again_changes_nothing(url, store):
    before = create_engine(url)
    shape_before = shape(before)
    open_store(url).close()
    assert shape(before) == shape_before
    before.dispose()


def test_the_last_script_is_the_one_that_the_program_takes_for_the_last():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from simulator.journal import migrate

    config = Config()
    config.set_main_option("script_location", str(migrate._SCRIPTS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.PRESENT


def test_what_was_issued_before_issues_had_numbers_is_the_card_of_the_release(url):
    engine = create_engine(url)
    with engine.begin() as connection:
        _upgrade(connection, "0001")
        for statement in OLD_DATABASE:
            connection.execute(text(statement))
    store = open_store(url)
    with store.reading() as tx:
        (kept,) = tx.journal.list_scorecards(ExerciseId("e-1"))
    assert (kept.seq, kept.scorer_version, kept.content) == (2, "1", b"{}")
    store.close()
    engine.dispose()


OLD_DATABASE = (
    "INSERT INTO texts VALUES ('s', '', ''), ('p', '', '')",
    (
        "INSERT INTO exercises (id, code, title, created_wall_ms, scenario_sha, playbook_sha, state, owner)"
        " VALUES ('e-1', 'FRTZ37', '', 1, 's', 'p', 'ended', 'f-ada')"
    ),
    (
        "INSERT INTO events (exercise, seq, at_ms, wall_ms, type, version, data) VALUES"
        " ('e-1', 1, 0, 1, 'exercise-started', 1, '{}'), ('e-1', 2, 0, 1, 'card-released', 1, '{}')"
    ),
    "INSERT INTO scorecards VALUES ('e-1', '1', x'7b7d', 1)",
)


def _upgrade(connection, revision):
    from alembic import command
    from alembic.config import Config

    from simulator.journal import migrate

    config = Config()
    config.set_main_option("script_location", str(migrate._SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
