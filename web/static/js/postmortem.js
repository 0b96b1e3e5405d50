// @ts-check

import { commandId } from "./command.js";

const IDLE_MS = 2500;

/** One editor a section: takes the lock on entering, saves when the typing rests or the field is left. */
export class Postmortem {
  #section;
  #area;
  #timer = 0;
  #saved = "";
  /** The version that the text being typed stands on; null while nothing is typed. @type {number | null} */
  #seen = null;
  #onPageHide = () => this.#close();

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    this.#area = /** @type {HTMLTextAreaElement} */ (section.querySelector("textarea"));
  }

  connect() {
    this.#saved = this.#area.value;
    this.#section.dataset.connected = "";
    this.#area.addEventListener("focus", () => this.#section.dataset.heldBy === "" && this.#send("lock-field", {}));
    this.#area.addEventListener("input", () => this.#rest());
    this.#area.addEventListener("blur", () => this.#leave());
    window.addEventListener("pagehide", this.#onPageHide);
  }

  disconnect() {
    window.removeEventListener("pagehide", this.#onPageHide);
    window.clearTimeout(this.#timer);
  }

  #rest() {
    this.#seen ??= Number(this.#section.dataset.version ?? 0);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), IDLE_MS);
  }

  async #leave() {
    window.clearTimeout(this.#timer);
    await this.#save();
    await this.#send("unlock-field", {});
  }

  /** The page goes away: nobody may be kept out by somebody who has left. */
  #close() {
    if (document.activeElement !== this.#area) return;
    this.#save();
    this.#send("unlock-field", {});
  }

  async #save() {
    const text = this.#area.value;
    if (text === this.#saved) return;
    if (await this.#send("write-field", { text, seen_version: this.#seen ?? 0 })) {
      this.#saved = text;
      this.#seen = null;
      this.#area.defaultValue = text;
    } else {
      this.#rest();
    }
  }

  /** @param {string} type @param {Record<string, unknown>} fields @returns {Promise<boolean>} whether it was taken */
  async #send(type, fields) {
    const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
    const body = JSON.stringify({ id: commandId(), type, section: this.#section.dataset.postmortem, ...fields });
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
    const response = await fetch(document.body.dataset.commands ?? "", { method: "POST", headers, body, keepalive: true }).catch(() => null);
    const answer = response && !response.ok ? await response.json().catch(() => ({})) : {};
    const place = this.#section.querySelector("[data-answer]");
    if (place && type !== "unlock-field") place.textContent = response ? (answer.answer ?? "") : (this.#section.dataset.waiting ?? "");
    return response?.ok ?? false;
  }
}
