// @ts-check

const YEAR_S = 31_536_000;
const NEXT = /** @type {Record<string, string>} */ ({ auto: "dark", dark: "light", light: "auto" });

/** Dark, light, or as the system has it; kept in a cookie so that the server renders it and nothing flashes. */
export class Theme {
  #root;
  #onClick = (/** @type {Event} */ event) => this.#click(event);

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  connect() {
    document.addEventListener("click", this.#onClick);
  }

  disconnect() {
    document.removeEventListener("click", this.#onClick);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-theme-switch]") : null;
    if (button === null) return;
    const theme = NEXT[this.#root.dataset.theme ?? "auto"] ?? "auto";
    this.#root.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
    document.querySelectorAll("[data-theme-name]").forEach((name) => (name.textContent = button.getAttribute(`data-${theme}`) ?? theme));
    document.dispatchEvent(new CustomEvent("tabletop:theme"));
  }
}
