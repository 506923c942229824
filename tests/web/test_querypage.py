"""The query page in a browser: with our scripts and, where it says so, without any."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest
from browser import Browser, browsing
from kruispunt.release.open import Release
from serving import serving

ROOT = Path(__file__).parent.parent.parent
PHONE, DESK = 390, 1280
ROWS = 'SELECT ?name ?number WHERE { VALUES (?name ?number) { ("b" 2) ("c" 30) ("a" 10) } }'
WRONG = "# né\nSELECT ?x\nWHERE {\n  ?x ?p\n}\n"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { " + " ".join(f"?a{number} ?b{number} ?c{number} ." for number in range(6)) + " }"
AREA = "document.getElementById('query')"
OUTCOME = "document.getElementById('outcome').innerText"
OPTIONS = "[...document.querySelectorAll('.completions:not([hidden]) li code')].map(each => each.textContent)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as opened:
        yield opened


@pytest.fixture(scope="module")
def site(tiny: Release) -> Iterator[str]:
    with serving(tiny.path) as address:
        yield address


@pytest.fixture
def page(browser: Browser, site: str) -> Browser:
    """The query page at rest, in English, with the caret in an empty form."""
    browser.look(DESK)
    browser.open(f"{site}sparql?_lang=en")
    write_over(browser, "")
    return browser


def write_over(page: Browser, text: str) -> None:
    """Types `text` in place of what the form holds."""
    page.value(f"{AREA}.focus(), {AREA}.select()")
    page.write(text or " ")


def state(query: str, **more: str) -> str:
    """The address of a state of the page."""
    return "sparql?" + urlencode({"query": query, "_lang": "en", **more})


def busy(release: Release) -> float:
    """The seconds of processor time that the query processes of a release have taken."""
    taken = 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (process / "cmdline").read_bytes()
            if b"kruispunt.store.worker" in command and str(release.store).encode() in command:
                taken += sum(map(int, (process / "stat").read_text().rpartition(")")[2].split()[11:13]))
    return taken / 100


# Asking


def test_ctrl_enter_asks_and_the_state_is_an_address(page: Browser) -> None:
    write_over(page, ROWS)
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert "3 rows in" in page.value("document.getElementById('status').textContent")
    assert page.value("document.getElementById('status').offsetWidth") <= 1, "it is read aloud; to be seen it stands with the answer"
    address = page.value("location.href")
    assert page.complaints == []
    page.open(address)
    assert page.value(f"{AREA}.value") == ROWS
    assert page.shown()["rows"] == 3


def test_back_and_forward_lead_through_the_states(page: Browser) -> None:
    write_over(page, ROWS)
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")
    write_over(page, "ASK {}")
    page.press("Enter", control=True)
    page.until(f"{OUTCOME}.includes('yes')")
    page.value("history.back()")
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert page.value(f"{AREA}.value") == ROWS
    page.value("history.forward()")
    page.until(f"{OUTCOME}.includes('yes')")
    assert page.value(f"{AREA}.value") == "ASK {}"
    assert page.value("document.title").startswith("Answer \u2013 SPARQL")
    page.value("history.go(-2)")
    page.until(f"{OUTCOME}.trim() === ''")
    assert page.value("document.title").startswith("SPARQL")
    assert page.complaints == []


def test_a_query_too_long_for_an_address_is_posted_and_comes_back(page: Browser) -> None:
    long = ROWS + "\n# " + "x" * 20_000
    write_over(page, long)
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert len(page.value("location.href")) < 100
    write_over(page, "ASK {}")
    page.press("Enter", control=True)
    page.until(f"{OUTCOME}.includes('yes')")
    page.value("history.back()")
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert page.value(f"{AREA}.value.length") == len(long)
    assert page.complaints == []


def test_a_query_that_was_posted_is_there_again_when_the_page_is_loaded_anew(page: Browser) -> None:
    long = ROWS + "\n# " + "x" * 20_000
    write_over(page, long)
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")
    page.act("location.reload()")
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert page.value(f"{AREA}.value.length") == len(long)


def test_another_language_is_of_the_state_that_is_shown(page: Browser) -> None:
    write_over(page, "ASK {}")
    page.press("Enter", control=True)
    page.until(f"{OUTCOME}.includes('yes')")
    page.act("document.querySelector('.languages a[lang=nl]').click()")
    page.until(f"{OUTCOME}.includes('ja')")
    assert page.value(f"{AREA}.value") == "ASK {}"


def test_cancelling_stops_the_query_at_the_server(page: Browser, tiny: Release) -> None:
    write_over(page, ENDLESS)
    page.press("Enter", control=True)
    page.until("!document.getElementById('cancel').hidden && /[1-9]/.test(document.getElementById('status').textContent)")
    before = busy(tiny)
    page.until("/ [1-9]/.test(document.getElementById('status').textContent)")
    assert busy(tiny) > before, "the query runs"
    page.value("document.getElementById('cancel').click()")
    page.until("document.getElementById('status').textContent.startsWith('Cancelled')")
    assert page.value("document.getElementById('cancel').hidden")
    time.sleep(1.0)  # a process that is replaced takes time of its own
    before = busy(tiny)
    time.sleep(1.0)
    assert busy(tiny) - before < 0.3, "nobody works on it any more"
    assert page.value(f"{AREA}.value") == ENDLESS
    write_over(page, ROWS)
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")


def test_the_cost_is_explained_on_the_page(page: Browser) -> None:
    write_over(page, ENDLESS)
    page.value("document.querySelector('[name=explain]').click()")
    page.until(f"{OUTCOME}.includes('What the query costs')")
    assert "explain=true" in page.value("location.href")
    assert page.complaints == []


# Errors


def test_an_error_is_marked_at_its_token_and_nothing_typed_is_lost(page: Browser) -> None:
    write_over(page, WRONG)
    page.press("Enter", control=True)
    page.until("document.querySelector('.editor mark')")
    assert page.value("[...document.querySelectorAll('.editor .line')].findIndex(each => each.matches('.wrong'))") == 4
    assert page.value("document.querySelector('.editor mark').textContent") == "}"
    assert page.value(f"{AREA}.value") == WRONG
    assert page.value(f"{AREA}.selectionStart") == WRONG.index("}")
    assert page.value(f"{AREA}.getAttribute('aria-invalid')") == "true"
    assert "Line 5, character 1: '}' cannot stand here" in page.value(OUTCOME)
    assert page.value(OUTCOME).lower().count("line 5") == 1 and page.value(OUTCOME).count("What can stand here:") == 1
    assert page.value("document.getElementById('status').textContent") == "", "the alert is read aloud"
    assert page.value("document.title").startswith("No answer")
    page.write("?o ")
    assert page.value("document.querySelector('.editor mark')") is None
    assert page.value("[...document.querySelectorAll('.editor .line')].map(each => each.textContent).join('\\n')") == WRONG.replace("}", "?o }")


def test_a_service_that_is_refused_is_marked(page: Browser) -> None:
    write_over(page, "SELECT * {\n  SERVICE <http://other.example/> { ?s ?p ?o }\n}")
    page.press("Enter", control=True)
    page.until("document.querySelector('.editor mark')")
    assert page.value("document.querySelector('.editor mark').textContent") == "SERVICE"


def test_colours_lie_exactly_behind_the_text(browser: Browser, site: str) -> None:
    """The text area has no line that the coloured text behind it has not: neither scrolls."""
    long = (ROOT / "ontology" / "competency" / "37-foreigners-by-age.rq").read_text(encoding="utf-8")
    for width in (DESK, PHONE):
        browser.look(width)
        browser.open(site + state(long.replace("?class ", "?class\t")))
        assert browser.value(f"{AREA}.scrollHeight - {AREA}.clientHeight") <= 0
        assert browser.value(f"{AREA}.clientWidth - document.querySelector('.editor pre').clientWidth") == 0
        text, area = (browser.value(f"getComputedStyle(document.querySelector('.editor {each}')).font") for each in ("pre", "textarea"))
        assert text == area
        assert browser.shown()["too_wide"] <= 0


# Completion


def test_a_term_is_completed_with_its_prefix(page: Browser) -> None:
    write_over(page, "SELECT ?x WHERE { ?x a openingp")
    page.until(f"{OPTIONS}.length")
    assert page.value(OPTIONS)[0] == "lib:OpeningPeriod"
    assert "opening period" in page.value("document.querySelector('.completions li').textContent").lower()
    assert page.value(f"{AREA}.getAttribute('aria-activedescendant')") == "completion-0"
    page.press("Enter")
    wanted = "PREFIX lib: <https://lod.example.org/ns/library#>\nSELECT ?x WHERE { ?x a lib:OpeningPeriod"
    assert page.value(f"{AREA}.value") == wanted
    page.write(" }")
    assert page.value(f"{AREA}.value") == wanted + " }"
    page.press("Enter", control=True)
    page.until("document.querySelectorAll('tbody tr').length === 3")
    assert page.complaints == []


def test_completion_is_led_by_the_keyboard(page: Browser) -> None:
    write_over(page, "PREFIX s: <http://schema.org/>\nSELECT * WHERE { ?period s:valid")
    page.until(f"{OPTIONS}.length === 2")
    assert page.value(OPTIONS) == ["s:validFrom", "s:validUntil"]
    assert page.value(f"[{AREA}.getAttribute('role'), {AREA}.getAttribute('aria-controls')]") == [None, "completions"]
    page.press("ArrowDown")
    assert page.value("document.querySelector('[aria-selected=true] code').textContent") == "s:validUntil"
    page.press("ArrowDown")
    page.press("ArrowUp")
    page.press("Tab")
    assert page.value(f"{AREA}.value").endswith("{ ?period s:validUntil")
    assert page.value(f"{AREA}.value").count("PREFIX") == 1
    page.write(" ?pe")
    page.until(f"{OPTIONS}.includes('?period')")
    page.press("Escape")
    assert page.value(OPTIONS) == []
    assert page.value(f"{AREA}.hasAttribute('aria-controls')") is False
    page.press(" ", control=True)
    page.until(f"{OPTIONS}.length")


def test_words_of_labels_find_a_term_and_texts_are_left_alone(page: Browser) -> None:
    write_over(page, "SELECT * WHERE { ?x period")
    page.until(f"{OPTIONS}.includes('lib:OpeningPeriod')")
    write_over(page, 'SELECT * WHERE { ?x ?y "period')
    time.sleep(0.2)
    assert page.value(OPTIONS) == []


def test_a_term_is_completed_inside_its_brackets(page: Browser) -> None:
    write_over(page, "SELECT * WHERE { ?x a <http://schema.org/Lib")
    page.until(f"{OPTIONS}.length")
    page.press("Enter")
    assert page.value(f"{AREA}.value") == "SELECT * WHERE { ?x a <http://schema.org/Library>"


def test_after_a_come_classes_and_after_a_language_tag_nothing(page: Browser) -> None:
    write_over(page, "SELECT * WHERE { ?x a li")
    page.until(f"{OPTIONS}.includes('schema:Library')")
    assert "LIMIT" not in page.value(OPTIONS)
    write_over(page, 'SELECT * WHERE { ?x ?y "Mill"@en')
    time.sleep(0.2)
    assert page.value(OPTIONS) == []


def test_a_prefix_is_completed_to_its_declaration(page: Browser) -> None:
    write_over(page, "PREFIX sko")
    page.until(f"{OPTIONS}.length === 1")
    page.press("Enter")
    assert page.value(f"{AREA}.value") == "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"


# The answer


def test_an_answer_is_drawn_and_the_columns_are_in_the_address(page: Browser, site: str) -> None:
    page.open(site + state(ROWS))
    page.value("document.querySelector('.views a[href*=\"view=bar\"]').click()")
    page.until("document.querySelectorAll('svg .bar').length === 3")
    assert "view=bar" in page.value("location.search")
    page.value("document.querySelector('.fields [name=x]').value = 'number'")
    page.value("document.querySelector('.fields [name=x]').dispatchEvent(new Event('change', {bubbles: true}))")
    page.until("location.search.includes('x=number')")
    assert page.value("document.querySelector('svg title').textContent") == "number by number"
    page.value("history.back()")
    page.until("document.querySelector('svg title').textContent === 'number by name'")
    assert page.complaints == []


def test_the_keyboard_stays_where_the_reader_was(page: Browser, site: str) -> None:
    page.open(site + state(ROWS))
    page.value("document.querySelector('.views a[href*=\"view=bar\"]').focus()")
    page.press("Enter")
    page.until("document.querySelectorAll('svg .bar').length === 3")
    assert page.value("document.activeElement.textContent") == "Bars"
    page.value(
        "const field = document.querySelector('.fields [name=x]'); field.focus(); field.value = 'number'; "
        "field.dispatchEvent(new Event('change', { bubbles: true }))"
    )
    page.until("location.search.includes('x=number')")
    assert page.value("document.activeElement.name") == "x"


def test_a_column_sorts(page: Browser, site: str) -> None:
    page.open(site + state(ROWS))
    cells = "[...document.querySelectorAll('tbody tr')].map(each => each.cells[0].textContent).join('')"
    assert page.value(cells) == "bca"
    page.value("document.querySelectorAll('th button')[1].click()")
    assert (page.value(cells), page.value("document.querySelectorAll('th')[1].ariaSort")) == ("bac", "ascending")
    page.value("document.querySelectorAll('th button')[1].click()")
    assert page.value(cells) == "cab"
    page.value("document.querySelectorAll('th button')[1].click()")
    assert page.value(cells) == "bca"


def test_what_has_no_value_is_sorted_last(page: Browser, site: str) -> None:
    page.open(site + state('SELECT ?name ?number WHERE { VALUES (?name ?number) { ("a" 5) ("b" UNDEF) ("c" -5) } }'))
    cells = "[...document.querySelectorAll('tbody tr')].map(each => each.cells[0].textContent).join('')"
    for order in ("cab", "acb"):
        page.value("document.querySelectorAll('th button')[1].click()")
        assert page.value(cells) == order


def test_snippets_ask_the_address_the_reader_is_at(page: Browser, site: str) -> None:
    page.open(site + state(ROWS))
    assert set(page.value("[...document.querySelectorAll('.snippets .endpoint')].map(each => each.textContent)")) == {site + "sparql"}
    page.look(DESK, scripts=False)
    page.open(site + state(ROWS))
    assert "https://lod.example.org/sparql" in page.value("document.querySelector('.snippets code').textContent")


def test_examples_are_searched(page: Browser) -> None:
    items = "[...document.querySelectorAll('.examples li')].filter(each => !each.hidden).map(each => each.textContent)"
    every = page.value(items)
    assert len(every) > 1
    page.value("document.getElementById('filter').focus()")
    page.write("WORDS things")
    assert page.value(items) == [each for each in every if each == "Things by their words"] != []
    assert page.value("document.getElementById('unmatched').textContent") == ""
    page.write(" xyzzy")
    assert page.value(items) == []
    assert page.value("document.getElementById('unmatched').innerText") == "No example holds all of these words."


def test_what_scrolls_is_reached_by_the_keyboard(browser: Browser, site: str) -> None:
    scrolls = "each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX)"
    unreached = f"[...document.querySelectorAll('main *')].filter(each => {scrolls} && each.tabIndex < 0).map(each => each.outerHTML)"
    browser.look(PHONE)
    refused = f"SELECT * {{ SERVICE <http://{'x' * 60}> {{}} }}"
    wide = "SELECT " + " ".join(f"?column{number}" for number in range(9)) + " WHERE { VALUES ?column0 { 1 2 } }"
    for address in (state(wide), state(wide, view="bar"), state(refused), "query/openings?library=harbour"):
        browser.open(site + address)
        browser.value("document.querySelectorAll('details').forEach(each => { each.removeAttribute('name'); each.open = true; })")
        assert browser.value(unreached) == []


# Without scripts


def test_everything_is_there_without_scripts(browser: Browser, site: str) -> None:
    browser.look(PHONE, scripts=False)
    browser.open(site + state(WRONG))
    assert browser.value("document.querySelector('.faulty mark').textContent") == "}"
    browser.open(f"{site}sparql?_lang=en")
    answer = browser.act(f"{AREA}.value = {ROWS!r}; document.querySelector('#ask button').click()")
    assert answer["rows"] == 3 and answer["language"] == "en"
    browser.act("document.querySelector('.views a[href*=\"view=bar\"]').click()")
    drawn = browser.act("document.querySelector('.fields [name=x]').value = 'number'; document.querySelector('.fields button').click()")
    assert browser.value("document.querySelector('svg title').textContent") == "number by number"
    assert drawn["rows"] == 3 and drawn["too_wide"] <= 0
    again = browser.act(f"{AREA}.value = {ROWS!r}; document.querySelector('#ask button').click()")
    assert again["rows"] == 3 and browser.value("document.querySelectorAll('svg .bar').length") == 3, "the next answer is drawn in the same way"
    assert browser.complaints == []


def test_links_in_the_list_of_saved_queries_look_like_links(browser: Browser, site: str) -> None:
    browser.look(DESK)
    browser.open(f"{site}query/?_lang=en")
    line = "getComputedStyle(document.querySelector('main dt a')).textDecorationLine"
    assert browser.value(line) == "underline"


def test_what_is_printed_is_the_answer_and_how_it_is_cited(browser: Browser, site: str) -> None:
    browser.look(DESK)
    browser.open(site + state(ROWS, view="bar"))
    browser.call("Emulation.setEmulatedMedia", media="print")
    seen = "!!document.querySelector('{}').offsetParent"
    try:
        left_out = {each: browser.value(seen.format(each)) for each in (".views", ".fields", ".actions", ".examples", ".snippets", "header form")}
        assert not any(left_out.values()), left_out
        assert browser.value("getComputedStyle(document.querySelector('.printed')).display") == "inline"
        assert browser.value(seen.format("tbody")) and browser.value(seen.format(".drawing"))
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")
