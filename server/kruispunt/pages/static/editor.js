// The text area with what lies behind it: the same text in colours, with numbered lines and the place of an error marked.

import { tokens } from "./tokens.js";

const LONGEST = 60_000; // characters; a longer text is left without colours

export class Editor {
  constructor(area) {
    this.area = area;
    this.fault = null;
    this.back = document.createElement("pre");
    this.back.setAttribute("aria-hidden", "true");
    area.before(this.back);
    area.parentElement.classList.add("coloured");
    area.addEventListener("input", () => this.changed());
    this.draw();
  }

  get text() {
    return this.area.value;
  }

  // Shows another text, from the address of a state.
  show(text) {
    this.area.value = text;
    this.changed();
  }

  changed() {
    this.fault = null;
    this.area.removeAttribute("aria-invalid");
    this.draw();
  }

  // Writes `text` over the characters from `start` to `end`, so that it can be undone.
  replace(start, end, text) {
    this.area.focus();
    this.area.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, start, end, "end");
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  // Marks the token at a line and column that the server told (both from 1, in characters), and puts the caret there.
  mark(line, column, length) {
    const rows = this.text.split("\n");
    if (line > rows.length) return;
    const before = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
    const characters = Array.from(rows[line - 1]);
    const start = before + characters.slice(0, column - 1).join("").length;
    this.fault = { start, end: start + Math.max(characters.slice(column - 1, column - 1 + length).join("").length, 1), line };
    this.area.setAttribute("aria-invalid", "true");
    this.area.setSelectionRange(start, start);
    this.draw();
  }

  draw() {
    const text = this.text;
    const lines = [newLine()];
    const parts = text.length > LONGEST ? [{ kind: "other", text, start: 0 }] : tokens(text);
    for (const token of parts) this.put(lines, token);
    if (this.fault) {
      const row = lines[Math.min(this.fault.line, lines.length) - 1];
      row.classList.add("wrong");
      if (!row.querySelector("mark")) row.append(piece("mark", "wrong", " "));
    }
    this.back.replaceChildren(...lines);
  }

  // Adds a token to the last line, and new lines where it goes on over them; what of it is wrong is marked.
  put(lines, token) {
    let start = token.start;
    token.text.split("\n").forEach((part, number) => {
      if (number > 0) {
        lines.push(newLine());
        start += 1;
      }
      for (const [text, wrong] of this.cut(part, start)) lines.at(-1).append(piece(wrong ? "mark" : "span", `t-${token.kind}`, text));
      start += part.length;
    });
  }

  // The pieces of a text that starts at `start`, each with whether it is in the fault.
  cut(text, start) {
    if (!text) return [];
    const { start: from, end: to } = this.fault ?? { start: -1, end: -1 };
    const low = Math.min(Math.max(from - start, 0), text.length);
    const high = Math.min(Math.max(to - start, low), text.length);
    return [[text.slice(0, low), false], [text.slice(low, high), true], [text.slice(high), false]].filter(([each]) => each);
  }

  // Where on the page the character at `place` stands: left and bottom, from the editor's own corner.
  at(place) {
    const range = document.createRange();
    let left = place;
    for (const [number, line] of [...this.back.children].entries()) {
      const length = line.textContent.length;
      if (left <= length || number === this.back.children.length - 1) {
        const [node, offset] = inside(line, Math.min(left, length));
        range.setStart(node, offset);
        range.collapse(true);
        const found = range.getClientRects()[0] ?? line.getBoundingClientRect();
        const corner = this.area.parentElement.getBoundingClientRect();
        const own = line.getBoundingClientRect();
        return { left: (found.left || own.left) - corner.left, bottom: (found.bottom || own.bottom) - corner.top };
      }
      left -= length + 1;
    }
    return { left: 0, bottom: 0 };
  }
}

function newLine() {
  return piece("span", "line", "");
}

function piece(name, kind, text) {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = text;
  return made;
}

// The text node in `element` that holds the character at `offset`, and the place in it.
function inside(element, offset) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); offset -= node.length) if (offset <= node.length) return [node, offset];
  return [element, 0];
}
