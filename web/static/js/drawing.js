// @ts-check

import uPlot from "../vendor/uplot.js";
import { moment } from "./clock.js";
import { now } from "./now.js";

/** @typedef {import("./series.js").Metric} Metric */
/** @typedef {import("./series.js").Series} Series */

const BAND_ALPHA = 0.55;
const TIME_STEPS_S = [15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const EDGE_SHARE = 0.04;
const TALL_EM = 12;
const MARK_ALPHA = 0.28;
const MARKS_AT_FULL_ALPHA = 12;
const SIGNS = /** @type {Record<string, string>} */ ({ inject: "\u25BC", move: "\u25C6", message: "\u25CF", jump: "\u00BB", declared: "\u25A0", resolved: "\u2713" });

/** One chart. The colours are the theme's; the threshold is a band, injects and moves are marks.
 * @param {HTMLElement} place @param {Metric} metric @param {Series} series */
export function drawing(place, metric, series) {
  const main = place.hasAttribute("data-main");
  const ink = colours(place);
  const em = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const font = `${0.75 * em}px ${getComputedStyle(document.body).getPropertyValue("--font-figures")}`;
  const axis = { stroke: ink.muted, font, grid: { stroke: ink.line, width: 1 }, ticks: { show: false }, gap: 4 };
  const options = {
    width: Math.max(place.clientWidth, 40),
    height: place.clientHeight,
    legend: { show: false },
    padding: /** @type {[number, number, number, number]} */ (main ? [18, 8, 0, 0] : [6, 2, 2, 2]),
    cursor: { sync: { key: "room" }, y: false, points: { size: 6 }, drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { range: (/** @type {any} */ _, /** @type {number} */ low, /** @type {number} */ high) => span(metric, low, high) } },
    axes: main
      ? [{ ...axis, size: 1.6 * em, space: 6 * em, incrs: TIME_STEPS_S, values: times }, { ...axis, size: 3 * em, space: (place.clientHeight > TALL_EM * em ? 2.4 : 1.3) * em }]
      : [{ show: false }, { show: false }],
    series: [{}, { stroke: ink.curve, width: (1.75 * em) / 16, fill: undefined, points: { show: false } }],
    hooks: { drawClear: [(/** @type {any} */ chart) => band(chart, metric, ink)], draw: [(/** @type {any} */ chart) => marks(chart, series, ink, main)], setCursor: [(/** @type {any} */ chart) => tip(place, chart, metric)] },
  };
  return new uPlot(/** @type {any} */ (options), series.of(metric.id), place);
}

/** The story's clock under the chart, as everywhere in the room; none at its very edges, where they would be cut off or touch the other axis.
 * @param {any} chart @param {number[]} ticks */
function times(chart, ticks) {
  const { min, max } = chart.scales.x;
  const digits = ticks.some((tick) => tick % 60) ? "02:30:00".length : "02:30".length;
  return ticks.map((tick) => (Math.min(tick - min, max - tick) < (max - min) * EDGE_SHARE ? "" : now.story(tick * 1000).slice(0, digits)));
}

/** @param {HTMLElement} place */
function colours(place) {
  const style = getComputedStyle(place);
  const read = (/** @type {string} */ name) => resolve(place, style.getPropertyValue(name));
  return { curve: read("--color-accent"), muted: read("--color-muted"), line: read("--color-line"), band: read("--color-danger-wash"), edge: read("--color-danger"), mark: read("--color-text") };
}

/** A token may hold `light-dark()`, which a canvas does not know; the browser computes it on an element.
 * @param {HTMLElement} place @param {string} colour */
function resolve(place, colour) {
  place.style.color = colour;
  const computed = getComputedStyle(place).color;
  place.style.removeProperty("color");
  return computed;
}

/** @param {Metric} metric @param {number} low @param {number} high @returns {[number, number]} */
function span(metric, low, high) {
  const top = Math.max(high ?? 0, (metric.threshold ?? 0) * 1.3, 1e-6);
  return [Math.min(low ?? 0, 0), top * 1.08];
}

/** @param {any} chart @param {Metric} metric @param {Record<string, string>} ink */
function band(chart, metric, ink) {
  if (metric.threshold === null || metric.threshold === undefined) return;
  const { left, top, width, height } = chart.bbox;
  const at = Math.min(Math.max(chart.valToPos(metric.threshold, "y", true), top), top + height);
  const [from, size] = metric.good === "low" ? [top, at - top] : [at, top + height - at];
  chart.ctx.save();
  chart.ctx.fillStyle = ink.band;
  chart.ctx.globalAlpha = BAND_ALPHA;
  chart.ctx.fillRect(left, from, width, size);
  chart.ctx.globalAlpha = 1;
  chart.ctx.fillStyle = ink.edge;
  chart.ctx.fillRect(left, at, width, devicePixelRatio);
  chart.ctx.restore();
}

/** The small charts show what people did to the world; the main one everything, fainter the more there is, and no sign upon another.
 * @param {any} chart @param {Series} series @param {Record<string, string>} ink @param {boolean} main */
function marks(chart, series, ink, main) {
  const { left, top, width, height } = chart.bbox;
  const size = 0.7 * parseFloat(getComputedStyle(document.documentElement).fontSize) * devicePixelRatio;
  const shown = series.marks.filter((mark) => main || mark.kind === "move");
  let free = left - size;
  chart.ctx.save();
  chart.ctx.font = `${size}px sans-serif`;
  chart.ctx.textAlign = "center";
  chart.ctx.fillStyle = ink.mark;
  for (const mark of shown) {
    const x = Math.round(chart.valToPos(mark.at_ms / 1000, "x", true));
    if (!(x >= left && x <= left + width)) continue;
    chart.ctx.globalAlpha = Math.min(MARK_ALPHA, (MARK_ALPHA * MARKS_AT_FULL_ALPHA) / shown.length);
    chart.ctx.fillRect(x, top, devicePixelRatio, height);
    chart.ctx.globalAlpha = 1;
    if (!main || x < free) continue;
    chart.ctx.fillText(SIGNS[mark.kind] ?? "", x, top - 4 * devicePixelRatio);
    free = x + size;
  }
  chart.ctx.restore();
}

/** @param {HTMLElement} place @param {any} chart @param {Metric} metric */
function tip(place, chart, metric) {
  const box = place.parentElement?.querySelector("[data-tip]");
  if (!(box instanceof HTMLElement)) return;
  const { idx } = chart.cursor;
  const value = idx === null || idx === undefined ? null : chart.data[1][idx];
  box.hidden = value === null || value === undefined;
  if (!box.hidden) box.textContent = `${now.story(chart.data[0][idx] * 1000)}  ${moment(chart.data[0][idx] * 1000)}  ${value.toFixed(metric.decimals)} ${metric.unit}`;
}
