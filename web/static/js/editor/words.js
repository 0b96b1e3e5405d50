// @ts-check
/** What may be written at a place and what a key means, by the tables of the server. */

import { hoverTooltip } from "../../vendor/codemirror.js";
import { placeAt } from "./place.js";

/** @typedef {{about: string, of: string, holds: string, required: boolean, kind?: string, choices?: string[], default?: string}} Field */
/** @typedef {{kinds: Record<string, Record<string, Field>>, root: string, commands: Record<string, string[]>, conditions: string[]}} Table */
/** @typedef {{names?: Record<string, string[]>, milestones?: string[], waits?: string[], conditions?: string[]}} Offers */

/** Completes keys, choices, ids, milestones and conditions. */
export class Words {
  #table;
  /** @type {Offers} */
  offers;

  /** @param {Table} table @param {Offers} offers */
  constructor(table, offers) {
    this.#table = table;
    this.offers = offers;
  }

  /** @param {import("../../vendor/codemirror.js").CompletionContext} context */
  complete(context) {
    const place = placeAt(context.state.doc, context.pos);
    const token = /[\w.+%-]*$/.exec(place.typed)?.[0] ?? "";
    if (token === "" && !context.explicit) return null;
    const line = context.state.doc.lineAt(context.pos);
    const options = place.isKey ? [...this.#keys(place, line.text), ...this.#values(place)] : this.#values(place);
    return options.length > 0 ? { from: context.pos - token.length, options, validFor: /^[\w.+%-]*$/ } : null;
  }

  /** @returns what explains the key under the pointer */
  get explaining() {
    return hoverTooltip((view, at) => {
      const line = view.state.doc.lineAt(at);
      const key = [...line.text.matchAll(/([\w.-]+):(?=\s|$)/g)].find((one) => at >= line.from + one.index && at <= line.from + one.index + one[1].length);
      if (!key) return null;
      const place = placeAt(view.state.doc, line.from + key.index);
      const field = this.#resolve([...place.path, key[1]]).field;
      if (!field) return null;
      return { pos: line.from + key.index, end: line.from + key.index + key[1].length, above: true, create: () => ({ dom: told(key[1], field) }) };
    });
  }

  /** @param {import("./place.js").Place} place @param {string} line */
  #keys(place, line) {
    const { kind, isMap } = this.#resolve(place.path);
    const fields = kind && !isMap ? (this.#table.kinds[kind] ?? {}) : {};
    const known = Object.entries(fields).filter(([key]) => !place.siblings.has(key));
    const command = kind === "Act" ? /\bdo: *([\w-]+)/.exec(line)?.[1] : undefined;
    const more = command ? (this.#table.commands[command] ?? []) : [];
    return [
      ...known.map(([key, field]) => ({ label: key, type: "property", apply: `${key}: `, detail: holds(field), info: field.about, boost: field.required ? 1 : 0 })),
      ...more.map((key) => ({ label: key, type: "property", apply: `${key}: `, detail: command })),
    ];
  }

  /** @param {import("./place.js").Place} place */
  #values(place) {
    const { field, pattern } = this.#resolve(place.path, place.isKey);
    const { names = {}, milestones = [], waits = [], conditions = [] } = this.offers;
    const last = place.path.at(-1) === "*" ? "one" : field?.of;
    const found = names[pattern] ?? names[`${pattern}.*`] ?? [];
    if (conditions.includes(pattern)) return this.#conditions(place.typed, milestones, names["facts.failing"] ?? []);
    const choices = !place.isKey && last !== "map" ? (field?.choices ?? []) : [];
    const all = [...choices, ...found, ...(waits.includes(pattern) ? milestones : [])];
    return [...new Set(all)].map((label) => ({ label, type: "constant", boost: 2 }));
  }

  /** @param {string} typed @param {string[]} milestones @param {string[]} metrics */
  #conditions(typed, milestones, metrics) {
    if (/\bafter [\w.-]*$/.test(typed)) return milestones.map((label) => ({ label, type: "constant" }));
    const severities = this.offers.names?.["facts.severity"] ?? [];
    if (/\bseverity (is|below|at least) [\w-]*$/.test(typed)) return severities.map((label) => ({ label, type: "constant" }));
    return [...this.#table.conditions.map((label) => ({ label, type: "keyword" })), ...metrics.map((metric) => ({ label: `${metric} below `, type: "variable" }))];
  }

  /** The field at a path, the kind of piece behind it, and the path as the server writes places.
   * @param {string[]} path @param {boolean} [isKey] @returns {{field?: Field, kind?: string, isMap: boolean, pattern: string}} */
  #resolve(path, isKey = false) {
    let kind = /** @type {string | undefined} */ (this.#table.root);
    let field = /** @type {Field | undefined} */ (undefined);
    let isMap = false;
    const pattern = [];
    for (const step of path) {
      if (step === "*") pattern.push("*");
      else if (isMap) {
        isMap = false;
        pattern.push("%");
      } else {
        field = this.#table.kinds[kind ?? ""]?.[step];
        pattern.push(step);
        isMap = field?.of === "map";
        kind = field?.kind;
      }
    }
    if (isKey && isMap) pattern.push("%");
    return { field, kind, isMap, pattern: pattern.join(".") };
  }
}

/** @param {Field} field */
function holds(field) {
  const what = field.choices ? field.choices.slice(0, 4).join(" | ") : field.holds;
  return { list: `list of ${what}`, map: `${what} by name` }[field.of] ?? what;
}

/** @param {string} key @param {Field} field */
function told(key, field) {
  const tip = document.createElement("div");
  tip.className = "editor__tip";
  for (const [name, text] of [["strong", key], ["span", holds(field) + (field.default ? `; ${field.default}` : "")], ["p", field.about]]) {
    const part = document.createElement(name);
    part.textContent = text;
    tip.append(part);
  }
  return tip;
}
