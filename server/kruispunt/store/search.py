"""Full-text search over what the release calls and says of its things: one read-only file beside the dataset, made once.

The index is SQLite's FTS5 without content: each row is one literal, its number the place of the literal's line in the sorted dataset, where its
subject and its text are read. Words are folded (case, accents, ligatures) the same way for every language.
"""

import contextlib
import re
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kruispunt.errors import BadQuery, BuildError
from kruispunt.sources.sorting import SortedFile

NAME = "search.sqlite"
SKOS, DCTERMS = "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
# Beside the properties that label: what a thing is also called, and what it is known by where labels differ.
ALSO_NAMES = (f"{SKOS}altLabel", f"{SKOS}hiddenLabel", f"{DCTERMS}alternative", f"{SKOS}notation", f"{DCTERMS}identifier")
FOLDED = "tokenize='unicode61 remove_diacritics 2'"
TABLE = f"CREATE VIRTUAL TABLE found USING fts5(name, text, language, content='', {FOLDED}, prefix='2 3')"
LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ẞ": "Ss", "ĳ": "ij", "Ĳ": "IJ"})  # which FTS5 keeps as they are
RANKED = "SELECT rowid, bm25(found, 10.0, 1.0, 0.0) AS rank FROM found WHERE found MATCH ? ORDER BY rank, rowid LIMIT ?"
WORD = re.compile(r"\w+")
TAGGED = re.compile(rb'"@([A-Za-z0-9-]+) (?:<[^>]*> )?\.$')
FEWEST = 4  # letters of a word that is looked for in other spellings
TWO = 6  # letters from which on two of them may be wrong
MOST_WORDS = 32  # different words of one search: each more takes time, and outside the processes for queries nothing ends a search


@dataclass(frozen=True)
class Match:
    """A literal that holds the words: of which thing, by which property, and how well it fits (higher is better)."""

    iri: str
    predicate: str
    literal: Literal
    score: float


def index(dataset: Path, into: Path, labelling: Iterable[str]) -> int:
    """Writes the index of the sorted N-Quads of `dataset` into the new file `into`: the number of literals in it.

    Those are the values of the properties `labelling` and ALSO_NAMES, and every other literal that says its language. Raises BuildError.
    """
    names = frozenset(str(NamedNode(iri)).encode() for iri in (*labelling, *ALSO_NAMES))
    try:
        with contextlib.closing(sqlite3.connect(into)) as made:
            made.execute("PRAGMA journal_mode = OFF")
            made.execute("PRAGMA synchronous = OFF")
            made.execute(TABLE)
            made.executemany("INSERT INTO found(rowid, name, text, language) VALUES (?, ?, ?, ?)", rows(dataset, names))
            made.execute("INSERT INTO found(found) VALUES ('optimize')")
            made.commit()
            made.execute("VACUUM")
            return int(made.execute("SELECT count(*) FROM found_docsize").fetchone()[0])
    except sqlite3.Error as error:
        raise BuildError(f"{into}: the index of words could not be written: {error}") from error


def rows(dataset: Path, names: frozenset[bytes]) -> Iterator[tuple[int, str, str, str]]:
    """Place, name, other text and language of each literal to be found; a literal that stands in several graphs once."""
    place, last = 0, b""
    with dataset.open("rb") as file:
        for line in file:
            predicate, _, rest = line[line.index(b" ") + 1 :].partition(b" ")
            if rest[:1] == b'"':
                tag = TAGGED.search(line)
                statement = line[: line.rindex(b" <")] if b" <" in line else line
                if (tag or predicate in names) and statement != last:
                    value = literal(line).value.translate(LIGATURES)
                    yield place, *((value, "") if predicate in names else ("", value)), tag[1].decode().lower() if tag else ""
                last = statement
            place += len(line)


def literal(line: bytes) -> Literal:
    """The literal in a line of N-Quads."""
    found = next(iter(parse(line, format=RdfFormat.N_QUADS))).object
    assert isinstance(found, Literal)
    return found


def opened(folder: Path) -> "Search | None":
    """The index in the folder of a release, opened; None where there is none."""
    if not (folder / NAME).is_file():
        return None
    found = Search(folder)
    found.words("")  # from here on this thread needs no further file
    return found


class Search:
    """The index of a release, opened to ask; any thread may."""

    def __init__(self, release: Path) -> None:
        self.file, self.lines = release / NAME, SortedFile(release / "dataset.nq")
        self.local = threading.local()

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection: the file never changes, so nothing is locked and nothing else is opened."""
        if not hasattr(self.local, "connection"):
            self.local.connection = opened = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            opened.execute("PRAGMA temp_store = MEMORY")
            opened.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, found, row)")
            opened.execute(f"CREATE VIRTUAL TABLE temp.asked USING fts5(text, {FOLDED})")
            opened.execute("CREATE VIRTUAL TABLE temp.parts USING fts5vocab(temp, asked, instance)")
        found: sqlite3.Connection = self.local.connection
        return found

    def words(self, text: str) -> list[str]:
        """The words of `text`, folded as the index folds them: without accents and ligatures, in lower case."""
        self.connection.execute("DELETE FROM temp.asked")
        self.connection.execute("INSERT INTO temp.asked VALUES (?)", (text.translate(LIGATURES),))
        return [term for (term,) in self.connection.execute("SELECT term FROM temp.parts ORDER BY offset")]

    def find(self, text: str, limit: int, language: str = "") -> list[Match]:
        """The `limit` literals that fit best, the best first, of those that hold every word of `text`, in `language` where one is given.

        A word also stands for those that begin with it, which fit less well. Where nothing holds them all, a word that nothing begins with is
        taken for the words of the index that are spelled most like it. Raises BadQuery for more than MOST_WORDS different words.
        """
        asked = [[word] for word in dict.fromkeys(self.words(text))]
        if len(asked) > MOST_WORDS:
            raise BadQuery(f"{len(asked):,} different words are looked for; at most {MOST_WORDS} are looked for together")
        found = {(match.iri, match.predicate, match.literal): match for match in self.ranked(expression(asked, language, "*"), limit)}
        whole = self.ranked(expression(asked, language), limit)  # a whole word is rarer than a beginning, and so fits better
        found |= {(match.iri, match.predicate, match.literal): match for match in whole}
        if not found:
            return self.ranked(expression([self.spelled(word) for [word] in asked], language, "*"), limit)
        return sorted(found.values(), key=lambda match: -match.score)[:limit]

    def things(self, text: str, limit: int, language: str = "") -> list[Match]:
        """As `find`, but each thing once, with the literal that fits best."""
        literals = 4 * limit + 16
        while True:
            matches, best = self.find(text, literals, language), dict[str, Match]()
            for match in matches:
                best.setdefault(match.iri, match)
            if len(best) >= limit or len(matches) < literals:
                return list(best.values())[:limit]
            literals *= 4  # things with many literals that hold the words

    def ranked(self, asked: str, limit: int) -> list[Match]:
        """The best matches of an expression, none for an empty one."""
        return [self.match(place, -rank) for place, rank in self.connection.execute(RANKED, (asked, limit))] if asked else []

    def match(self, place: int, score: float) -> Match:
        """The match whose line stands at `place`."""
        quad = next(iter(parse(self.lines.line(place), format=RdfFormat.N_QUADS)))
        assert isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode | BlankNode)
        return Match(quad.subject.value, quad.predicate.value, quad.object, score)

    def spelled(self, word: str) -> list[str]:
        """The words of the index nearest to `word`: itself where one begins with it, else those that differ in one letter, or in two."""
        if self.connection.execute("SELECT 1 FROM temp.words WHERE term >= ? AND term < ? LIMIT 1", (word, word + "\U0010ffff")).fetchone():
            return [word]
        wanted = letters(word)
        for allowed in range(1, 1 + (0 if len(word) < FEWEST else 1 if len(word) < TWO else 2)):
            near = [
                known
                for length in range(len(word) - allowed, len(word) + allowed + 1)
                for known, signs in self.vocabulary.get(length, ())
                if (signs ^ wanted).bit_count() <= 2 * allowed and within(word, known, allowed)
            ]
            if near:
                return near
        return []

    @cached_property
    def vocabulary(self) -> dict[int, list[tuple[str, int]]]:
        """Every word of the index that is no number, with the set of its letters, by its length."""
        known = defaultdict(list)
        for (term,) in self.connection.execute("SELECT term FROM temp.words"):
            if not term.isdigit():
                known[len(term)].append((term, letters(term)))
        return known


def letters(word: str) -> int:
    """The set of the letters of `word`, a bit each: one wrong letter changes at most two of them, so most words are ruled out at a glance."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) % 64)
    return found


def expression(choices: list[list[str]], language: str = "", ending: str = "") -> str:
    """What FTS5 is asked: one of each of `choices`, as a whole word or (`*`) as the beginning of one; empty where that can be nothing.

    The words come folded out of an index, so they hold no sign that means anything to FTS5; they are quoted all the same.
    """
    if not choices or not all(choices):
        return ""
    asked = " AND ".join("(" + " OR ".join(f'{{name text}} : "{word}"{ending}' for word in found) + ")" for found in choices)
    return f'({asked}) AND language : "{" ".join(WORD.findall(language.lower()))}"' if language else asked


def within(first: str, second: str, allowed: int) -> bool:
    """Whether at most `allowed` letters are to be changed, added, left out or swapped with the next to make one word of the other."""
    before, above = [0] * (len(second) + 1), list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        here = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > allowed:
            return False
        before, above = above, here
    return above[-1] <= allowed
