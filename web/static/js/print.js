// @ts-check

/** Print, or save as PDF. */
export class Print {
  #button;
  #onClick = () => window.print();

  /** @param {HTMLElement} button */
  constructor(button) {
    this.#button = button;
  }

  connect() {
    this.#button.hidden = false;
    this.#button.addEventListener("click", this.#onClick);
  }

  disconnect() {
    this.#button.removeEventListener("click", this.#onClick);
  }
}
