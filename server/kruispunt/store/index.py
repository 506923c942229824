"""The index of a release: its dataset in an Oxigraph store on disk."""

from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kruispunt.errors import BuildError


def load(nq: Path, into: Path) -> int:
    """The number of quads loaded from the N-Quads file `nq` into a new store at `into`. Raises BuildError where that fails."""
    try:
        store = Store(str(into))
        store.bulk_load(path=str(nq), format=RdfFormat.N_QUADS)
        store.optimize()
        store.flush()
        return len(store)
    except OSError as error:
        raise BuildError(f"{into}: the store could not be written: {error}") from error
