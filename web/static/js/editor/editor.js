// @ts-check

import { morph } from "../morph.js";
import { Check, post } from "./check.js";
import { goTo, makeView, underline } from "./text.js";
import { Words } from "./words.js";

/** The editor's page: the text, its faults as one types, what stands beside it, saving. Without it the page is a form. */
export class Editor {
  #form;
  #area;
  #words;
  #view = /** @type {ReturnType<typeof makeView> | null} */ (null);
  #check;
  #isUnsaved = false;
  #onLeave = (/** @type {BeforeUnloadEvent} */ event) => this.#isUnsaved && event.preventDefault();
  #onKey = (/** @type {KeyboardEvent} */ event) => this.#key(event);

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#area = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
    this.#words = new Words(this.#data("table"), this.#data("offers"));
    this.#check = new Check(form, (read) => this.#read(read));
  }

  connect() {
    const place = /** @type {HTMLElement} */ (this.#form.querySelector("[data-place]"));
    const label = this.#area.labels?.[0]?.textContent ?? "";
    place.hidden = false;
    this.#view = makeView({ text: this.#area.value, label, nonce: this.#form.dataset.nonce ?? "", words: this.#words, place, changed: () => this.#changed(), save: () => this.#save() });
    this.#area.hidden = true;
    underline(this.#view, this.#data("faults"));
    this.#form.addEventListener("formdata", (event) => event.formData.set("text", this.#view?.state.doc.toString() ?? this.#area.value));
    this.#form.addEventListener("click", (event) => this.#click(event));
    this.#form.addEventListener("change", (event) => event.target instanceof Element && event.target.matches("[data-draws-anew]") && this.#check.drawAnew("timeline"));
    this.#form.addEventListener("submit", () => (this.#isUnsaved = false));
    window.addEventListener("beforeunload", this.#onLeave);
    document.addEventListener("keydown", this.#onKey);
    this.#form.dataset.ready = "";
  }

  disconnect() {
    this.#check.stop();
    this.#view?.destroy();
    window.removeEventListener("beforeunload", this.#onLeave);
    document.removeEventListener("keydown", this.#onKey);
  }

  #changed() {
    this.#isUnsaved = true;
    this.#say(this.#form.dataset.unsaved ?? "");
    delete this.#form.dataset.read;
    this.#check.soon();
  }

  /** @param {any} read */
  #read(read) {
    if (read.offers) this.#words.offers = read.offers;
    if (this.#view) underline(this.#view, read.faults);
    const newer = /** @type {HTMLElement} */ (this.#form.querySelector("[data-newer-version]"));
    newer.hidden = read.newer === "";
    newer.textContent = read.newer;
    this.#say(read.count, "data-count-said");
    this.#form.dataset.read = "";
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    this.#save();
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest("[data-line]");
    const button = target?.closest("[data-into]");
    if (link && this.#view) goTo(this.#view, Number(link.getAttribute("data-line")));
    else if (button instanceof HTMLButtonElement) this.#show(button);
    else if (target?.closest("[data-save]")) this.#save();
    else if (target?.closest("[role=tab]")) return window.setTimeout(() => this.#check.drawAnew());
    else return;
    event.preventDefault();
  }

  async #save() {
    if (!this.#form.reportValidity()) return;
    this.#say(this.#form.dataset.saving ?? "");
    this.#isUnsaved = false;
    const response = await post(this.#form.action, new FormData(this.#form), { headers: { Accept: "application/json" } }).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (!answer || !("version" in answer)) {
      this.#isUnsaved = true;
      return this.#say(answer?.answer ?? this.#form.dataset.failed ?? "");
    }
    if (answer.clash) return location.assign(answer.clash);
    const base = /** @type {HTMLInputElement} */ (this.#form.elements.namedItem("base"));
    base.value = String(answer.version);
    /** @type {HTMLInputElement} */ (this.#form.elements.namedItem("note")).value = "";
    this.#say(this.#isUnsaved ? (this.#form.dataset.unsaved ?? "") : answer.said);
  }

  /** Puts a partial that a button asks for in its place. @param {HTMLButtonElement} button */
  async #show(button) {
    const place = /** @type {HTMLElement} */ (this.#form.querySelector(`[data-place-of="${button.dataset.into}"]`));
    const body = new FormData(this.#form, button);
    document.dispatchEvent(new CustomEvent("tabletop:reveal", { detail: place }));
    place.ariaBusy = "true";
    place.textContent = place.dataset.waits ?? "";
    const response = await post(button.formAction, body, { headers: { "X-Fragment": "1" } }).catch(() => null);
    place.ariaBusy = "false";
    if (response?.ok) morph(place, await response.text(), "innerHTML");
    else place.textContent = this.#form.dataset.failed ?? "";
    document.dispatchEvent(new CustomEvent("tabletop:morphed"));
    place.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} text @param {string} [where] */
  #say(text, where = "data-said") {
    const said = this.#form.querySelector(`[${where}]`);
    if (said && said.textContent !== text) said.textContent = text;
  }

  /** @param {string} name */
  #data(name) {
    return JSON.parse(this.#form.querySelector(`script[data-${name}]`)?.textContent ?? "null");
  }
}
