// @ts-check

/** Leads to a place in the room that may lie behind a tab, or in another region of the phone. */
export class Reveal {
  #body;
  #onClick = (/** @type {Event} */ event) => this.#click(event);

  /** @param {HTMLElement} body */
  constructor(body) {
    this.#body = body;
  }

  connect() {
    this.#body.addEventListener("click", this.#onClick);
  }

  disconnect() {
    this.#body.removeEventListener("click", this.#onClick);
  }

  /** @param {Event} event */
  #click(event) {
    const link = event.target instanceof Element ? event.target.closest("a[data-reveals]") : null;
    const place = link instanceof HTMLAnchorElement ? document.getElementById(link.hash.slice(1)) : null;
    if (place === null) return;
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("tabletop:reveal", { detail: place }));
    place.scrollIntoView({ block: "nearest" });
    const field = place.matches("[tabindex]") ? place : place.querySelector("textarea, input:not([type=hidden]), [tabindex]");
    if (field instanceof HTMLElement) field.focus();
  }
}
