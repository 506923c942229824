"""What is found out of the cost of a query: its solutions, the steps that make them, its traps; and what is said of it in one sentence."""

from dataclasses import dataclass, field

MANY, FLOOD = 100_000, 5_000_000  # solutions on the way that take long, and that will hardly be done in the time of one query
WORST = 3  # steps that are named


@dataclass(frozen=True)
class Step:
    """One pattern, in the order in which the engine joins it: how many solutions it has alone, and how many there are once it is joined."""

    pattern: str
    line: int
    alone: int
    after: int


@dataclass(frozen=True)
class Trap:
    """Something that costs more than it seems to, and the way around it; `heavy` where it alone may end a query, however few its solutions."""

    kind: str
    line: int
    why: str
    cheaper: str
    heavy: bool = False


@dataclass
class Estimate:
    """What a query costs: its solutions, the most there are on the way, its steps and its traps."""

    solutions: int = 0
    most: int = 0
    steps: list[Step] = field(default_factory=list)
    traps: list[Trap] = field(default_factory=list)

    @property
    def heavy(self) -> bool:
        """Whether something else than the number of its solutions may end it."""
        return any(trap.heavy for trap in self.traps)

    @property
    def verdict(self) -> str:
        """In one sentence."""
        if self.most >= FLOOD:
            return f"Too much for one query, most likely: about {self.most:,} solutions are made on the way."
        if self.heavy:
            return (
                f"Too much for one query, most likely, and not for the number of its solutions, about {self.most:,} on the way, but for what follows."
            )
        if self.most >= MANY:
            return f"Some work: about {self.most:,} solutions are made on the way."
        return f"Answered at once: at most about {self.most:,} solutions are made on the way."

    @property
    def afterwards(self) -> str:
        """The same of a query that was stopped: where little was foreseen, that it was more than that."""
        if self.most < MANY and not self.heavy:
            return f"More than was foreseen: the statistics tell of about {self.most:,} solutions on the way, not what its paths and filters cost."
        return self.verdict

    @property
    def costly(self) -> list[Step]:
        """The steps that make most of the solutions, the worst first."""
        return [step for step in self.worst if step.after >= max(MANY, self.most // 10)]

    @property
    def worst(self) -> list[Step]:
        """The steps that make the most solutions, however many: what is told of a query that was stopped."""
        return sorted(self.steps, key=lambda step: -max(step.after, step.alone))[:WORST]


def number(size: float) -> int:
    """A number of solutions as it is told: to two figures, since it is an estimate, and whole."""
    rounded = round(min(size, 1e30))
    if rounded < 1000:
        return rounded
    scale: int = 10 ** (len(str(rounded)) - 2)
    return round(rounded / scale) * scale
