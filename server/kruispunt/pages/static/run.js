// Asks the server without leaving the page: its answer is the same page, of which the outcome is shown here. Every state has an address.

const LONGEST = 7000; // characters of an address; a longer query is posted, and its state is kept by the browser alone

export class Runner {
  constructor(form, editor, words) {
    this.form = form;
    this.editor = editor;
    this.words = words;
    this.outcome = document.getElementById("outcome");
    this.status = document.getElementById("status");
    this.asked = null;
    this.shown = () => {};
    this.cancel = document.createElement("button");
    Object.assign(this.cancel, { type: "button", id: "cancel", textContent: words.cancel, hidden: true, className: "lesser" });
    this.status.before(this.cancel, " ");
    this.cancel.addEventListener("click", () => this.stop());
    form.addEventListener("submit", (event) => this.submitted(event));
    this.outcome.addEventListener("click", (event) => this.followed(event));
    this.outcome.addEventListener("submit", (event) => this.submitted(event));
    this.outcome.addEventListener("change", (event) => event.target.form?.matches(".fields") && event.target.form.requestSubmit());
    window.addEventListener("popstate", (event) => this.returned(event));
    const left = history.state;
    if (left?.posted && !new URLSearchParams(location.search).has("query")) {
      this.returned({ state: left }); // a page that is loaded anew: what was posted is not in its address
      return;
    }
    history.replaceState({ ...left, query: editor.text, first: true }, "");
    this.arrived();
  }

  submitted(event) {
    event.preventDefault();
    const parameters = new URLSearchParams(new FormData(event.target, event.submitter));
    if (event.target === this.form) parameters.set("query", this.editor.text);
    this.go(parameters);
  }

  // A link to another state of the same query.
  followed(event) {
    const link = event.target.closest(".views a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.go(new URL(link.href).searchParams);
  }

  // Asks, and makes it a new state.
  async go(parameters) {
    const address = `?${parameters}`;
    const long = address.length > LONGEST;
    if (parameters.has("view")) this.keepView(parameters.get("view"));
    const told = await this.ask(parameters, "no-cache");
    if (told) {
      const state = { query: parameters.get("query"), posted: long ? `${parameters}` : "" };
      history.pushState(state, "", long ? location.pathname : address);
      this.show(told);
    }
  }

  // The next run shows its answer in the same way.
  keepView(view) {
    let field = this.form.elements.namedItem("view");
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: "view" });
      this.form.append(field);
    }
    field.value = view;
  }

  // Back or forward: the text and the outcome of that state.
  async returned(event) {
    this.asked?.abort();
    const here = new URLSearchParams(event.state?.posted || location.search);
    this.editor.show(event.state?.query ?? here.get("query") ?? "");
    this.keepView(here.get("view") ?? "");
    if (!here.has("query")) {
      this.outcome.replaceChildren();
      this.status.textContent = "";
      document.title = this.form.dataset.title;
      this.turn();
      return;
    }
    const told = await this.ask(here, "default");
    if (told) this.show(told);
  }

  // The outcome part of the server's page; null when it was cancelled or did not come.
  async ask(parameters, cache) {
    this.asked?.abort();
    const asked = (this.asked = new AbortController());
    const clock = this.wait();
    try {
      const address = `${this.form.action}?${parameters}`;
      const posted = address.length > LONGEST;
      const answer = await fetch(posted ? this.form.action : address, {
        method: posted ? "POST" : "GET",
        headers: { Accept: "text/html" },
        body: posted ? parameters : null,
        signal: asked.signal,
        cache,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const outcome = page.getElementById("outcome");
      if (!outcome) throw new TypeError(answer.statusText);
      outcome.dataset.title = page.title;
      return outcome;
    } catch (error) {
      if (this.asked === asked) this.status.textContent = error.name === "AbortError" ? this.words.cancelled : this.words.lost;
      return null;
    } finally {
      clearInterval(clock);
      if (this.asked === asked) this.ended();
    }
  }

  // Shows that something is under way, and for how long.
  wait() {
    const start = performance.now();
    const written = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const tell = () => {
      this.status.textContent = this.words.running.replace("{0}", written.format((performance.now() - start) / 1000));
    };
    this.cancel.hidden = false;
    this.outcome.setAttribute("aria-busy", "true");
    this.status.setAttribute("aria-live", "off"); // a clock is not read aloud
    this.status.classList.remove("unseen");
    tell();
    return setInterval(tell, 100);
  }

  ended() {
    this.asked = null;
    this.cancel.hidden = true;
    this.outcome.removeAttribute("aria-busy");
    this.status.removeAttribute("aria-live");
  }

  stop() {
    this.asked?.abort();
    this.editor.area.focus();
  }

  show(outcome) {
    document.title = outcome.dataset.title;
    this.turn();
    const held = this.outcome.contains(document.activeElement) ? document.activeElement : null;
    this.outcome.replaceChildren(...document.adoptNode(outcome).childNodes);
    this.arrived();
    if (held) this.hold(held);
    if (this.outcome.getBoundingClientRect().top > innerHeight * 0.8) this.outcome.scrollIntoView({ block: "nearest" });
  }

  // The links to other languages lead to the state that is shown.
  turn() {
    for (const link of document.querySelectorAll(".languages a")) {
      const there = new URLSearchParams(location.search);
      there.set("_lang", link.lang);
      link.search = there;
    }
  }

  // The keyboard stays where it was in the outcome: at the same choice of what is shown, else at the query.
  hold(was) {
    const place = was.name ? `.fields [name="${was.name}"]` : was.closest(".views") ? ".views [aria-current]" : was.closest(".fields") ? ".fields button" : "";
    ((place && this.outcome.querySelector(place)) || this.editor.area).focus({ preventScroll: true });
  }

  // What is done with an outcome, whether it came with the page or later. What it shows is read aloud; an error is an alert in itself.
  arrived() {
    this.status.textContent = this.outcome.querySelector("[data-summary]")?.textContent.trim() ?? "";
    this.status.classList.add("unseen");
    const fault = this.outcome.querySelector("[data-line]");
    if (fault) this.editor.mark(...["line", "column", "length"].map((name) => Number(fault.dataset[name])));
    this.shown(this.outcome);
  }
}
