"""The catalogue of a release: DCAT-AP 3 and VoID, computed from what the release holds."""

from pathlib import Path

from kruispunt.release.manifest import Manifest
from kruispunt.sources.publication import Candidate


def turtle(candidate: Candidate, folder: Path, written: Manifest) -> bytes:
    return b""
