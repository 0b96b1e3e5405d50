// @ts-check
/** The exercise's clock in the browser: one anchor from the server, carried on by the browser's own clock. */

class Now {
  #ahead_ms = 0;
  /** @type {{at_ms: number, wall_ms: number, rate_pct: number, starts_ms: number, zone: string}} */
  #anchor = { at_ms: 0, wall_ms: 0, rate_pct: 0, starts_ms: 0, zone: "UTC" };
  /** @type {number | null} */
  #standing_ms = null;
  /** Costly to make and asked for at every label of an axis: one is kept while the zone stays. @type {Intl.DateTimeFormat} */
  #format = formatIn("UTC");

  /** Reads the server's clock once: how far the browser's is behind, or where it stands when a test turns it. */
  constructor() {
    const clock = document.querySelector("[data-anchor]");
    if (clock instanceof HTMLElement) this.anchor(clock);
    const served = document.querySelector('meta[name="server-time"]');
    const [navigation] = performance.getEntriesByType("navigation");
    const arrived = performance.timeOrigin + (navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0);
    if (served === null) return;
    this.#ahead_ms = Number(served.getAttribute("content")) - arrived;
    if (served.hasAttribute("data-by-hand")) this.#standing_ms = Number(served.getAttribute("content"));
  }

  /** @param {HTMLElement} element with the clock's anchor in its data attributes */
  anchor({ dataset }) {
    this.#anchor = {
      at_ms: Number(dataset.atMs),
      wall_ms: Number(dataset.wallMs),
      rate_pct: Number(dataset.ratePct),
      starts_ms: Number(dataset.startsMs),
      zone: dataset.zone || "UTC",
    };
    if (this.#format.resolvedOptions().timeZone !== this.#anchor.zone) this.#format = formatIn(this.#anchor.zone);
  }

  /** @param {number} wall_ms the server's clock, when it is turned by hand */
  stand(wall_ms) {
    if (this.#standing_ms !== null) this.#standing_ms = wall_ms;
  }

  /** Wall clock of the server, ms since the Unix epoch. */
  wall() {
    return this.#standing_ms ?? Date.now() + this.#ahead_ms;
  }

  /** Whether the exercise's clock runs. */
  get runs() {
    return this.#anchor.rate_pct > 0;
  }

  /** Exercise time, ms since T+0. */
  at() {
    return this.#anchor.at_ms + ((this.wall() - this.#anchor.wall_ms) * this.#anchor.rate_pct) / 100;
  }

  /** The story's clock at a moment of the exercise: `02:34:10`. @param {number} at_ms */
  story(at_ms) {
    return this.#format.format(this.#anchor.starts_ms + at_ms);
  }

  /** The story's clock: its digits, and ms since its midnight. */
  storyParts() {
    const digits = this.story(this.at());
    const [hours, minutes, seconds] = digits.split(":").map(Number);
    return { digits, of_day_ms: (hours * 3600 + minutes * 60 + seconds) * 1000 };
  }
}

/** @param {string} zone by its IANA name */
function formatIn(zone) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

export const now = new Now();
