// @ts-check

import { now } from "./now.js";

/** Ties a note to its moment: the button takes the story's time, and so does the first letter that is typed, even where it came before this script. */
export class Stamps {
  #button;
  #onClick = () => this.#stamp(true);
  #onInput = () => this.#stamp(false);

  /** @param {HTMLButtonElement} button */
  constructor(button) {
    this.#button = button;
  }

  connect() {
    this.#button.hidden = false;
    this.#button.addEventListener("click", this.#onClick);
    this.#text?.addEventListener("input", this.#onInput);
    this.#stamp(false);
  }

  disconnect() {
    this.#button.removeEventListener("click", this.#onClick);
    this.#text?.removeEventListener("input", this.#onInput);
  }

  get #text() {
    return this.#button.closest("form")?.querySelector("textarea");
  }

  /** @param {boolean} anew */
  #stamp(anew) {
    const when = document.getElementById(this.#button.dataset.stamps ?? "");
    if (!(when instanceof HTMLInputElement) || (!anew && (when.value !== "" || this.#text?.value === ""))) return;
    when.value = now.storyParts().digits;
    if (anew) this.#text?.focus();
  }
}
