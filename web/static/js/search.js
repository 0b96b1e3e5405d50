// @ts-check

/** Searches what is on the page: folds away the parts without the words, opens those with them. */
export class Search {
  #root;
  #input;
  #onMorphed = () => this.#apply();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#input = /** @type {HTMLInputElement | null} */ (root.querySelector("[type=search]"));
  }

  connect() {
    this.#input?.addEventListener("input", () => this.#apply());
    document.addEventListener("tabletop:morphed", this.#onMorphed);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
  }

  #apply() {
    const words = (this.#input?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const part of this.#root.querySelectorAll("[data-found]")) {
      const text = (part.textContent ?? "").toLowerCase();
      const hit = words.every((word) => text.includes(word));
      found += Number(hit);
      if (part instanceof HTMLElement) part.hidden = !hit;
      if (part instanceof HTMLDetailsElement && words.length > 0) part.open = hit;
    }
    const nothing = this.#root.querySelector("[data-nothing]");
    if (nothing instanceof HTMLElement) nothing.hidden = found > 0;
  }
}
