// @ts-check

import { morph } from "./morph.js";

const TYPED_MS = 250;
const WAITING_MS = 1500;

/** The form by which one chooses from the library: shows what fits at once, and keeps the address in step, to be shared. */
export class Choosing {
  #form;
  #timer = 0;
  #asking = new AbortController();

  /** @param {HTMLFormElement} form names in data-choosing the part that holds the results */
  constructor(form) {
    this.#form = form;
  }

  connect() {
    this.#form.dataset.connected = "";
    this.#form.addEventListener("input", () => this.#soon(TYPED_MS));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#soon(0);
    });
    this.#await();
    // What was typed before this script had come asked for nothing yet; so did what a browser fills in on the way back.
    if (new URL(this.#address()).search !== window.location.search) this.#soon(0);
  }

  disconnect() {
    window.clearTimeout(this.#timer);
    this.#asking.abort();
  }

  /** @param {number} inMs */
  #soon(inMs) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(), inMs);
  }

  async #show() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const address = this.#address();
    const answer = await fetch(address, { headers: { "X-Fragment": "1" }, signal: this.#asking.signal }).catch(() => null);
    if (answer === null) return;
    if (!answer.ok || answer.redirected) return window.location.assign(address);
    const html = await answer.text().catch(() => null);
    const found = document.getElementById(this.#form.dataset.choosing ?? "");
    if (html === null || found === null) return;
    window.history.replaceState(null, "", address);
    morph(found, html, "innerHTML");
    document.dispatchEvent(new CustomEvent("tabletop:morphed", { detail: [] }));
    this.#await();
  }

  /** The files that are still being read are asked for again. */
  #await() {
    if (document.querySelector("[data-waiting]")) this.#soon(WAITING_MS);
  }

  /** The address that says what is asked for, without the fields that say nothing. */
  #address() {
    const fields = new URLSearchParams();
    new FormData(this.#form).forEach((value, name) => typeof value === "string" && value.trim() !== "" && fields.set(name, value.trim()));
    const asked = fields.toString();
    return asked === "" ? this.#form.action : `${this.#form.action}?${asked}`;
  }
}
