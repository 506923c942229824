"""Tables: CSV with CSVW metadata becomes triples, row by row (W3C csv2rdf, minimal mode); a figure never stands in a graph in memory."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

from pyoxigraph import Literal

from kruispunt.errors import SourceError
from kruispunt.sources import csvw
from kruispunt.sources.csvw import Column, Table
from kruispunt.sources.rows import Problems, Row, rows
from kruispunt.sources.sorting import sort
from kruispunt.sources.templates import Expression, Template
from kruispunt.syntax.datatypes import XSD

KEY_BYTES = 32 * 2**20
SEEN = 100_000  # statements remembered so that they are not written again; the sort removes what slips through
as_json = json.JSONEncoder(ensure_ascii=False).encode
ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
NODE = re.compile(r"(?:(?<= )|^)<[^ ]*>(?= )")
ABSOLUTE = re.compile(r'<[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]*>')


def metadata_path(table: Path) -> Path:
    """The metadata of a CSV file: `{file}-metadata.json` beside it, else the `csv-metadata.json` of its folder."""
    own = table.with_name(table.name + "-metadata.json")
    return own if own.is_file() else table.with_name("csv-metadata.json")


def found(root: Path) -> tuple[Path, ...]:
    """The CSV files in data/. Raises SourceError for one without metadata, since nobody could say what its cells mean."""
    tables = tuple(sorted((root / "data").glob("*.csv")))
    for table in tables:
        if not metadata_path(table).is_file():
            raise SourceError(f"data/{table.name}: has no metadata; write data/{table.name}-metadata.json (CSVW) that says what its columns mean")
    return tables


def describe(table: Path, shown: str, stated: str, base: str) -> Table:
    """What the metadata say of the CSV file `table`, with the stated base replaced."""
    return csvw.read(metadata_path(table), table, shown, stated, base)


def lines(table: Table, graph: str) -> Iterator[bytes]:
    """The lines of N-Quads that `table` says. Raises SourceError, after the last, with a line for each cell that is wrong."""
    for _, _, made in statements(table, graph):
        yield from made


@dataclass(frozen=True)
class Statement:
    """What a column says of each row: a line to be formatted with the slots of a row, and with a literal where there is one.

    `cell` is the column whose cell must be filled; `constant` the literal of a virtual column without IRI.
    """

    name: str
    line: str
    slots: frozenset[int]
    cell: str | None
    suffix: str | None
    constant: str | None
    open: bool


@dataclass(frozen=True)
class Group:
    """Statements that are made together: `sure` by every row that fills their slots, so that they are one text to be formatted."""

    once: tuple[int, ...] | None  # the slots that tell whether a row repeats what another said; None for what each row says anew
    sure: tuple[Statement, ...]
    text: str
    names: tuple[str, ...]  # the columns of `sure`
    slots: frozenset[int]  # those `sure` needs
    other: tuple[Statement, ...]  # each to be looked at


@dataclass(frozen=True)
class Plan:
    """All statements of a table, and the expressions they share: each is filled once a row."""

    expressions: tuple[Expression, ...]
    groups: tuple[Group, ...]


def statements(table: Table, graph: str) -> Iterator[tuple[int, list[str], list[bytes]]]:
    """The triples of `table` as lines of N-Quads in `graph`, by row: its line number, the column of each triple, the triples."""
    if table.silent:
        return
    plan = planned(table, graph)
    problems = Problems(table.shown)
    seen: set[tuple[object, ...]] = set()
    with TemporaryFile() as keys:
        for row in rows(table, problems):
            if table.key:
                keys.write(key_line(table, row, problems))
            yield row.number, *row_statements(plan, row, seen, problems)
            if len(seen) > SEEN:
                seen.clear()
        if table.key:
            check_key(table, keys, problems)
    problems.tell()


def row_statements(plan: Plan, row: Row, seen: set[tuple[object, ...]], problems: Problems) -> tuple[list[str], list[bytes]]:
    """The lines of one row, and the column of each; statements about other subjects than the row's only when they are new."""
    slots = [filled(expression, row.texts) for expression in plan.expressions]
    empty = {slot for slot, text in enumerate(slots) if text is None}
    names: list[str] = []
    made: list[bytes] = []
    for group in plan.groups:
        if group.once is not None:
            key = (group.once, *[slots[slot] for slot in group.once])
            if key in seen:
                continue
            seen.add(key)
        careful = group.other
        if empty and not empty.isdisjoint(group.slots):
            careful = (*group.sure, *careful)
        else:
            names += group.names
            made += group.text.format(*slots).encode().splitlines(keepends=True)
        for statement in careful:
            if not empty.isdisjoint(statement.slots) and (statement.cell is None or row.cells[statement.cell]):
                problems.add(row.number, statement.name, f"needs {missing(plan, statement, empty)}, which is empty; its IRI would be cut short")
                continue
            for line in statement_lines(statement, row, slots, problems):
                names.append(statement.name)
                made.append(line.encode())
    return names, made


def statement_lines(statement: Statement, row: Row, slots: list[str | None], problems: Problems) -> Iterator[str]:
    """What one statement says of a row whose slots it needs are filled: nothing where its own cell is empty, a line for each value in it."""
    objects: list[str | None] = [statement.constant]
    if statement.cell is not None:
        values = row.cells[statement.cell]
        if statement.suffix is not None:
            objects = [quoted(text) + statement.suffix for text in values]
        elif not values:
            objects = []
    for object_ in objects:
        line = statement.line.format(*slots, object=object_)
        if statement.open and not all(map(ABSOLUTE.fullmatch, NODE.findall(line))):
            problems.add(row.number, statement.name, f"makes {line[:-3]}, in which something is no full IRI")
        else:
            yield line


def missing(plan: Plan, statement: Statement, empty: set[int]) -> str:
    """The columns whose emptiness keeps `statement` from being made."""
    return ", ".join(dict.fromkeys(name for slot in sorted(empty & statement.slots) for name in plan.expressions[slot].variables))


def filled(expression: Expression, texts: dict[str, str]) -> str | None:
    """`expression` filled with the texts of a row; None where one of its columns is empty."""
    try:
        return expression.expand(texts)
    except KeyError:
        return None


def quoted(text: str) -> str:
    """`text` as N-Quads quotes it."""
    return str(Literal(text)) if ESCAPED.search(text) else f'"{text}"'


def planned(table: Table, graph: str) -> Plan:
    """The plan of `table`: its statements compiled, and apart those that rows repeat.

    A statement repeats when it leaves out an expression of the row's subject, since the rows that differ in it alone make the same.
    """
    expressions: dict[Expression, int] = {}
    columns = [column for column in (*table.columns, *table.virtual) if not column.silent]
    made = [statement(column, graph, expressions) for column in columns]
    row_slots = frozenset(slot_of(part, expressions) for part in table.columns[0].about.parts if isinstance(part, Expression))
    groups: dict[tuple[int, ...] | None, list[Statement]] = {None: []}
    for each in made:
        repeated = each.cell is None and not each.slots >= row_slots
        groups.setdefault(tuple(sorted(each.slots)) if repeated else None, []).append(each)
    filled = {column.name for column in table.columns if column.required and not column.separator}
    return Plan(tuple(expressions), tuple(group(once, members, filled) for once, members in groups.items()))


def group(once: tuple[int, ...] | None, members: list[Statement], filled: set[str]) -> Group:
    """The statements `members` as a group, where the cells of the columns `filled` never are empty."""
    sure = tuple(each for each in members if not each.open and (each.cell is None or (each.cell in filled and each.suffix is None)))
    return Group(
        once=once,
        sure=sure,
        text="".join(each.line.replace("{object}", (each.constant or "").replace("{", "{{").replace("}", "}}")) for each in sure),
        names=tuple(each.name for each in sure),
        slots=frozenset().union(*(each.slots for each in sure)),
        other=tuple(each for each in members if each not in sure),
    )


def statement(column: Column, graph: str, expressions: dict[Expression, int]) -> Statement:
    """What `column` says, its expressions numbered in `expressions`."""
    parts = [column.about, column.property, *([column.value] if column.value else [])]
    slots = {slot_of(part, expressions) for template in parts for part in template.parts if isinstance(part, Expression)}
    subject, predicate, *value = (f"<{formatted(template, expressions)}>" for template in parts)
    suffix = None if column.value else suffix_of(column)
    constant = None
    if column.virtual and suffix is not None:
        constant = quoted(column.datatype.lexical(column.default)) + suffix
    return Statement(
        name=column.name,
        line=f"{subject} {predicate} {value[0] if value else '{object}'} <{graph}> .\n",
        slots=frozenset(slots),
        cell=None if column.virtual else column.name,
        suffix=suffix,
        constant=constant,
        open=any(template.parts and isinstance(template.parts[0], Expression) for template in parts),
    )


def slot_of(expression: Expression, expressions: dict[Expression, int]) -> int:
    """The number of `expression`, the same wherever it stands."""
    return expressions.setdefault(expression, len(expressions))


def formatted(template: Template, expressions: dict[Expression, int]) -> str:
    """`template` as a format string of numbered slots; an IRI holds no braces of its own."""
    return "".join(part if isinstance(part, str) else f"{{{slot_of(part, expressions)}}}" for part in template.parts)


def suffix_of(column: Column) -> str:
    """What follows a literal of `column`: its language or its datatype."""
    datatype = column.datatype.iri
    if datatype == f"{XSD}string":
        return f"@{column.lang}" if column.lang != "und" else ""
    return f"^^<{datatype}>"


def key_line(table: Table, row: Row, problems: Problems) -> bytes:
    """The primary key of a row with its line number, as a line to sort. A key with an empty cell is a problem."""
    for name in table.key:
        if not row.cells[name]:
            problems.add(row.number, name, "is empty and part of the primary key")
    key = as_json([row.cells[name] for name in table.key])
    return f"{key}\t{row.number:012d}\n".encode()


def check_key(table: Table, keys: IO[bytes], problems: Problems) -> None:
    """Adds to `problems` each row that has the primary key of another: found by sorting, in bounded memory."""
    keys.seek(0)
    with TemporaryDirectory(prefix="kruispunt-") as folder:
        ordered = Path(folder) / "keys"
        sort(keys, ordered, KEY_BYTES)
        with ordered.open("rb") as file:
            last, first = b"", 0
            for line in file:
                key, _, number = line.rpartition(b"\t")
                if key == last:
                    shown = ", ".join(" ".join(part) for part in json.loads(key))
                    problems.add(int(number), "", f"has the key ({shown}) of row {first}: {', '.join(table.key)} must differ; remove one")
                else:
                    last, first = key, int(number)
