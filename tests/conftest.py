"""What the tests share: where the real records lie, which are never copied into the project."""

import gc
import itertools
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import CHROMIUM, FLAGS, SCREENS
from fakes import SMALL
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from embeddings import Model, find_model, open_encoder
from rag.countries import country_code
from rag.settings import Settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples at every run; `pytest --hypothesis-profile=search` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1500, deadline=None)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files that need weights or a browser come first, in turns: the long ones are not left
    to a single worker, nor do they all draw pages at once.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    kinds: dict[str, list[list[pytest.Item]]] = {"model": [], "browser": [], "": []}
    for some in files.values():
        kind = next(k for k in kinds if not k or any(one.get_closest_marker(k) for one in some))
        kinds[kind].append(some)
    turns = itertools.zip_longest(kinds["model"], kinds["browser"], fillvalue=[])
    ordered = [*itertools.chain.from_iterable(turns), *kinds[""]]
    items[:] = itertools.chain.from_iterable(ordered)


@pytest.fixture(scope="session")
def records() -> Path:
    """The folder of real records beside the repository; a test that needs it skips without."""
    folder = ROOT.parent / "shared" / "records"
    if not folder.is_dir():
        pytest.skip(f"no real records at {folder}")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _country_list() -> None:
    """The list of countries, loaded once: countryguess leaves its file open, a warning to us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        country_code("Kenya")
        gc.collect()


@pytest.fixture(scope="session")
def models(pytestconfig: pytest.Config) -> Path:
    """A folder for exported models, filled once for all tests that need the weights."""
    return _exported(find_model(Settings().model), pytestconfig)


@pytest.fixture(scope="session")
def small_model() -> Model:
    """For what is the same with any model."""
    return find_model(SMALL)


@pytest.fixture(scope="session")
def small_models(small_model: Model, pytestconfig: pytest.Config) -> Path:
    """The same of that model."""
    return _exported(small_model, pytestconfig)


def _exported(model: Model, config: pytest.Config) -> Path:
    """One export for all workers and for the runs after: who comes second waits for it."""
    folder = config.cache.mkdir(f"models-{model.name}")
    open_encoder(model, "onnx", folder)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, started once a module."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    """The size of a page: a phone's, and a desktop's."""
    return SCREENS[request.param]
