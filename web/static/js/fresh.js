// @ts-check

import { morph } from "./morph.js";

const SETTLE_MS = 1500;

/** A part that the server works out aside: asked for again a moment after something has happened. */
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

  #soon() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), SETTLE_MS);
  }

  async #ask() {
    try {
      const answer = await fetch(this.#place.dataset.fresh ?? "", { headers: { Accept: "text/html" } });
      if (answer.ok) morph(this.#place, await answer.text(), "innerHTML");
    } catch {
      // The connection is away; the next push asks again.
    }
  }
}
