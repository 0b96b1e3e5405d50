// @ts-check

import { morph } from "../morph.js";

const IDLE_MS = 100;

/** Has the server read the text a moment after the last key: its faults at once, then what is drawn of it where somebody
 * looks. The newest answer wins. */
export class Check {
  #form;
  #told;
  #timer = 0;
  #asked = 0;
  /** @type {Set<string>} */
  #stale = new Set();
  #stop = new AbortController();

  /** @param {HTMLFormElement} form @param {(read: any) => void} told */
  constructor(form, told) {
    this.#form = form;
    this.#told = told;
  }

  /** The text is another: look at it soon. */
  soon() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), IDLE_MS);
  }

  /** A panel must be drawn anew, or has come into sight. @param {string} [panel] */
  drawAnew(panel) {
    if (panel) this.#stale.add(panel);
    this.#draw(this.#asked);
  }

  stop() {
    window.clearTimeout(this.#timer);
    this.#stop.abort();
  }

  async #ask() {
    const asked = ++this.#asked;
    this.#stop.abort();
    this.#stop = new AbortController();
    const read = await this.#read(this.#form.dataset.lint ?? "", (response) => response.json());
    if (!read || asked !== this.#asked) return;
    this.#put("faults", read.html.faults);
    this.#told(read);
    if (read.drawn) ["timeline", "branches", "plays"].forEach((panel) => this.#stale.add(panel));
    this.#draw(asked);
  }

  /** @param {number} asked */
  async #draw(asked) {
    for (const panel of [...this.#stale]) {
      if (!this.#panel(panel)?.offsetParent) continue;
      this.#stale.delete(panel);
      const html = await this.#read(`${this.#form.dataset.draws}${panel}`, (response) => response.text());
      if (!html || asked !== this.#asked) this.#stale.add(panel);
      else this.#put(panel, html);
    }
  }

  /** What the server makes of the text; null if it was asked something newer meanwhile, or does not answer.
   * @template T @param {string} address @param {(response: Response) => Promise<T>} read @returns {Promise<T | null>} */
  async #read(address, read) {
    try {
      const response = await post(address, new FormData(this.#form), { signal: this.#stop.signal });
      return response.ok ? await read(response) : null;
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {string} html */
  #put(name, html) {
    const panel = this.#panel(name);
    if (panel) morph(panel, html);
    document.dispatchEvent(new CustomEvent("tabletop:morphed"));
  }

  /** @param {string} name @returns {HTMLElement | null} */
  #panel(name) {
    return this.#form.querySelector(`[data-panel="${name}"]`);
  }
}

/** @param {string} address @param {FormData} body @param {RequestInit} [more] */
export function post(address, body, more = {}) {
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  return fetch(address, { method: "POST", body, ...more, headers: { "X-CSRFToken": token, ...more.headers } });
}
