// @ts-check

const TOLD_MS = 2000;

/** Copies a link. On plain HTTP there is no clipboard: then the text is selected, ready for Ctrl-C. */
export class Copy {
  #button;

  /** @param {HTMLElement} button */
  constructor(button) {
    this.#button = button;
  }

  connect() {
    this.#button.addEventListener("click", () => this.#copy());
  }

  disconnect() {}

  async #copy() {
    const field = document.getElementById(this.#button.dataset.copy ?? "");
    if (!(field instanceof HTMLInputElement)) return;
    field.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(field.value);
    const label = this.#button.textContent;
    this.#button.textContent = this.#button.dataset.copied ?? "Copied";
    window.setTimeout(() => (this.#button.textContent = label), TOLD_MS);
  }
}
