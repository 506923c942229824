// A box that leaves of the examples those that hold every word of it, and says so where none does.

export function searchable(box, words) {
  const items = [...document.querySelectorAll(".examples li")].map((item) => [item, folded(item.textContent)]);
  const none = document.getElementById("unmatched");
  box.closest("[hidden]").hidden = false;
  box.addEventListener("input", () => {
    const wanted = folded(box.value).split(/\s+/).filter(Boolean);
    for (const [item, text] of items) item.hidden = !wanted.every((word) => text.includes(word));
    none.textContent = items.every(([item]) => item.hidden) ? words.none_fit : "";
  });
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
