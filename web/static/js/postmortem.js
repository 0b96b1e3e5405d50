// @ts-check

import { commandId } from "./command.js";
import { isTooLong } from "./length.js";
import { now } from "./now.js";

const IDLE_MS = 2500;
/** This page, among the devices on which one person may write. */
const DEVICE = commandId();

/**
 * One editor a section, and one device of theirs: takes the lock on entering; saves when the typing rests, when the field is
 * left, when the clock stops and when the page is hidden. A text goes with the version that it was written upon, which the
 * field holds; what comes too late is kept beside the section, and the field shows what stands as soon as one has left it.
 */
export class Postmortem {
  #section;
  #area;
  #timer = 0;
  #isAsking = false;
  #saving = false;
  #isBehind = false;
  #ran = now.runs;
  #onPageHide = () => this.#close();
  #onVisibility = () => (document.hidden ? this.#close() : this.#enter());
  #onMorphed = () => this.#morphed();

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    this.#area = /** @type {HTMLTextAreaElement} */ (section.querySelector("textarea"));
  }

  connect() {
    this.#section.dataset.connected = "";
    this.#area.addEventListener("focus", () => this.#enter());
    this.#area.addEventListener("input", () => this.#rest());
    this.#area.addEventListener("blur", () => this.#leave());
    window.addEventListener("pagehide", this.#onPageHide);
    document.addEventListener("visibilitychange", this.#onVisibility);
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    if (this.#isTyped) this.#rest();
    this.#tellElsewhere();
  }

  disconnect() {
    window.removeEventListener("pagehide", this.#onPageHide);
    document.removeEventListener("visibilitychange", this.#onVisibility);
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    window.clearTimeout(this.#timer);
  }

  get #isTyped() {
    return this.#area.value !== this.#area.defaultValue;
  }

  get #isFocused() {
    return this.#area === document.activeElement && !document.hidden;
  }

  /** Only a section that is free is asked for: of one that is not, the page tells already. */
  async #enter() {
    if (this.#isAsking || !this.#isFocused || !now.runs || this.#section.dataset.heldBy !== "") return;
    this.#isAsking = true;
    await this.#send("lock-field").finally(() => (this.#isAsking = false));
  }

  #rest() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => now.runs && this.#save(), IDLE_MS);
  }

  async #leave() {
    await this.#save();
    if (!this.#isFocused) await this.#send("unlock-field");
    this.#catchUp();
  }

  /** The page goes out of sight, perhaps for good: nothing may wait, and nobody be kept out by somebody who has left. */
  #close() {
    if (now.runs && this.#isTyped && !isTooLong(this.#area)) this.#write();
    if (this.#area === document.activeElement) this.#send("unlock-field");
  }

  #morphed() {
    this.#tellElsewhere();
    this.#enter();
    if (this.#ran === now.runs) return;
    this.#ran = now.runs;
    // What was typed until the clock stopped is still taken; what was typed while it stood goes when it runs again.
    this.#save(true);
  }

  /** One after the other, or an older text could arrive last. @param {boolean} [late] */
  async #save(late = false) {
    window.clearTimeout(this.#timer);
    if (!this.#isTyped || isTooLong(this.#area) || !(now.runs || late)) return;
    if (this.#saving) return this.#rest();
    this.#saving = true;
    await this.#write().finally(() => (this.#saving = false));
  }

  async #write() {
    const text = this.#area.value;
    const answer = await this.#send("write-field", { text, seen_version: Number(this.#area.dataset.version) });
    if (answer === null) return this.#rest();
    if (answer.events === undefined) return;
    this.#area.defaultValue = text;
    const done = answer.events.find((event) => event.type.startsWith("field-"));
    if (done?.type === "field-clashed") this.#say(this.#section.dataset.clashed ?? "");
    else this.#area.dataset.version = done === undefined ? this.#section.dataset.version : String(done.data.version);
    this.#isBehind ||= done?.type === "field-clashed" || !now.runs;
    this.#area.dispatchEvent(new CustomEvent("tabletop:saved", { bubbles: true }));
    if (!this.#isFocused) this.#catchUp();
  }

  /** Nothing moves under a hand; afterwards the field shows what stands. */
  #catchUp() {
    const { version } = this.#section.dataset;
    if (this.#isTyped || !(this.#isBehind || Number(version) > Number(this.#area.dataset.version))) return;
    this.#isBehind = false;
    document.dispatchEvent(new CustomEvent("tabletop:behind"));
  }

  #tellElsewhere() {
    const note = this.#section.querySelector("[data-elsewhere]");
    if (note instanceof HTMLElement) note.hidden = this.#section.dataset.heldOn === DEVICE;
  }

  /** @param {string} text */
  #say(text) {
    const place = this.#section.querySelector("[data-answer]");
    if (place) place.textContent = text;
  }

  /** @typedef {{answer?: string, events?: {type: string, data: {version: number}}[]}} Answer */

  /** What became of it; null where nobody answered. @param {string} type @param {Record<string, unknown>} [fields] @returns {Promise<Answer | null>} */
  async #send(type, fields = {}) {
    const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
    const body = JSON.stringify({ id: commandId(), type, section: this.#section.dataset.postmortem, device: DEVICE, ...fields });
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
    const response = await fetch(document.body.dataset.commands ?? "", { method: "POST", headers, body, keepalive: true }).catch(() => null);
    const answer = response && response.status < 500 ? await response.json().catch(() => ({})) : null;
    if (type !== "unlock-field") this.#say(answer === null ? (this.#section.dataset.waiting ?? "") : (answer.answer ?? ""));
    return answer;
  }
}
