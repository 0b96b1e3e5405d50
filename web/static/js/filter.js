// @ts-check

/** Shows one kind of line at a time: the feed by channel. The choice outlives every push. */
export class Filter {
  #root;
  #kind = "";
  #onMorphed = () => this.#apply();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  connect() {
    this.#root.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    this.#apply();
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-only]") : null;
    if (!(button instanceof HTMLElement)) return;
    this.#kind = button.dataset.only ?? "";
    this.#apply();
  }

  #apply() {
    this.#root.querySelectorAll("[data-only]").forEach((button) => button.setAttribute("aria-pressed", String(button.getAttribute("data-only") === this.#kind)));
    this.#root.querySelectorAll("[data-kind]").forEach((line) => {
      if (line instanceof HTMLElement) line.hidden = this.#kind !== "" && line.dataset.kind !== this.#kind;
    });
  }
}
