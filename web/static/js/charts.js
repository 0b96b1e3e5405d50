// @ts-check

import { Series } from "./series.js";
import { drawing } from "./drawing.js";

/** Draws the metrics on one time line with one cursor, and carries them on as the server sends more. */
export class Charts {
  #root;
  #series;
  /** @type {Map<Element, any>} */
  #drawn = new Map();
  #onPush = (/** @type {Event} */ event) => event instanceof CustomEvent && this.#pushed(event.detail);
  #onTheme = () => this.#redraw();
  #onMorphed = () => this.#draw();
  #sizes = new ResizeObserver((entries) => entries.forEach((entry) => this.#resize(entry.target)));

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#series = new Series(JSON.parse(root.querySelector("script[data-series]")?.textContent || "{}"));
  }

  connect() {
    document.addEventListener("tabletop:push", this.#onPush);
    document.addEventListener("tabletop:theme", this.#onTheme);
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#onTheme);
    this.#draw();
  }

  disconnect() {
    document.removeEventListener("tabletop:push", this.#onPush);
    document.removeEventListener("tabletop:theme", this.#onTheme);
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    this.#drawn.forEach((chart) => chart.destroy());
    this.#sizes.disconnect();
  }

  /** @param {any} push */
  #pushed(push) {
    if (!push.series) return;
    this.#series.add(push.series);
    this.#drawn.forEach((chart, place) => chart.setData(this.#series.of(/** @type {HTMLElement} */ (place).dataset.chart ?? "")));
  }

  #draw() {
    for (const place of this.#root.querySelectorAll("[data-chart]")) {
      const metric = this.#series.metric(/** @type {HTMLElement} */ (place).dataset.chart ?? "");
      if (this.#drawn.has(place) || !metric || place.clientWidth === 0) {
        this.#sizes.observe(place);
        continue;
      }
      this.#drawn.set(place, drawing(/** @type {HTMLElement} */ (place), metric, this.#series));
      this.#sizes.observe(place);
    }
  }

  #redraw() {
    this.#drawn.forEach((chart) => chart.destroy());
    this.#drawn.clear();
    this.#draw();
  }

  /** @param {Element} place */
  #resize(place) {
    const chart = this.#drawn.get(place);
    if (chart && place.clientWidth > 0) chart.setSize({ width: place.clientWidth, height: place.clientHeight });
    else if (!chart && place.clientWidth > 0) this.#draw();
  }
}
