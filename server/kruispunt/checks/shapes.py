"""The shapes graph as the gate reads it: shapes, targets, references, severities, paths, messages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kruispunt.checks.vocabulary import (
    FIRST,
    MAY_BE_EMPTY,
    NIL,
    OWL,
    PARAMETERS,
    RDFS,
    REST,
    SHAPE_LISTS,
    SHAPE_VALUES,
    STEPS,
    TARGETS,
    TYPE,
    VIOLATION,
    Term,
    sh,
    triple,
)


@dataclass(frozen=True)
class Step:
    """A property path that is no single predicate; `str` is its SPARQL form. Two paths are equal when they mean the same term by term."""

    kind: str  # sequence, alternativePath, or a key of STEPS
    parts: "tuple[Path, ...]"

    def __str__(self) -> str:
        if self.kind in STEPS:
            return STEPS[self.kind].format(self.parts[0])
        return "(" + ("/" if self.kind == "sequence" else "|").join(map(str, self.parts)) + ")"


Path = NamedNode | Step


class Graph:
    """Triples by subject and predicate, lexical forms as written."""

    def __init__(self, triples: Iterable[Triple | Quad]) -> None:
        self.index: dict[Term, dict[NamedNode, list[Term]]] = {}
        for fact in triples:
            objects = self.index.setdefault(fact.subject, {}).setdefault(fact.predicate, [])
            if fact.object not in objects:
                objects.append(fact.object)

    def __iter__(self) -> Iterator[Triple]:
        for subject, facts in self.index.items():
            for predicate, objects in facts.items():
                for object_ in objects:
                    yield triple(subject, predicate, object_)

    def objects(self, subject: Term, predicate: NamedNode) -> list[Term]:
        return self.index.get(subject, {}).get(predicate, [])

    def value(self, subject: Term, predicate: NamedNode) -> Term | None:
        """The first object, or None."""
        return next(iter(self.objects(subject, predicate)), None)

    def subjects(self, predicate: NamedNode, object_: Term) -> list[Term]:
        return [subject for subject, facts in self.index.items() if object_ in facts.get(predicate, ())]

    def members(self, head: Term) -> list[Term]:
        """The members of an RDF list. Raises ValueError when `head` opens none that ends."""
        members: list[Term] = []
        seen: set[Term] = set()
        while head != NIL:
            first, rest = self.objects(head, FIRST), self.objects(head, REST)
            if len(first) != 1 or len(rest) != 1 or head in seen:
                raise ValueError(f"{head} is not a well-formed list")
            seen.add(head)
            members.append(first[0])
            head = rest[0]
        return members

    def path(self, node: Term, within: tuple[Term, ...] = ()) -> Path:
        """The property path that `node` states (SHACL 2.3.1). Raises ValueError where it is not well-formed."""
        if node in within:
            raise ValueError("a path contains itself")
        if isinstance(node, NamedNode):
            return node
        if self.objects(node, FIRST):
            return Step("sequence", self.parts(node, within))
        kinds = [kind for kind in (*STEPS, "alternativePath") if self.objects(node, sh(kind))]
        if len(kinds) != 1 or len(self.objects(node, sh(kinds[0]))) != 1:
            raise ValueError(f"{node} is not a property path")
        inner = self.objects(node, sh(kinds[0]))[0]
        if kinds[0] == "alternativePath":
            return Step(kinds[0], self.parts(inner, (*within, node)))
        return Step(kinds[0], (self.path(inner, (*within, node)),))

    def parts(self, head: Term, within: tuple[Term, ...]) -> tuple[Path, ...]:
        parts = tuple(self.path(member, (*within, head)) for member in self.members(head))
        if len(parts) < 2:
            raise ValueError(f"{head}: a path list has at least two members")
        return parts


class Shapes(Graph):
    """The shapes of a publication. Blank nodes keep the labels of the file they were read from."""

    @cached_property
    def shapes(self) -> frozenset[Term]:
        """Every shape (SHACL 2.1): typed as one, with a target or a parameter, or standing where a shape is expected."""
        found: set[Term] = set()
        telling = {sh(name) for name in (*TARGETS, *PARAMETERS, "path")} - {sh("flags")}
        for subject, facts in self.index.items():
            if sh("NodeShape") in facts.get(TYPE, ()) or sh("PropertyShape") in facts.get(TYPE, ()) or self.is_root(subject, facts, telling):
                found.add(subject)
            found.update(shape for _, shape in self.references(subject))
        return frozenset(found)

    def is_root(self, subject: Term, facts: dict[NamedNode, list[Term]], telling: set[NamedNode]) -> bool:
        """Whether the predicates alone make `subject` a shape; a sh:path also stands in results, which are no shapes."""
        return not telling.isdisjoint(facts) and sh("ValidationResult") not in facts.get(TYPE, ())

    @cached_property
    def classes(self) -> frozenset[Term]:
        """The shapes that are classes too and so target their instances (SHACL 2.1.3.3)."""
        return frozenset(shape for shape in self.shapes if NamedNode(RDFS + "Class") in self.index.get(shape, {}).get(TYPE, ()))

    def targets(self, shape: Term) -> list[tuple[str, Term]]:
        """The targets of `shape` as (name of the SHACL property, node); a shape that is a class has sh:targetClass itself."""
        stated = [(name, node) for name in TARGETS for node in self.objects(shape, sh(name))]
        implied = [("targetClass", shape)] if shape in self.classes else []
        return stated + [target for target in implied if target not in stated]

    @cached_property
    def targeted(self) -> tuple[Term, ...]:
        """The shapes with a target, deactivated ones left out, in a fixed order."""
        return tuple(sorted((shape for shape in self.shapes if self.targets(shape) and not self.deactivated(shape)), key=str))

    def references(self, shape: Term) -> list[tuple[str, Term]]:
        """The shapes that `shape` points at, as (name of the SHACL property, shape); broken lists count as empty."""
        found = [(name, value) for name in SHAPE_VALUES for value in self.objects(shape, sh(name))]
        for name in SHAPE_LISTS:
            for head in self.objects(shape, sh(name)):
                try:
                    found += [(name, member) for member in self.members(head)]
                except ValueError:
                    continue  # told by the lint
        return found

    @cached_property
    def reporting(self) -> frozenset[Term]:
        """The shapes whose results stand in a report: the targeted ones and their property shapes, to any depth."""
        return self.reached(self.targeted, {"property"})

    @cached_property
    def tested(self) -> frozenset[Term]:
        """The shapes that another shape tests values against: there any result counts, whatever its severity (SHACL 3.4)."""
        starts = {shape for parent in self.shapes for name, shape in self.references(parent) if name != "property"}
        return self.reached(starts, None)

    def reached(self, starts: Iterable[Term], along: set[str] | None) -> frozenset[Term]:
        """`starts` and what references lead to from there: those named in `along`, or all."""
        reached, waiting = set(starts), list(starts)
        while waiting:
            for name, shape in self.references(waiting.pop()):
                if shape not in reached and (along is None or name in along):
                    reached.add(shape)
                    waiting.append(shape)
        return frozenset(reached)

    def deactivated(self, shape: Term) -> bool:
        return any(isinstance(value, Literal) and value.value in ("true", "1") for value in self.objects(shape, sh("deactivated")))

    def may_be_empty(self, shape: Term) -> bool:
        """Whether `shape` states that its targets may find no node."""
        return any(isinstance(value, Literal) and value.value == "true" for value in self.objects(shape, MAY_BE_EMPTY))

    def severity(self, shape: Term) -> NamedNode:
        stated = self.value(shape, sh("severity"))
        return stated if isinstance(stated, NamedNode) else VIOLATION

    def messages(self, node: Term) -> tuple[Literal, ...]:
        """The sh:message values of a shape or a constraint, in the order of their languages."""
        texts = [value for value in self.objects(node, sh("message")) if isinstance(value, Literal)]
        return tuple(sorted(texts, key=lambda text: (text.language or "", text.value)))

    def path_of(self, shape: Term) -> Path | None:
        """The path of a property shape; None for a node shape."""
        node = self.value(shape, sh("path"))
        return None if node is None else self.path(node)

    def severities(self) -> tuple[NamedNode, ...]:
        """The severities of the shapes that can report, in the order of their IRIs."""
        return tuple(sorted({self.severity(shape) for shape in self.reporting}, key=str))

    def prefixes(self, constraint: Term) -> dict[str, str]:
        """The prefixes that sh:prefixes of `constraint` stands for, those of owl:imports included (SHACL 5.2.1)."""
        table: dict[str, str] = {}
        waiting, seen = list(self.objects(constraint, sh("prefixes"))), set[Term]()
        while waiting:
            if (ontology := waiting.pop()) in seen:
                continue
            seen.add(ontology)
            waiting += self.objects(ontology, NamedNode(OWL + "imports"))
            for declaration in self.objects(ontology, sh("declare")):
                prefix, namespace = self.value(declaration, sh("prefix")), self.value(declaration, sh("namespace"))
                if isinstance(prefix, Literal) and isinstance(namespace, Literal):
                    table[prefix.value] = namespace.value
        return table


def read(path: File) -> Shapes:
    """The shapes graph in `path`, Turtle or N-Triples after its suffix."""
    format_ = RdfFormat.from_extension(path.suffix.removeprefix(".")) or RdfFormat.TURTLE
    return Shapes(parse(path=path, format=format_))
