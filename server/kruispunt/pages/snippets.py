"""How a program asks the query on the page: a piece of code in each of the languages that researchers use."""

from collections.abc import Callable
from dataclasses import dataclass

SOLUTIONS, BOOLEAN, GRAPH = "solutions", "boolean", "graph"
TESTED, UNTESTED = "tested", "not_tested"  # words of the page
HERE = "\0"  # stands for the address of the endpoint while a snippet is made


@dataclass(frozen=True)
class Snippet:
    """Code around the address of the endpoint; `proof` is TESTED where our tests run it, else UNTESTED."""

    name: str
    before: str
    after: str
    proof: str


def snippets(query: str, kind: str) -> list[Snippet]:
    """The query in each language that can read an answer of this kind."""
    text = query.replace("\r\n", "\n").replace(HERE, "").strip()
    found = []
    for name, kinds, make, proof in MAKERS:
        if kind in kinds:
            before, _, after = make(text, kind).partition(HERE)
            found.append(Snippet(name, before, after, proof))
    return found


def curl(text: str, kind: str) -> str:
    """A command of curl, which posts the query as a form."""
    media_type = {SOLUTIONS: "text/csv", BOOLEAN: "application/sparql-results+json", GRAPH: "text/turtle"}[kind]
    quoted = text.replace("'", "'\\''")
    return f"curl '{HERE}' \\\n  -H 'Accept: {media_type}' \\\n  --data-urlencode 'query={quoted}'"


def pandas(text: str, kind: str) -> str:
    """Python with requests and pandas: a data frame."""
    return f"""import io
import pandas
import requests

query = {python_text(text)}
answer = requests.post("{HERE}", data={{"query": query}}, headers={{"Accept": "text/csv"}}, timeout=60)
answer.raise_for_status()
table = pandas.read_csv(io.StringIO(answer.text))
print(table)"""


def wrapper(text: str, kind: str) -> str:
    """Python with SPARQLWrapper."""
    rows = 'for row in answer["results"]["bindings"]:\n    print({name: term["value"] for name, term in row.items()})'
    shown = 'print(answer["boolean"])' if kind == BOOLEAN else rows
    return f"""from SPARQLWrapper import JSON, POST, SPARQLWrapper

client = SPARQLWrapper("{HERE}")
client.setQuery({python_text(text)})
client.setMethod(POST)
client.setReturnFormat(JSON)
answer = client.queryAndConvert()
{shown}"""


def rdflib(text: str, kind: str) -> str:
    """Python with requests and rdflib: a graph."""
    return f"""import rdflib
import requests

query = {python_text(text)}
answer = requests.post("{HERE}", data={{"query": query}}, headers={{"Accept": "text/turtle"}}, timeout=60)
answer.raise_for_status()
graph = rdflib.Graph().parse(data=answer.text, format="turtle")
print(len(graph))"""


def javascript(text: str, kind: str) -> str:
    """JavaScript, in a page of any site or in Node.js 18 and later."""
    media_type = "text/turtle" if kind == GRAPH else "application/sparql-results+json"
    read = {GRAPH: "text()", BOOLEAN: "json()).boolean", SOLUTIONS: "json()).results.bindings"}[kind]
    opened = "(" if kind != GRAPH else ""
    quoted = text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return f"""const query = `{quoted}`;
const answer = await fetch("{HERE}", {{
  method: "POST",
  headers: {{ Accept: "{media_type}" }},
  body: new URLSearchParams({{ query }}),
}});
if (!answer.ok) throw new Error(await answer.text());
console.log({opened}await answer.{read});"""


def r(text: str, kind: str) -> str:
    """R 4 with httr2 and readr: a tibble."""
    dashes = "-" * next(number for number in range(100_000) if ")" + "-" * number + '"' not in text)
    return f"""library(httr2)

query <- r"{dashes}({text}){dashes}"
table <- request("{HERE}") |>
  req_headers(Accept = "text/csv") |>
  req_body_form(query = query) |>
  req_perform() |>
  resp_body_string() |>
  readr::read_csv()
print(table)"""


def power_query(text: str, kind: str) -> str:
    """M, for Excel (Data, Get Data, Blank Query, Advanced Editor) and Power BI."""
    quoted = text.replace("#(", "#(#)(").replace('"', '""')
    return f"""let
  Query = "{quoted}",
  Answer = Web.Contents("{HERE}", [
    Headers = [Accept = "text/csv", #"Content-Type" = "application/x-www-form-urlencoded"],
    Content = Text.ToBinary(Uri.BuildQueryString([query = Query]))
  ]),
  Table = Table.PromoteHeaders(Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))
in
  Table"""


def python_text(text: str) -> str:
    """A text as it is written in Python, on lines where it can be."""
    if '"""' in text or "\\" in text or text.endswith('"') or not text.replace("\n", "").isprintable():
        return repr(text)
    return f'"""\n{text}\n"""'


EVERY = (SOLUTIONS, BOOLEAN, GRAPH)
MAKERS: tuple[tuple[str, tuple[str, ...], Callable[[str, str], str], str], ...] = (
    ("curl", EVERY, curl, TESTED),
    ("Python (pandas)", (SOLUTIONS,), pandas, TESTED),
    ("Python (SPARQLWrapper)", (SOLUTIONS, BOOLEAN), wrapper, TESTED),
    ("Python (rdflib)", (GRAPH,), rdflib, TESTED),
    ("JavaScript", EVERY, javascript, TESTED),
    ("R", (SOLUTIONS,), r, TESTED),
    ("Excel, Power Query", (SOLUTIONS,), power_query, UNTESTED),
)
