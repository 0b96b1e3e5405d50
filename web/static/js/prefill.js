// @ts-check

import { fieldsOf, isTouched } from "./touched.js";

/** Fields that the record filled: says so until somebody types over it, and lets times go on until then. */
export class Prefill {
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  connect() {
    this.#form.addEventListener("input", () => this.#sign());
    this.#form.addEventListener("tabletop:previewed", (event) => this.#previewed(/** @type {CustomEvent} */ (event)));
    this.#sign();
  }

  disconnect() {}

  #sign() {
    for (const control of fieldsOf(this.#form)) {
      const sign = control.closest("[data-field]")?.querySelector("[data-sign]");
      if (sign instanceof HTMLElement) sign.textContent = isTouched(control) ? "" : (sign.dataset.sign ?? "");
    }
  }

  /** @param {CustomEvent} event */
  #previewed(event) {
    const fresh = new Map(Object.entries(event.detail));
    const late = fieldsOf(this.#form).filter((control) => isIdle(control) && (fresh.get(nameOf(control)) ?? control.value) !== control.value);
    for (const control of late) {
      if (!(control instanceof HTMLSelectElement)) control.value = control.defaultValue = fresh.get(nameOf(control)) ?? "";
    }
    this.#sign();
    if (late.length > 0) this.#form.dispatchEvent(new CustomEvent("tabletop:ticked"));
  }
}

/** @param {import("./touched.js").Control} control */
const isIdle = (control) => "ticks" in control.dataset && !isTouched(control) && control !== document.activeElement;

/** @param {import("./touched.js").Control} control */
const nameOf = (control) => control.name.slice("fields[".length, -1);
