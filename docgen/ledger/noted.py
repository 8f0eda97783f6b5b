"""What is noted in the ledger as one: all of it, or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def noted(connection: sqlite3.Connection) -> Iterator[None]:
    """Note something for good; within what is noted as one already, as a part of it."""
    opening = _part if connection.in_transaction else _whole
    with opening(connection):
        yield


@contextmanager
def _whole(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


@contextmanager
def _part(connection: sqlite3.Connection) -> Iterator[None]:
    """Undone alone when it breaks off."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk ends it as a whole
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")
