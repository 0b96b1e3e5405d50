// @ts-check

const UNSEEN = "0";

/** The evaluator's markers by keys: 1 to 4 choose a step where one is, 0 and n that it was not seen, Enter saves. The next one
 * opens at once, so that keys pressed before the answer is there are the next marker's; one that is refused opens again. */
export class Rates {
  #list;
  /** @type {WeakSet<Element>} forms that were changed since they were last sent */
  #changed = new WeakSet();

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  connect() {
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("input", (event) => this.#change(event.target));
    this.#list.addEventListener("submit", (event) => this.#sent(event.target));
    this.#list.addEventListener("tabletop:acted", (event) => this.#saved(event.target));
    this.#list.addEventListener("tabletop:refused", (event) => this.#refused(event.target));
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
    this.#change(radio);
  }

  /** @param {EventTarget | null} target */
  #change(target) {
    const form = target instanceof Element ? target.closest("form") : null;
    if (form === null) return;
    this.#changed.add(form);
    mark(form, true);
  }

  /** @param {EventTarget | null} form */
  #sent(form) {
    if (!(form instanceof HTMLFormElement) || form.dataset.busy !== undefined) return;
    this.#changed.delete(form);
    const marker = form.closest("details.marker");
    const next = marker?.nextElementSibling;
    if (!(marker instanceof HTMLDetailsElement) || !(next instanceof HTMLDetailsElement)) return;
    marker.open = false;
    next.open = true;
    next.querySelector("summary")?.focus();
  }

  /** @param {EventTarget | null} form */
  #saved(form) {
    if (form instanceof HTMLFormElement) mark(form, this.#changed.has(form));
  }

  /** @param {EventTarget | null} form */
  #refused(form) {
    const marker = form instanceof HTMLFormElement ? form.closest("details.marker") : null;
    if (!(marker instanceof HTMLDetailsElement)) return;
    this.#change(form);
    marker.open = true;
    marker.querySelector("summary")?.focus();
  }
}

/** @param {HTMLFormElement} form @param {boolean} unsaved */
function mark(form, unsaved) {
  const sign = form.closest("details.marker")?.querySelector("[data-unsaved]");
  if (sign instanceof HTMLElement) sign.hidden = !unsaved;
}
