// @ts-check

/** Tabs over parts that are there anyway. The choice is kept for the session; counts come from the panels themselves. */
export class Tabs {
  #root;
  #onMorphed = () => this.#count();
  #onReveal = (/** @type {Event} */ event) => event instanceof CustomEvent && this.#reveal(event.detail);

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  connect() {
    this.#root.dataset.connected = "";
    this.#tabs.forEach((tab) => tab.addEventListener("click", () => this.#choose(tab)));
    this.#root.querySelector("[role=tablist]")?.addEventListener("keydown", (event) => this.#key(/** @type {KeyboardEvent} */ (event)));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    document.addEventListener("tabletop:reveal", this.#onReveal);
    const kept = sessionStorage.getItem(this.#name);
    this.#choose(this.#tabs.find((tab) => tab.getAttribute("aria-controls") === kept) ?? this.#tabs[0], false);
    this.#count();
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    document.removeEventListener("tabletop:reveal", this.#onReveal);
  }

  get #tabs() {
    return /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll(":scope > [role=tablist] > [role=tab]")]);
  }

  get #name() {
    return `tab:${this.#root.dataset.tabs}`;
  }

  /** @param {HTMLElement} chosen @param {boolean} [keep] */
  #choose(chosen, keep = true) {
    for (const tab of this.#tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      const part = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (part) part.hidden = tab !== chosen;
    }
    if (keep) sessionStorage.setItem(this.#name, chosen.getAttribute("aria-controls") ?? "");
    window.dispatchEvent(new Event("resize"));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const at = this.#tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (step === 0 || at < 0) return;
    const next = this.#tabs[(at + step + this.#tabs.length) % this.#tabs.length];
    this.#choose(next);
    next.focus();
  }

  /** @param {Element} element that somebody looks for, perhaps in a part that is not shown */
  #reveal(element) {
    const tab = this.#tabs.find((one) => document.getElementById(one.getAttribute("aria-controls") ?? "")?.contains(element));
    if (tab) this.#choose(tab);
  }

  #count() {
    for (const badge of this.#root.querySelectorAll("[data-count-of]")) {
      const panel = document.querySelector(`[data-panel="${badge.getAttribute("data-count-of")}"]`);
      badge.textContent = panel?.getAttribute("data-count") ?? "";
    }
  }
}
