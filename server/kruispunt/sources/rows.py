"""The rows of a CSV file as typed cells, with the line each starts on; what is wrong with a cell is collected, so that an editor sees it all."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import IO

from kruispunt.errors import SourceError
from kruispunt.sources.csvw import Column, Dialect, Table

REMEMBERED = 4096  # cells of a column whose reading is kept: codes repeat from row to row
MOST = 100  # problems told of one table: who sees as many has a question of another kind


class Problems:
    """What is wrong with a table, cell by cell. Raises SourceError with a line for each when told, or when there are MOST of them."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.lines: list[tuple[int, str]] = []

    def add(self, number: int, column: str, message: str) -> None:
        """Notes what is wrong in a row, in a column unless it is ''."""
        self.lines.append((number, f"{self.shown}:{number}{f', column {column}' if column else ''}: {message}"))
        if len(self.lines) == MOST:
            self.lines.append((number + 1, f"{self.shown}: there may be more of these; this stops at {MOST}"))
            self.tell()

    def tell(self) -> None:
        """Raises what was noted, in the order of the rows; nothing when there is nothing."""
        if self.lines:
            raise SourceError("\n".join(line for _, line in sorted(self.lines, key=lambda noted: noted[0])))


@dataclass(frozen=True)
class Row:
    """A row: the lexical forms of each column's cell (several with a separator, none when empty), and the text of each filled single cell."""

    number: int
    cells: dict[str, tuple[str, ...]]
    texts: dict[str, str]


class Feed:
    """The lines of a file for the CSV reader; comments before a record are passed over, and the line where a record starts is known."""

    def __init__(self, file: IO[str], comment: str | None) -> None:
        self.file, self.comment = file, comment
        self.number = self.start = 0
        self.fresh = True

    def __iter__(self) -> "Feed":
        return self

    def __next__(self) -> str:
        for line in self.file:
            self.number += 1
            if self.fresh and self.comment and line.startswith(self.comment):
                continue
            if self.fresh:
                self.start, self.fresh = self.number, False
            return line
        raise StopIteration


def records(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Each record of the file, with the line it starts on."""
    dialect = table.dialect
    number = 1
    try:
        with table.path.open(encoding=encoding(dialect), newline="") as file:
            feed = Feed(file, dialect.comment)
            for record in reader(feed, dialect):
                number = feed.start
                yield number, [cell.strip() for cell in record] if dialect.trim else record
                feed.fresh = True
    except csv.Error as error:
        raise SourceError(f"{table.shown}:{feed.start}: not valid CSV: {explained(str(error))}") from error
    except (OSError, LookupError) as error:
        raise SourceError(f"{table.shown}: cannot be read: {error}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{table.shown}: not {dialect.encoding} after line {number}: {error.reason}") from error


def explained(fault: str) -> str:
    """What the CSV reader complains of, in an editor's words."""
    if "end of data" in fault:
        return "a quote is opened that nothing closes"
    return f"a cell is longer than {csv.field_size_limit():,} characters, or its quote is not closed" if "field limit" in fault else fault


def encoding(dialect: Dialect) -> str:
    """The codec of the file; a byte order mark is no part of the first cell."""
    return "utf-8-sig" if dialect.encoding.lower().replace("_", "-") in {"utf-8", "utf8"} else dialect.encoding


def reader(feed: Feed, dialect: Dialect) -> Iterator[list[str]]:
    """The CSV reader for `dialect`."""
    escape = None if dialect.doubled else "\\"
    return csv.reader(
        feed,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or '"',
        quoting=csv.QUOTE_NONE if dialect.quote is None else csv.QUOTE_MINIMAL,
        doublequote=dialect.doubled,
        escapechar=escape,
        strict=True,
    )


def rows(table: Table, problems: Problems) -> Iterator[Row]:
    """Each row of `table` after its header, cells typed. Adds to `problems` what is wrong with it."""
    source = records(table)
    readers = [(column.name, lru_cache(REMEMBERED)(partial(values, column))) for column in table.columns]
    if table.dialect.header:
        check_header(table, next(source, (1, []))[1])
    for ordinal, (number, record) in enumerate(source, 1):
        if not any(record) and table.dialect.skip_blank:
            continue
        if len(record) != len(table.columns):
            problems.add(number, "", f"has {len(record)} cells; the metadata describe {len(table.columns)}")
            continue
        cells: dict[str, tuple[str, ...]] = {}
        for (name, read), text in zip(readers, record, strict=True):
            try:
                cells[name] = read(text)
            except ValueError as error:
                problems.add(number, name, str(error))
        if len(cells) == len(record):
            texts = {name: cell[0] for name, cell in cells.items() if len(cell) == 1}
            yield Row(number, cells, {**texts, "_row": str(ordinal), "_sourceRow": str(number)})


def check_header(table: Table, header: list[str]) -> None:
    """Raises SourceError where the first record is not the titles of the columns, in their order."""
    for position, column in enumerate(table.columns):
        titles = column.titles or (column.name,)
        written = header[position].strip() if position < len(header) else ""
        if written not in titles:
            raise SourceError(f'{table.shown}:1: cell {position + 1} of the header is "{written}"; write {" or ".join(dict.fromkeys(titles))}')
    if len(header) > len(table.columns):
        raise SourceError(f'{table.shown}:1: the metadata describe no column "{header[len(table.columns)]}"')


def values(column: Column, text: str) -> tuple[str, ...]:
    """The lexical forms in a cell (tabular data, section 6.4). Raises ValueError saying what is wrong with it."""
    written = column.datatype.normalised(text) or column.default
    if written in column.null or (column.separator and not written):
        if column.required:
            raise ValueError("is empty; a value is required here")
        return ()
    if not column.separator:
        return (column.datatype.lexical(written),)
    parts = (column.datatype.normalised(part) for part in written.split(column.separator))
    return tuple(column.datatype.lexical(part) for part in parts if part not in column.null)
