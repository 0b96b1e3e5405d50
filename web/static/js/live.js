// @ts-check

import { io } from "../vendor/socket.io.js";
import { morph } from "./morph.js";
import { Told } from "./told.js";

const RECONNECT_MS = 500;
const RECONNECT_MOST_MS = 5000;

/** Keeps the page as the server has it: applies pushed panels once each, and catches up after a lost connection. Where no WebSocket gets through, it asks instead. */
export class Live {
  #body;
  #seq;
  #told = new Told();
  /** @type {any} */
  #socket = null;
  #onBehind = () => this.#socket.connected && this.#join();

  /** @param {HTMLElement} body */
  constructor(body) {
    this.#body = body;
    this.#seq = Number(body.dataset.after ?? 0);
  }

  connect() {
    this.#socket = io({ reconnectionDelay: RECONNECT_MS, reconnectionDelayMax: RECONNECT_MOST_MS, transports: ["websocket", "polling"], tryAllTransports: true });
    this.#socket.on("connect", () => this.#join());
    this.#socket.on("disconnect", () => this.#banner(true));
    this.#socket.on("connect_error", () => this.#banner(true));
    this.#socket.on("push", (/** @type {any} */ push) => this.#apply(push));
    document.addEventListener("tabletop:behind", this.#onBehind);
  }

  disconnect() {
    document.removeEventListener("tabletop:behind", this.#onBehind);
    this.#socket?.close();
  }

  #join() {
    const { code, screen, viewer, linkKey } = this.#body.dataset;
    this.#socket.emit("join", { code, screen, viewer, key: linkKey, after: this.#seq });
    this.#banner(false);
  }

  /** @param {{seq: number, fresh?: boolean, panels?: Record<string, string | import("./told.js").Patch>}} push */
  #apply(push) {
    const known = push.seq < this.#seq || (push.seq === this.#seq && !push.fresh);
    const panels = this.#told.take(push.panels ?? {});
    if (panels === null) return this.#join();
    if (!known) {
      this.#seq = push.seq;
      for (const [name, html] of panels) {
        document.querySelectorAll(`[data-panel="${CSS.escape(name)}"]`).forEach((panel) => morph(panel, html));
      }
    }
    document.dispatchEvent(new CustomEvent("tabletop:push", { detail: push }));
    if (!known) document.dispatchEvent(new CustomEvent("tabletop:morphed", { detail: Object.keys(push.panels ?? {}) }));
  }

  /** @param {boolean} lost */
  #banner(lost) {
    const banner = document.querySelector("[data-banner]");
    if (banner instanceof HTMLElement) banner.hidden = !lost;
  }
}
