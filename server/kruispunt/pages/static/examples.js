// A box that leaves of the examples those that hold every word of it.

export function searchable(box) {
  const items = [...document.querySelectorAll(".examples li")].map((item) => [item, folded(item.textContent)]);
  box.closest("[hidden]").hidden = false;
  box.addEventListener("input", () => {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
  });
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
