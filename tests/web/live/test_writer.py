import gevent
import pytest

from simulator.journal import open_store
from simulator.texts import text_sha
from web.live.writer import Writer


@pytest.fixture
def writer(url):
    open_store(url).close()
    made = Writer(open_store(url, migrates=False))
    yield made
    made.close()


def test_work_is_done_and_its_result_returned(writer):
    assert writer.write(lambda tx: tx.journal.put_text("a", "a")) == text_sha("a")


def test_a_failure_reaches_only_the_one_who_asked(writer):
    def fails(_tx):
        raise ValueError("not this")

    failed = gevent.spawn(writer.write, fails)
    done = [gevent.spawn(writer.write, lambda tx, n=n: tx.journal.put_text(str(n), "n")) for n in range(20)]
    gevent.joinall([failed, *done])
    assert isinstance(failed.exception, ValueError)
    assert [one.value for one in done] == [text_sha(str(n)) for n in range(20)]


def test_what_comes_during_a_commit_shares_the_next(writer, monkeypatch):
    batches = []
    together = writer._store.together
    monkeypatch.setattr(writer._store, "together", lambda works: batches.append(len(works)) or together(works))
    gevent.joinall([gevent.spawn(writer.write, lambda tx, n=n: tx.journal.put_text(str(n), "n")) for n in range(50)])
    assert sum(batches) == 50
    assert len(batches) < 10


def test_a_commit_that_fails_promises_nothing(writer, monkeypatch):
    def full(_works):
        raise OSError("disk full")

    monkeypatch.setattr(writer._store, "together", full)
    with pytest.raises(OSError, match="disk full"):
        writer.write(lambda tx: tx.journal.put_text("a", "a"))


def test_closing_finishes_what_was_asked_for(url):
    open_store(url).close()
    writer = Writer(open_store(url, migrates=False))
    asked = gevent.spawn(writer.write, lambda tx: tx.journal.put_text("last", "last"))
    gevent.sleep(0)
    writer.close()
    assert asked.get() == text_sha("last")
