// What scripts add to an outcome: columns that sort, snippets for the address the reader is at, buttons that copy.

export function dress(outcome, endpoint, words) {
  for (const place of outcome.querySelectorAll(".endpoint")) place.textContent = endpoint;
  for (const snippet of outcome.querySelectorAll(".snippets details")) snippet.append(copier(snippet.querySelector("code"), words));
  for (const table of outcome.querySelectorAll("table")) if (table.tBodies[0]?.rows.length > 1) sortable(table);
}

function copier(code, words) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "lesser", textContent: words.copy });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(code); // no clipboard here: the reader copies what is selected
    }
  });
  return button;
}

function sortable(table) {
  const asked = [...table.tBodies[0].rows];
  for (const head of table.tHead.rows[0].cells) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent });
    button.addEventListener("click", () => sort(table, asked, head));
    head.replaceChildren(button);
  }
}

// Up, down, and as the query gave it.
function sort(table, asked, head) {
  const next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
  for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
  const rows = [...asked];
  if (next) {
    head.setAttribute("aria-sort", next);
    const numbers = head.classList.contains("number");
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (row) => row.cells[head.cellIndex].textContent.trim();
    const compared = (one, other) => (numbers ? Number(one) - Number(other) : order.compare(one, other));
    const turned = next === "descending" ? -1 : 1;
    rows.sort((one, other) => !key(one) - !key(other) || turned * compared(key(one), key(other))); // what has no value comes last
  }
  table.tBodies[0].append(...rows);
}
