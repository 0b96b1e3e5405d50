// @ts-check

/** @typedef {{was: number, begin: number, end: number, put: string}} Patch a stretch of a panel that goes, and what comes there */

/** The panels as the server last told them: of a long one it sends only what has changed. */
export class Told {
  /** @type {Map<string, string>} */
  #panels = new Map();

  /** The panels of a push, whole. Null when one changes that was never told so: then all must be asked for anew.
   * @param {Record<string, string | Patch>} panels @returns {Map<string, string> | null} */
  take(panels) {
    const whole = new Map();
    for (const [name, told] of Object.entries(panels)) {
      const html = typeof told === "string" ? told : patched(this.#panels.get(name), told);
      if (html === null) return null;
      whole.set(name, html);
      this.#panels.set(name, html);
    }
    return whole;
  }
}

/** @param {string | undefined} before @param {Patch} patch */
function patched(before, { was, begin, end, put }) {
  return before?.length === was ? before.slice(0, begin) + put + before.slice(end) : null;
}
