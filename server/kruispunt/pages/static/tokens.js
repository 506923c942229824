// A SPARQL text as tokens, for colours and to know what stands at the caret. The server alone judges syntax.

export const KEYWORDS = (
  "SELECT CONSTRUCT DESCRIBE ASK WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED AS OPTIONAL UNION MINUS FILTER BIND VALUES GRAPH " +
  "EXISTS NOT IN ORDER GROUP BY HAVING LIMIT OFFSET ASC DESC UNDEF COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT SEPARATOR BOUND IF COALESCE " +
  "STR LANG LANGMATCHES DATATYPE IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS " +
  "STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 STRLANG STRDT SAMETERM " +
  "ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE TRUE FALSE"
).split(" ");
const KNOWN = new Set(KEYWORDS);

const TOKEN = new RegExp(
  [
    "(?<comment>#[^\\r\\n]*)",
    "(?<string>'''(?:[^'\\\\]|\\\\[^]|'(?!''))*(?:'''|$)|\"\"\"(?:[^\"\\\\]|\\\\[^]|\"(?!\"\"))*(?:\"\"\"|$)|" +
      "'(?:[^'\\\\\\r\\n]|\\\\.)*'?|\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"?)",
    "(?<iri><[^<>\"{}|^`\\\\\\s]*>|<[A-Za-z][A-Za-z0-9+.-]*:\\/\\/[^<>\"{}|^`\\\\\\s]*)", // the second: one that is being written
    "(?<variable>[?$][\\p{L}\\p{N}_]+)",
    "(?<name>[\\p{L}\\p{N}_.-]*:[\\p{L}\\p{N}_.:%\\\\-]*)",
    "(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)",
    "(?<word>@?[\\p{L}_][\\p{L}\\p{N}_-]*)",
    "(?<other>\\s+|[^])",
  ].join("|"),
  "uy",
);

// The tokens of `text`: kind, text and start of each. A word that is no keyword is `other`.
export function* tokens(text) {
  TOKEN.lastIndex = 0;
  let start = 0;
  for (let found; start < text.length && (found = TOKEN.exec(text)); start = TOKEN.lastIndex) {
    let kind = Object.keys(found.groups).find((name) => found.groups[name] !== undefined);
    if (kind === "word") kind = KNOWN.has(found[0].toUpperCase()) || found[0] === "a" ? "keyword" : "other";
    yield { kind, text: found[0], start };
  }
}

// The prefixes that a text declares: a map from prefix to namespace.
export function declared(text) {
  const found = new Map();
  for (const [, prefix, namespace] of text.matchAll(/^[^#"'\n]*?\bPREFIX\s+([^\s:]*):\s*<([^>]*)>/gimu)) found.set(prefix, namespace);
  return found;
}

// Where a line with a new prefix goes: behind the last one, else behind the comments that the text opens with.
export function prologueEnd(text) {
  let end = 0;
  for (const found of text.matchAll(/^[ \t]*(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>\n]*>[^\n]*(?:\n|$)/gimu)) end = found.index + found[0].length;
  return end || /^(?:[ \t]*(?:#[^\n]*)?\n)*/u.exec(text)[0].length;
}
