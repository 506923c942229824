// The query page with scripts. Without them it does the same by forms and links.

import { Completion } from "./completion.js";
import { Editor } from "./editor.js";
import { searchable } from "./examples.js";
import { dress } from "./outcome.js";
import { Runner } from "./run.js";

const form = document.getElementById("ask");
const words = JSON.parse(form.dataset.words);
const editor = new Editor(document.getElementById("query"));
new Completion(editor, form.dataset.terms, words);
const runner = new Runner(form, editor, words);
runner.shown = (outcome) => dress(outcome, form.action, words);
dress(runner.outcome, form.action, words);
const box = document.getElementById("filter");
if (box) searchable(box, words);
document.getElementById("how").hidden = false;
editor.area.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});
