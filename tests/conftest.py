"""What tests share: the releases of the shipped and of the tiny publication, a client of the site, and the material kept outside the repository."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources

ROOT = Path(__file__).parent.parent
KEPT = 3  # releases of other states of the code kept in the cache of the tests


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """A path in the folder of third-party material beside the repository. Skips where it is absent, fails instead with REQUIRE_SHARED=1."""

    def found(path: str) -> Path:
        place = ROOT.parent / "shared" / path
        if not place.exists():
            reason = f"needs ../shared/{path}, third-party material that is not part of the repository"
            if os.environ.get("REQUIRE_SHARED") == "1":
                pytest.fail(reason)
            pytest.skip(reason)
        return place

    return found


@pytest.fixture(scope="session")
def release(pytestconfig: pytest.Config) -> Release:
    """The release of the shipped publication, kept between runs as long as neither data nor code change."""
    output = Path(pytestconfig.cache.mkdir("shipped"))
    (output / "current").unlink(missing_ok=True)  # nothing here was ever published, so no state of the sources owes another one its IRIs
    path = build(sources.read(sources.shipped()), output)
    others = sorted((each for each in path.parent.iterdir() if each != path and not each.name.startswith(".")), key=lambda each: each.stat().st_mtime)
    for old in others[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return open_release(path)


@pytest.fixture(scope="session")
def site(release: Release) -> FlaskClient:
    """A client of the Flask app on the shipped release."""
    from kruispunt.web.app import create_app

    return create_app(release.path).test_client()


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the second publication: another base, another subject, no cube."""
    return open_release(build(sources.read(ROOT / "tests" / "tiny"), tmp_path_factory.mktemp("tiny")))
