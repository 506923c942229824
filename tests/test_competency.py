"""The competency questions: each is asked of the release over HTTP and answers exactly what the file beside it expects."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

FOLDER = Path(__file__).parent.parent / "ontology" / "competency"
QUESTIONS = sorted(FOLDER.glob("*.rq"))


def test_there_are_enough_questions_each_with_a_number_of_its_own() -> None:
    numbers = [path.stem.split("-", 1)[0] for path in QUESTIONS]
    assert len(numbers) >= 30
    assert len(set(numbers)) == len(numbers)


def test_every_question_has_an_expected_answer_and_the_other_way_round() -> None:
    assert {path.stem for path in QUESTIONS} == {path.stem for path in FOLDER.glob("*.csv")}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_asked_in_words_and_in_an_order(path: Path) -> None:
    text = path.read_text()
    english, dutch = text.splitlines()[:2]
    assert english.startswith("# ") and "?" in english
    assert dutch.startswith("# ") and "?" in dutch
    assert re.search(r"\bORDER BY\b", text), "expected ORDER BY, so that the answer repeats"


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_gets_the_expected_answer(site: FlaskClient, path: Path) -> None:
    answer = site.get("/sparql", query_string={"query": path.read_text()}, headers={"Accept": "text/csv"})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.get_data(as_text=True).splitlines() == path.with_suffix(".csv").read_text().splitlines()
