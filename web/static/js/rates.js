// @ts-check

const UNSEEN = "0";

/** The evaluator's markers by keys: 1 to 4 choose a step where one is, 0 and n that it was not seen, Enter saves; then the next one opens. */
export class Rates {
  #list;

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  connect() {
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("input", (event) => this.#mark(event.target, true));
    this.#list.addEventListener("tabletop:acted", (event) => this.#saved(event.target));
  }

  disconnect() {}

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("textarea, input:not([type=radio])")) return;
    const marker = event.target.closest("details.marker");
    const step = event.key === "n" ? UNSEEN : event.key;
    const radio = marker?.querySelector(`input[name="step"][value="${CSS.escape(step)}"]`);
    if (!(marker instanceof HTMLDetailsElement) || !(radio instanceof HTMLInputElement) || radio.matches(":disabled")) return;
    event.preventDefault();
    event.stopPropagation();
    marker.open = true;
    radio.checked = true;
    radio.focus();
    this.#mark(radio, true);
  }

  /** @param {EventTarget | null} target @param {boolean} unsaved */
  #mark(target, unsaved) {
    const sign = target instanceof Element ? target.closest("form")?.querySelector("[data-unsaved]") : null;
    if (sign instanceof HTMLElement) sign.hidden = !unsaved;
  }

  /** @param {EventTarget | null} form */
  #saved(form) {
    this.#mark(form, false);
    const marker = form instanceof Element ? form.closest("details.marker") : null;
    const markers = /** @type {HTMLDetailsElement[]} */ ([...this.#list.querySelectorAll("details.marker")]);
    const next = markers[markers.indexOf(/** @type {HTMLDetailsElement} */ (marker)) + 1];
    if (!(marker instanceof HTMLDetailsElement) || next === undefined) return;
    marker.open = false;
    next.open = true;
    next.querySelector("summary")?.focus();
  }
}
