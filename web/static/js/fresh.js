// @ts-check

import { morph } from "./morph.js";

const SETTLE_MS = 1500;
const WAITING_MS = 4000;

/** A part that the server works out aside: asked for again a moment after something has happened, or while more is to come. */
export class Fresh {
  #place;
  #timer = 0;
  #onPush = (/** @type {Event} */ event) => {
    if (Object.keys(/** @type {CustomEvent} */ (event).detail?.panels ?? {}).length > 0) this.#soon();
  };

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  connect() {
    document.addEventListener("tabletop:push", this.#onPush);
    this.#ask();
  }

  disconnect() {
    window.clearTimeout(this.#timer);
    document.removeEventListener("tabletop:push", this.#onPush);
  }

  #soon(inMs = SETTLE_MS) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), inMs);
  }

  async #ask() {
    try {
      const answer = await fetch(this.#place.dataset.fresh ?? "", { headers: { Accept: "text/html" } });
      if (answer.ok) morph(this.#place, await answer.text(), "innerHTML");
      if (this.#place.querySelector("[data-waiting]")) this.#soon(WAITING_MS);
    } catch {
      // The connection is away; the next push asks again.
    }
  }
}
