// @ts-check

import { isTouched } from "./touched.js";

/** Fields of prose, and a template's. */
const FIELDS = '[data-most], [name^="fields["]';

/** @typedef {import("./touched.js").Control} Control */

/**
 * Keeps what is typed until it was sent: over a reload, and over a tab that the browser threw away. In this tab, for this
 * exercise and this person: whoever sits down next finds nothing.
 */
export class Drafts {
  #body;
  /** @type {WeakSet<Control>} */
  #known = new WeakSet();
  #onInput = (/** @type {Event} */ event) => isControl(event.target) && event.target.matches(FIELDS) && this.#keep(event.target);
  #onActed = (/** @type {Event} */ event) => event.target instanceof HTMLFormElement && this.#forget(event.target);
  #onSaved = (/** @type {Event} */ event) => isControl(event.target) && this.#keep(event.target);
  #onMorphed = () => this.#restore();

  /** @param {HTMLElement} body names the exercise and the person */
  constructor(body) {
    this.#body = body;
  }

  connect() {
    this.#body.addEventListener("input", this.#onInput);
    this.#body.addEventListener("tabletop:acted", this.#onActed);
    this.#body.addEventListener("tabletop:saved", this.#onSaved);
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    this.#restore();
  }

  disconnect() {
    this.#body.removeEventListener("input", this.#onInput);
    this.#body.removeEventListener("tabletop:acted", this.#onActed);
    this.#body.removeEventListener("tabletop:saved", this.#onSaved);
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
  }

  /** @param {Control} field */
  #name(field) {
    return `draft:${this.#body.dataset.code}:${this.#body.dataset.person}:${field.form?.dataset.compose ?? ""}:${field.id}`;
  }

  /** @param {Control} field */
  #keep(field) {
    if (!isTouched(field)) return sessionStorage.removeItem(this.#name(field));
    sessionStorage.setItem(this.#name(field), JSON.stringify({ text: field.value, version: field.dataset.version }));
  }

  /** @param {HTMLFormElement} form what was in it has been sent */
  #forget(form) {
    [...form.elements].forEach((field) => isControl(field) && sessionStorage.removeItem(this.#name(field)));
  }

  /** Puts back what was typed into each field once, but not over what was typed before this script had come. */
  #restore() {
    for (const field of document.querySelectorAll(FIELDS)) {
      if (!isControl(field) || this.#known.has(field)) continue;
      this.#known.add(field);
      const kept = sessionStorage.getItem(this.#name(field));
      if (kept !== null && !isTouched(field)) fill(field, JSON.parse(kept));
      this.#keep(field);
    }
  }
}

/** @param {Control} field @param {{text: string, version?: string}} kept */
function fill(field, { text, version }) {
  const saved = field.value;
  field.value = text;
  if (field.value === saved) return;
  if (version !== undefined) field.dataset.version = version;
  field.closest("details")?.setAttribute("open", "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {EventTarget | null} target @returns {target is Control} */
function isControl(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
