// @ts-check

import { now } from "./now.js";

const TICK_MS = 250;
const NEAR_MS = 120_000;

/** Turns the three clocks, and counts down to what is due. Silent; the announcer speaks at its thresholds. */
export class Clock {
  #timer = 0;
  #onPush = (/** @type {Event} */ event) => this.#pushed(event);

  connect() {
    this.#anchor();
    document.addEventListener("tabletop:push", this.#onPush);
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
  }

  disconnect() {
    document.removeEventListener("tabletop:push", this.#onPush);
    window.clearInterval(this.#timer);
  }

  /** @param {Event} event */
  #pushed(event) {
    const wall_ms = event instanceof CustomEvent ? event.detail.wall_ms : undefined;
    if (typeof wall_ms === "number") now.stand(wall_ms);
    this.#anchor();
    this.#tick();
  }

  #anchor() {
    const anchor = document.querySelector("[data-anchor]");
    if (anchor instanceof HTMLElement) now.anchor(anchor);
  }

  #tick() {
    if (document.querySelector("[data-anchor]") === null) return;
    write('[data-clock="story"]', now.storyParts().digits);
    write('[data-clock="exercise"]', moment(now.at()));
    write('[data-clock="wall"]', new Date(now.wall()).toISOString().slice(11, 16));
    document.querySelectorAll("[data-since-ms]").forEach((since) => rise(/** @type {HTMLElement} */ (since), now.at()));
    document.querySelectorAll("[data-due-ms]").forEach((due) => count(/** @type {HTMLElement} */ (due), now.at()));
  }
}

/** @param {number} at_ms @returns {string} `T+12:30` */
export function moment(at_ms) {
  const seconds = Math.floor(Math.abs(at_ms) / 1000);
  return `T${at_ms < 0 ? "-" : "+"}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {HTMLElement} since @param {number} at_ms */
function rise(since, at_ms) {
  const passed = since.querySelector("[data-passed]");
  if (passed) passed.textContent = moment(at_ms - Number(since.dataset.sinceMs)).slice(2);
}

/** @param {HTMLElement} due @param {number} at_ms */
function count(due, at_ms) {
  const left_ms = Number(due.dataset.dueMs) - at_ms;
  due.toggleAttribute("data-near", left_ms > 0 && left_ms <= NEAR_MS);
  due.toggleAttribute("data-over", left_ms <= 0);
  const figures = moment(Math.ceil(Math.abs(left_ms) / 1000) * 1000).slice(2);
  const left = due.querySelector("[data-left]");
  const text = (left_ms > 0 ? due.dataset.ahead : due.dataset.past) ?? "{}";
  if (left) left.textContent = text.replace("{}", figures);
}

/** @param {string} selector @param {string} text */
function write(selector, text) {
  document.querySelectorAll(selector).forEach((element) => {
    if (element.textContent !== text) element.textContent = text;
  });
}
