// @ts-check

import { highlight } from "./highlight.js";

/** Searches what is on the page: folds away the parts without the words, opens those with them and shows the first. */
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
    this.#input?.addEventListener("input", () => this.#show(this.#apply()));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
  }

  #apply() {
    const words = (this.#input?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const hits = [];
    for (const part of this.#root.querySelectorAll("[data-found]")) {
      const text = (part.textContent ?? "").toLowerCase();
      const hit = words.every((word) => text.includes(word));
      if (hit) hits.push(part);
      if (part instanceof HTMLElement) part.hidden = !hit;
      if (part instanceof HTMLDetailsElement && words.length > 0) part.open = hit;
    }
    const nothing = this.#root.querySelector("[data-nothing]");
    if (nothing instanceof HTMLElement) nothing.hidden = hits.length > 0;
    return highlight(hits, words);
  }

  /** Scrolls the panel alone; the page only where the panel is the page. @param {Range | undefined} first */
  #show(first) {
    const body = this.#root.querySelector("[data-scrolls]");
    if (first && this.#root.matches(".panel--page")) window.scrollBy(0, first.getBoundingClientRect().top - window.innerHeight / 4);
    if (first && body) body.scrollTop += first.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 4;
  }
}
