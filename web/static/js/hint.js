// @ts-check

import { morph } from "./morph.js";

/** What the record suggests: asked for when it is opened, so that nobody reads it before they mean to. */
export class Hint {
  #place;

  /** @param {HTMLDetailsElement} place */
  constructor(place) {
    this.#place = place;
  }

  connect() {
    this.#place.addEventListener("toggle", () => this.#place.open && this.#ask());
  }

  disconnect() {}

  async #ask() {
    const body = this.#place.querySelector("[data-own]");
    if (body === null) return;
    const answer = await fetch(`${this.#place.dataset.hint}?part`, { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok) morph(body, await answer.text(), "innerHTML");
  }
}
