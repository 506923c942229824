// Completes prefixes, terms, variables and keywords at the caret: a list under the text area, led by the keyboard. The area stays a text box
// for assistive technology (a text area may have no other role); `aria-activedescendant` tells which completion is chosen.

import { KEYWORDS, declared, prologueEnd, tokens } from "./tokens.js";

const MOST = 40;
const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u; // local names that are written without an escape

export class Completion {
  constructor(editor, address, words) {
    this.editor = editor;
    this.area = editor.area;
    this.words = words;
    this.address = address;
    this.found = [];
    this.chosen = -1;
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "completions", className: "completions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", words.suggestions);
    this.area.setAttribute("aria-autocomplete", "list");
    this.area.setAttribute("aria-haspopup", "listbox");
    this.told = Object.assign(document.createElement("span"), { className: "unseen" });
    this.told.setAttribute("aria-live", "polite");
    this.area.after(this.list, this.told);
    this.area.addEventListener("input", (event) => this.typed(event));
    this.area.addEventListener("keydown", (event) => this.pressed(event));
    this.area.addEventListener("blur", () => this.close());
    this.area.addEventListener("click", () => this.close());
    this.list.addEventListener("mousedown", (event) => this.clicked(event));
    this.area.addEventListener("focus", () => this.load(), { once: true });
  }

  // The vocabulary of the release, fetched once.
  load() {
    this.vocabulary ??= fetch(this.address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then(prepared);
    return this.vocabulary;
  }

  typed(event) {
    if (event.inputType?.startsWith("insert") && !event.inputType.includes("Paste")) this.offer(2);
    else if (!this.list.hidden) this.offer(1);
  }

  // Shows what could be meant by the word at the caret, if that has `least` characters.
  async offer(least) {
    const vocabulary = await this.load().catch(() => ({ prefixes: {}, terms: [] }));
    const word = wordAt(this.editor.text, this.area.selectionStart);
    if (!word || word.text.length < least || document.activeElement !== this.area) return this.close();
    this.word = word;
    this.found = candidates(word, this.editor.text, vocabulary, this.words).slice(0, MOST);
    if (!this.found.length || this.found.some((each) => each.text === word.text)) return this.close();
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.found.map((each, number) => option(each, number)));
    this.list.hidden = false;
    this.told.textContent = this.words.suggestions_number.replace("{0}", this.found.length);
    const { left, bottom } = this.editor.at(this.word.start);
    const room = this.area.clientWidth - this.list.offsetWidth;
    this.list.style.left = `${Math.max(0, Math.min(left, room))}px`;
    this.list.style.top = `${bottom + 2}px`;
    this.area.setAttribute("aria-controls", this.list.id);
    this.choose(0);
  }

  close() {
    this.list.hidden = true;
    this.told.textContent = "";
    for (const name of ["aria-controls", "aria-activedescendant"]) this.area.removeAttribute(name);
  }

  choose(number) {
    const options = this.list.children;
    options[this.chosen]?.removeAttribute("aria-selected");
    this.chosen = (number + options.length) % options.length;
    options[this.chosen].setAttribute("aria-selected", "true");
    options[this.chosen].scrollIntoView({ block: "nearest" });
    this.area.setAttribute("aria-activedescendant", options[this.chosen].id);
  }

  pressed(event) {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      this.offer(0);
    } else if (!this.list.hidden && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const acts = {
        ArrowDown: () => this.choose(this.chosen + 1),
        ArrowUp: () => this.choose(this.chosen - 1),
        Enter: () => this.take(this.chosen),
        Tab: () => this.take(this.chosen),
        Escape: () => this.close(),
      };
      if (acts[event.key] && !event.shiftKey) {
        event.preventDefault();
        acts[event.key]();
      } else if (["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].includes(event.key)) {
        this.close();
      }
    }
  }

  clicked(event) {
    event.preventDefault(); // the text area keeps the focus
    const item = event.target.closest("li");
    if (item) this.take([...this.list.children].indexOf(item));
  }

  // Writes what was chosen; the line of its prefix too, where the text has none.
  take(number) {
    const { text, prefix } = this.found[number];
    this.close();
    this.editor.replace(this.word.start, this.word.end ?? this.area.selectionStart, text);
    if (prefix) {
      const caret = this.area.selectionStart;
      const place = prologueEnd(this.editor.text);
      const line = `PREFIX ${prefix[0]}: <${prefix[1]}>\n`;
      const written = place && this.editor.text[place - 1] !== "\n" ? `\n${line.trimEnd()}` : line;
      this.editor.replace(place, place, written);
      const after = caret + (caret >= place ? written.length : 0);
      this.area.setSelectionRange(after, after);
    }
    this.close();
  }
}

// The vocabulary with what is looked for in it.
function prepared({ prefixes, terms }) {
  const known = Object.entries(prefixes).sort(([, one], [, other]) => other.length - one.length);
  return {
    prefixes,
    terms: terms.map(([iri, kind, count, ...labels]) => {
      const [prefix, namespace] = known.find(([, each]) => iri.startsWith(each)) ?? ["", ""];
      const local = namespace ? iri.slice(namespace.length) : iri;
      return { iri, kind, count, labels, prefix, namespace, local, sought: [local, ...labels].join("\n").toLowerCase() };
    }),
  };
}

// The word before the caret: its start and text, and what stands before it; in an IRI also its end. Null in a comment, a text or a language tag.
function wordAt(text, caret) {
  let before = "";
  for (const token of tokens(text)) {
    const end = token.start + token.text.length;
    if (token.start >= caret) break;
    if (token.kind === "iri" && end >= caret) {
      return token.text.endsWith(">") && end === caret ? null : { start: token.start, text: text.slice(token.start, caret), before, end };
    }
    if (end >= caret && (["comment", "string"].includes(token.kind) || token.text.startsWith("@"))) return null;
    if (token.text.trim() && end < caret) before = token.text;
  }
  const found = /[?$]?[\p{L}\p{N}_.:-]*$/u.exec(text.slice(0, caret));
  return { start: found.index, text: found[0], before };
}

// What could be meant, the best first.
function candidates(word, text, { prefixes, terms }, words) {
  if (/^[?$]/.test(word.text)) return variables(word, text, words);
  if (word.text.startsWith("<")) return full(word, prefixes, terms, words);
  const own = declared(text);
  if (/^prefix$/i.test(word.before)) return declarations(word, prefixes, own, words);
  const sought = word.text.toLowerCase();
  const colon = word.text.indexOf(":");
  if (colon >= 0) {
    const prefix = word.text.slice(0, colon);
    const namespace = own.get(prefix) ?? prefixes[prefix];
    const among = namespace ? terms.filter((each) => each.iri.startsWith(namespace)) : terms;
    return ranked(among, sought.slice(colon + 1), word, own, words);
  }
  const typed = KEYWORDS.filter((each) => sought && !typing(word) && each.startsWith(word.text.toUpperCase()))
    .slice(0, 4)
    .map((each) => ({ text: each, told: "", kind: words.kind_word }));
  const starting = Object.entries({ ...prefixes, ...Object.fromEntries(own) })
    .filter(([prefix]) => sought && prefix.startsWith(sought))
    .map(([prefix, namespace]) => ({ text: `${prefix}:`, told: namespace, kind: words.kind_prefix, prefix: own.has(prefix) ? null : [prefix, namespace] }));
  return [...typed, ...starting, ...ranked(terms, sought, word, own, words)];
}

// The IRIs that begin so: behind a prefix that is being declared those of namespaces, elsewhere those of terms.
function full(word, prefixes, terms, words) {
  const sought = word.text.slice(1);
  const fits = (iri) => iri.startsWith(sought);
  if (word.before.endsWith(":")) {
    const namespaces = Object.entries(prefixes).filter(([, namespace]) => fits(namespace));
    return namespaces.map(([prefix, namespace]) => ({ text: `<${namespace}>`, told: `${prefix}:`, kind: words.kind_prefix }));
  }
  const among = terms.filter(({ iri, kind }) => fits(iri) && (kind === "c" || !typing(word)));
  return among.sort((one, other) => other.count - one.count).map((term) => ({ text: `<${term.iri}>`, ...told(term, words) }));
}

// Whether a class is to come: the word before says what something is.
function typing({ before }) {
  return before === "a" || /(?:^|:)type$/.test(before);
}

function variables(word, text, words) {
  const all = [...tokens(text)].filter((token) => token.kind === "variable" && token.start !== word.start).map((token) => token.text);
  return [...new Set(all)].filter((each) => each.startsWith(word.text)).map((each) => ({ text: each, told: "", kind: words.kind_variable }));
}

function declarations(word, prefixes, own, words) {
  const sought = word.text.replace(/:$/, "").toLowerCase();
  return Object.entries(prefixes)
    .filter(([prefix]) => prefix.startsWith(sought) && !own.has(prefix))
    .map(([prefix, namespace]) => ({ text: `${prefix}: <${namespace}>`, told: "", kind: words.kind_prefix }));
}

// The terms that hold what is sought: those whose name starts so, then whose label does, then the others; the most used first.
function ranked(terms, sought, word, own, words) {
  const classes = typing(word);
  const found = [];
  for (const term of terms) {
    const place = term.sought.indexOf(sought);
    if (place >= 0 && (!classes || term.kind === "c")) {
      found.push([place === 0 ? 0 : /[\s]/.test(term.sought[place - 1]) ? 1 : 2, term]);
    }
  }
  found.sort(([one, first], [other, second]) => one - other || second.count - first.count);
  return found.slice(0, MOST).map(([, term]) => ({ ...writing(term, own), ...told(term, words) }));
}

// What is said of a term beside its name.
function told({ labels, kind, count }, words) {
  const language = ["nl", "en", "fr"].indexOf(document.documentElement.lang);
  return { told: labels[language] || labels.find(Boolean) || "", kind: kind === "c" ? words.kind_class : words.kind_property, count };
}

// How a term is written in a text that declares these prefixes, and the prefix that it lacks.
function writing({ iri, prefix, namespace, local }, own) {
  for (const [each, declaredAs] of own) {
    if (iri.startsWith(declaredAs) && LOCAL.test(iri.slice(declaredAs.length))) return { text: `${each}:${iri.slice(declaredAs.length)}` };
  }
  if (!namespace || !LOCAL.test(local) || own.has(prefix)) return { text: `<${iri}>` };
  return { text: `${prefix}:${local}`, prefix: [prefix, namespace] };
}

function option({ text, told, kind, count }, number) {
  const made = document.createElement("li");
  made.id = `completion-${number}`;
  made.setAttribute("role", "option");
  for (const [name, content] of [["code", text], ["span", told], ["small", count ? `${kind} · ${count.toLocaleString(document.documentElement.lang)}` : kind]]) {
    const part = document.createElement(name);
    part.textContent = content;
    made.append(part);
  }
  return made;
}
