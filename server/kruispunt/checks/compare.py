"""Two engines' results side by side: equal, different by a known fault of pySHACL, or a fault to look into."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal

from kruispunt.checks.report import Finding, local_name
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import SPARQL, XSD, Term, sh
from kruispunt.errors import NoVerdict
from kruispunt.syntax import datatypes

Key = tuple[str, str, str, str, str, str]  # focus, path, component, severity, source shape, value
NUMBERS = frozenset(
    XSD + name
    for name in (
        *(*datatypes.SIGNED, *datatypes.UNSIGNED, "decimal", "integer", "float", "double"),
        *("nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"),
    )
)
COMPARED = frozenset(XSD + name for name in ("string", "boolean", "date", "dateTime"))
ORDERED = frozenset(sh(f"{name}ConstraintComponent") for name in ("MinInclusive", "MinExclusive", "MaxInclusive", "MaxExclusive"))
PAIRED = frozenset((sh("LessThanConstraintComponent"), sh("LessThanOrEqualsConstraintComponent")))


@dataclass(frozen=True)
class Fault:
    """A known difference: what pySHACL does, the clause that decides, and the results that only ours or only pySHACL's report has for it."""

    name: str
    clause: str
    explains: Callable[[Finding, Shapes], bool]
    by: str  # "us" or "pySHACL": whose report has the result


def kind(term: Term | None) -> str:
    """What SPARQL 1.1 compares a literal with; empty for one that it compares with nothing: ill-typed, NaN, xsd:gYear, no literal."""
    if not isinstance(term, Literal) or term.language or is_ill_typed(term) or term.value == "NaN":
        return ""
    name = term.datatype.value
    return "number" if name in NUMBERS else name if name in COMPARED else ""


def is_ill_typed(term: Term | None) -> bool:
    """Whether `term` is a literal that is not what its own datatype says."""
    return isinstance(term, Literal) and bool(datatypes.expected(term.datatype.value, term.value))


def incomparable(found: Finding, shapes: Shapes) -> bool:
    """Whether `found` says that a value cannot be compared with the bound of its shape. For pairs always: a result names one value of the two."""
    if found.component in PAIRED:
        return True
    if found.component not in ORDERED or found.shape is None:
        return False
    name = local_name(found.component).removesuffix("ConstraintComponent")
    bound = shapes.value(found.shape, sh(name[0].lower() + name[1:]))
    return not kind(found.value) or kind(found.value) != kind(bound)


def ill_typed(found: Finding, _shapes: Shapes) -> bool:
    """Whether `found` is about an ill-typed literal: engines know different datatypes, and our own lexical check refuses every one."""
    return is_ill_typed(found.value)


def well_typed(found: Finding, shapes: Shapes) -> bool:
    """Whether `found` denies a right literal the datatype that it has."""
    wanted = shapes.value(found.shape, sh("datatype")) if found.shape is not None else None
    is_denied = found.component == sh("DatatypeConstraintComponent") and not is_ill_typed(found.value)
    return is_denied and isinstance(found.value, Literal) and found.value.datatype == wanted


# An engine need not know more datatypes than those of SPARQL 1.1, so of an ill-typed literal either report may have more.
DATATYPES = "SHACL 4.1.2: an ill-typed literal does not match its datatype"
KNOWN = (
    Fault("incomparable values pass", "SHACL 4.3 and 4.5.3: a value that cannot be compared is a violation", incomparable, "us"),
    Fault("some ill-typed literals pass", DATATYPES, ill_typed, "us"),
    Fault("other ill-typed literals fail", DATATYPES, ill_typed, "pySHACL"),
    Fault("years outside 1-9999 and 24:00:00 fail", "XSD 1.1, 3.3.7 to 3.3.9: they are valid", well_typed, "pySHACL"),
)


def differences(ours: Iterable[Finding], theirs: Iterable[Finding], shapes: Shapes) -> list[str]:
    """A line for each result that one report has more often than the other and no known fault explains; empty when they agree.

    Core results are compared by focus, path, component, severity, source shape and value; those of sh:sparql by their number,
    where pySHACL merges equal solutions (SHACL 5.3.1 asks for one result each), so that ours are counted once for equal ones too.
    """
    ours, theirs = list(ours), list(theirs)
    examples = {key(found): found for found in (*theirs, *ours)}
    mine, other = counted(ours), counted(theirs)
    lines = [f"only in ours: {shown(examples[name], count)}" for name, count in (mine - other).items() if not known(examples[name], shapes, "us")]
    lines += [
        f"only in pySHACL's: {shown(examples[name], count)}"
        for name, count in (other - mine).items()
        if not known(examples[name], shapes, "pySHACL")
    ]
    return sorted(lines)


def known(found: Finding, shapes: Shapes, by: str) -> bool:
    """Whether a known fault explains a result that only one report has."""
    return any(fault.by == by and fault.explains(found, shapes) for fault in KNOWN)


def counted(findings: Iterable[Finding]) -> Counter[Key]:
    """How often each result is there; solutions of one sh:sparql that bind the same count once."""
    findings = list(findings)
    merged = {(key(found), found.constraint, found.solution) for found in findings if found.solution}
    return Counter(key(found) for found in findings if not found.solution) + Counter(name for name, _, _ in merged)


def key(found: Finding) -> Key:
    """What must be equal. Blank nodes of the data are all one, since engines rename them; those of the shapes keep their labels."""
    value = "" if found.component == SPARQL else named(found.value)
    return (named(found.focus), named(found.path), named(found.component), named(found.severity), str(found.shape), value)


def named(term: object) -> str:
    return "" if term is None else "_:" if isinstance(term, BlankNode) else str(term)


def shown(found: Finding, count: int) -> str:
    """A result for a reader of the difference."""
    times = f" ({count} times)" if count > 1 else ""
    path = f" {found.path}" if found.path is not None else ""
    value = f" value {found.value}" if found.value is not None and found.component != SPARQL else ""
    return f"{found.focus}{path}{value} {local_name(found.component)} {local_name(found.severity)} of {found.shape}{times}"


def must_agree(ours: Iterable[Finding], theirs: Iterable[Finding], shapes: Shapes) -> None:
    """Raises NoVerdict, a line for each difference, when the two reports differ otherwise than by the known faults."""
    if lines := differences(ours, theirs, shapes):
        raise NoVerdict("\n".join(["the two SHACL engines differ:", *lines]))
