"""The page of the last evaluation, from what the evaluation writes to what a browser shows."""

from __future__ import annotations

import json

import pytest
from browsing import check_access, serving, visit
from fakes import FakeService
from playwright.sync_api import Browser, expect
from starlette.testclient import TestClient
from test_eval_report import TRIAL, WHEN

from eval.measures.measure import figure
from eval.public import Compared
from eval.report import as_data
from eval.run import Run
from eval.trial import Trial
from rag.settings import Settings
from web import create_app
from web.evaluation import SIDE, EvaluationView, Point, Risk, Sure
from web.evaluation import Trial as Shown
from web.rendering import Renderer

HALF = figure([0.0, 1.0])
SILENT = Trial("Nothing asked", "1 record", (Run("b", ()),))


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(data=tmp_path)


def keep(settings, *trials) -> None:
    public = [Compared("Hits", HALF, HALF, HALF)]
    settings.evaluation.write_text(json.dumps(as_data(trials, WHEN, public)))


def page(settings) -> str:
    with TestClient(create_app(FakeService(), settings)) as client:
        reply = client.get("/evaluation", headers={"Accept": "text/html"})
        assert reply.status_code == 200
        return " ".join(reply.text.split())


def test_without_a_run_the_page_says_how_to_make_one(settings):
    assert "onrecord eval" in page(settings)


@pytest.mark.parametrize("held", ["", "{}", '{"trials": 3}', '{"version": 1, "trials": []}'])
def test_a_file_that_is_no_run_counts_as_none(settings, held):
    settings.evaluation.write_text(held)
    assert EvaluationView.read(settings.evaluation) is None
    assert "onrecord eval" in page(settings)


def test_the_page_shows_what_the_evaluation_wrote(settings):
    keep(settings, TRIAL, SILENT)
    html = page(settings)
    assert "06 May 2024, 07:08 UTC" in html or "6 May 2024, 07:08 UTC" in html
    assert "Success@1 <span" in html
    assert '<b>0.500</b> <span class="interval">0.00 to 1.00</span>' in html
    assert "1 of 3 questions went wrong" in html
    assert "&lt;b&gt;who&lt;/b&gt; &amp; [red]why[/red]?" in html
    assert "x.txt left out: empty" in html
    assert html.count("<circle") == 1
    assert html.count("<polyline") == 1
    assert html.index("Nothing asked") < html.index("Public sets")


def shown(reliability=(), risk=()) -> Shown:
    return Shown(name="", about="", notes=[], sets=[], kinds=[], failures=[], attribution=[],
                 reliability=list(reliability), risk=list(risk))  # fmt: skip


def test_points_lie_where_their_figures_say():
    bins = [Sure(confidence=0.25, accuracy=0.5, n=1), Sure(confidence=1, accuracy=1, n=16)]
    assert shown(bins).sure == [Point(SIDE / 4, SIDE / 2, 4), Point(SIDE, 0, 16)]
    kept = [Risk(coverage=at / 100, risk=at / 400) for at in range(1, 101)]
    trial = shown(risk=kept)
    assert trial.top_risk == 0.3
    assert trial.risks[-1] == Point(SIDE, 40)
    assert [one.coverage for one in trial.some_risks] == [at / 10 for at in range(1, 11)]


def test_nothing_answered_has_no_points():
    assert (shown().sure, shown().risks, shown().some_risks) == ([], [], [])


@pytest.mark.browser
def test_the_page_in_a_browser(settings, browser: Browser, screen):
    keep(settings, TRIAL)
    app = create_app(FakeService(), settings)
    with serving(app) as address, visit(browser, address, viewport=screen) as seen:
        seen.goto("/")
        seen.get_by_role("link", name="How good the answers are").click()
        expect(seen.get_by_role("heading", level=1)).to_have_text("How good the answers are")
        for details in seen.locator("summary").all():
            details.click()
        check_access(seen)
        assert seen.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_report_is_one_file_that_needs_no_other(settings, tmp_path, browser: Browser):
    keep(settings, TRIAL)
    view = EvaluationView.read(settings.evaluation)
    assert view is not None
    html = Renderer().report(view)
    assert "/static/" not in html
    assert "<script" not in html
    assert html.count("<svg") == page(settings).count("<svg") > 0
    (tmp_path / "report.html").write_text(html, "utf-8")
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "report.html").as_uri())
    expect(tab.get_by_role("heading", level=1)).to_have_text("How good the answers are")
    assert len(asked) == 1
    tab.close()
