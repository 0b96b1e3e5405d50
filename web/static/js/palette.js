// @ts-check

/** Ctrl-K: finds anything one may do, by its words, and does it. Rows are copies of a template the server rendered. */
export class Palette {
  #dialog;
  #input;
  #list;
  #template;
  /** @type {HTMLElement[]} */
  #found = [];
  #at = 0;
  #onKey = (/** @type {KeyboardEvent} */ event) => this.#open(event);

  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.#dialog = dialog;
    this.#input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
    this.#list = /** @type {HTMLElement} */ (dialog.querySelector("[role=listbox]"));
    this.#template = /** @type {HTMLTemplateElement} */ (dialog.querySelector("template"));
  }

  connect() {
    document.addEventListener("keydown", this.#onKey);
    this.#input.addEventListener("input", () => this.#show());
    this.#input.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("toggle", () => this.#dialog.open && this.#show());
  }

  disconnect() {
    document.removeEventListener("keydown", this.#onKey);
  }

  /** @param {KeyboardEvent} event */
  #open(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
  }

  #show() {
    const words = this.#input.value.toLowerCase().split(/\s+/);
    const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-act-label]")]).sort((one, other) => rank(one) - rank(other));
    this.#found = all.filter((one) => !one.matches(":disabled") && words.every((word) => label(one).toLowerCase().includes(word)));
    this.#at = 0;
    this.#list.replaceChildren(...this.#found.map((one, index) => this.#row(one, index)));
    this.#mark();
  }

  /** @param {HTMLElement} one @param {number} index */
  #row(one, index) {
    const row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (this.#template.content.cloneNode(true)).firstElementChild);
    row.id = `palette-${index}`;
    /** @type {Element} */ (row.firstElementChild).textContent = label(one);
    /** @type {Element} */ (row.lastElementChild).textContent = one.dataset.key ?? one.dataset.actWhere ?? "";
    row.addEventListener("click", () => this.#do(one));
    return row;
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    if (event.key === "Enter") return this.#found[this.#at] && (event.preventDefault(), this.#do(this.#found[this.#at]));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step === 0 || this.#found.length === 0) return;
    event.preventDefault();
    this.#at = (this.#at + step + this.#found.length) % this.#found.length;
    this.#mark();
  }

  #mark() {
    [...this.#list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === this.#at)));
    this.#list.children[this.#at]?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", this.#found.length > 0 ? `palette-${this.#at}` : "");
  }

  /** @param {HTMLElement} one */
  #do(one) {
    this.#dialog.close();
    document.dispatchEvent(new CustomEvent("tabletop:reveal", { detail: one }));
    for (let fold = one.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    const missing = one.closest("form")?.querySelector(":is(textarea, input, select):invalid");
    if (missing instanceof HTMLElement) missing.focus();
    else if (one.matches("button, a")) one.click();
    else one.focus();
  }
}

/** What waits for oneself comes first, ways through the room last, and before those what concerns the whole exercise. @param {HTMLElement} one */
function rank(one) {
  if (one.closest('[data-panel="needs"]')) return 0;
  if (one.matches("[role=tab]")) return 3;
  return one.closest("header") ? 2 : 1;
}

/** @param {HTMLElement} one */
function label(one) {
  return one.dataset.actLabel || (one.textContent ?? "").replace(/\s+/g, " ").trim();
}
