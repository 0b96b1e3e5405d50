// @ts-check

import { morph } from "./morph.js";

const IDLE_MS = 250;

/** Shows what readers will see while one writes, as the server renders it; keeps the draft for the session. */
export class Preview {
  #form;
  #timer = 0;
  #asked = 0;
  #isTouched = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  connect() {
    const typed = this.#restore();
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("tabletop:acted", () => sessionStorage.removeItem(this.#name));
    if (typed) this.#changed();
    this.#render();
  }

  disconnect() {
    window.clearTimeout(this.#timer);
  }

  get #name() {
    return `draft:${document.body.dataset.code}:${this.#form.dataset.compose}`;
  }

  #changed() {
    this.#isTouched = true;
    const fields = [...new FormData(this.#form)].filter(([name]) => name.startsWith("fields["));
    sessionStorage.setItem(this.#name, JSON.stringify(fields));
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#render(), IDLE_MS);
  }

  /** Puts the draft back, but not over what was typed before this script had come; says whether anything was. */
  #restore() {
    let typed = false;
    const kept = new Map(JSON.parse(sessionStorage.getItem(this.#name) ?? "[]"));
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) continue;
      if (!control.name.startsWith("fields[")) continue;
      if (isTouched(control)) typed = true;
      else if (kept.has(control.name)) control.value = kept.get(control.name);
    }
    return typed;
  }

  async #render() {
    const asked = ++this.#asked;
    const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
    const response = await fetch(this.#form.dataset.preview ?? "", { method: "POST", headers: { "X-CSRFToken": token }, body: new FormData(this.#form) }).catch(() => null);
    const place = this.#form.querySelector("[data-preview-of]");
    if (!response?.ok || !place || asked !== this.#asked) return;
    morph(place, await response.text(), "innerHTML");
    const missing = (place.querySelector("[data-missing-fields]")?.getAttribute("data-missing-fields") ?? "").split(" ");
    if (this.#isTouched) this.#form.querySelectorAll("[data-field]").forEach((field) => field.toggleAttribute("data-missing", missing.includes(field.getAttribute("data-field") ?? "")));
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control */
function isTouched(control) {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== first?.value;
}
