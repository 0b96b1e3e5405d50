// @ts-check

import { morph } from "./morph.js";
import { fieldsOf, isTouched } from "./touched.js";

const IDLE_MS = 250;
const REFRESH_MS = 20_000;

/** Shows what readers will see while one writes, as the server renders it; keeps for the session what was typed. */
export class Preview {
  #form;
  #timer = 0;
  #refresh = 0;
  #asked = 0;
  #isTouched = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  connect() {
    const typed = this.#restore();
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("tabletop:ticked", () => this.#render());
    this.#form.addEventListener("tabletop:acted", () => sessionStorage.removeItem(this.#name));
    if (typed) this.#changed();
    this.#render();
    if (this.#form.querySelector("[data-ticks]")) this.#refresh = window.setInterval(() => this.#isShown && this.#render(), REFRESH_MS);
  }

  disconnect() {
    window.clearInterval(this.#refresh);
    window.clearTimeout(this.#timer);
  }

  /** A dialog that was closed keeps its form until the next is opened. */
  get #isShown() {
    return this.#form.getClientRects().length > 0 && !document.hidden;
  }

  get #name() {
    return `draft:${document.body.dataset.code}:${this.#form.dataset.compose}`;
  }

  #changed() {
    this.#isTouched = true;
    const typed = fieldsOf(this.#form).filter(isTouched);
    sessionStorage.setItem(this.#name, JSON.stringify(typed.map((control) => [control.name, control.value])));
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#render(), IDLE_MS);
  }

  /** Puts the draft back, but not over what was typed before this script had come; says whether anything was. */
  #restore() {
    let typed = false;
    const kept = new Map(JSON.parse(sessionStorage.getItem(this.#name) ?? "[]"));
    for (const control of fieldsOf(this.#form)) {
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
    const ticking = place.querySelector("[data-ticking]")?.getAttribute("data-ticking") ?? "{}";
    this.#form.dispatchEvent(new CustomEvent("tabletop:previewed", { detail: JSON.parse(ticking) }));
  }
}
