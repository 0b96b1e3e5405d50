// @ts-check

import { morph } from "./morph.js";
import { fieldsOf, isTouched } from "./touched.js";

const IDLE_MS = 250;
const REFRESH_MS = 20_000;

/** Shows what readers will see while one writes, as the server renders it. */
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
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("tabletop:ticked", () => this.#render());
    // What was typed before this script had come, or was kept from before.
    if (fieldsOf(this.#form).some(isTouched)) this.#changed();
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

  #changed() {
    this.#isTouched = true;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#render(), IDLE_MS);
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
