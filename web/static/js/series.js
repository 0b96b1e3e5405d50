// @ts-check

/** @typedef {{id: string, label: string, unit: string, decimals: number, threshold: number | null, good: string, main: boolean,
 *   at_ms: number[], values: (number | null)[]}} Metric */
/** @typedef {{at_ms: number, kind: string, label: string}} Mark */

/** The numbers behind the charts: each metric's points so far and the marks that all charts share. */
export class Series {
  /** @type {Map<string, Metric>} */
  #metrics = new Map();
  /** @type {Mark[]} */
  marks = [];

  /** @param {{metrics?: Metric[], marks?: Mark[]}} data */
  constructor(data) {
    this.add(data);
  }

  /** Takes newer points; a point at a known time is known. @param {{metrics?: Metric[], marks?: Mark[]}} data */
  add(data) {
    for (const metric of data.metrics ?? []) {
      const known = this.#metrics.get(metric.id);
      if (!known) this.#metrics.set(metric.id, { ...metric, at_ms: [...metric.at_ms], values: [...metric.values] });
      else extend(known, metric);
    }
    if (data.marks) this.marks = data.marks;
  }

  /** @param {string} id */
  metric(id) {
    return this.#metrics.get(id);
  }

  /** @param {string} id @returns {[number[], (number | null)[]]} seconds since T+0, and values */
  of(id) {
    const metric = this.#metrics.get(id);
    return metric ? [metric.at_ms.map((at_ms) => at_ms / 1000), metric.values] : [[], []];
  }
}

/** @param {Metric} known @param {Metric} more */
function extend(known, more) {
  const last_ms = known.at_ms.at(-1) ?? -Infinity;
  more.at_ms.forEach((at_ms, index) => {
    if (at_ms <= last_ms) return;
    known.at_ms.push(at_ms);
    known.values.push(more.values[index]);
  });
}
