// @ts-check

/** A page that is not pushed to: what was done on it shows when it is loaded anew, at the finding where one was. */
export class Reloads {
  #page;
  #onActed = (/** @type {Event} */ event) => this.#reload(event.target);
  #onHash = () => this.#open();

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#page = page;
  }

  connect() {
    this.#page.addEventListener("tabletop:acted", this.#onActed);
    window.addEventListener("hashchange", this.#onHash);
    this.#open();
  }

  disconnect() {
    this.#page.removeEventListener("tabletop:acted", this.#onActed);
    window.removeEventListener("hashchange", this.#onHash);
  }

  /** @param {EventTarget | null} form */
  #reload(form) {
    const place = form instanceof Element ? form.closest("details[id]") : null;
    if (place !== null) window.history.replaceState(null, "", `#${place.id}`);
    window.location.reload();
  }

  /** A link to a finding opens it. */
  #open() {
    const target = document.getElementById(window.location.hash.slice(1));
    if (!(target instanceof HTMLDetailsElement)) return;
    target.open = true;
    target.scrollIntoView({ block: "nearest" });
  }
}
