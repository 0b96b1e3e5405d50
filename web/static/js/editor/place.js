// @ts-check

/** Where in the script a position stands: the way from the top, told by indentation and brackets, faulty text or not. */

const FURTHEST_LINES = 30;

/** @typedef {{path: string[], isKey: boolean, typed: string, siblings: Set<string>}} Place `*` is an entry of a list */

/** @param {import("../../vendor/codemirror.js").Text} doc @param {number} at @returns {Place} */
export function placeAt(doc, at) {
  const line = doc.lineAt(at);
  const { flow, number } = widestFlow(doc, line.number, at);
  if (flow.stack.length > 0) {
    const path = blockPath(doc, number, null);
    for (const open of flow.stack) {
      if (open.key) path.push(open.key);
      if (open.kind === "[") path.push("*");
    }
    const inList = flow.stack.at(-1)?.kind === "[";
    if (flow.key !== null) path.push(flow.key);
    return { path, isKey: !inList && flow.key === null, typed: flow.token.trimStart(), siblings: new Set() };
  }
  const before = line.text.slice(0, at - line.from);
  const path = blockPath(doc, line.number, before);
  const value = /^[\s-]*?([\w.-]+):\s+(.*)$/.exec(before);
  if (value) return { path: [...path, value[1]], isKey: false, typed: value[2], siblings: new Set() };
  const typed = before.replace(/^\s*(- +)*/, "");
  return { path, isKey: true, typed, siblings: keysBeside(doc, line.number) };
}

/** The brackets that are open at a position, from the line where the outermost begins.
 * @param {import("../../vendor/codemirror.js").Text} doc @param {number} last @param {number} at */
function widestFlow(doc, last, at) {
  let best = { flow: scan(doc.sliceString(doc.line(last).from, at)), number: last };
  for (let number = last - 1; number >= Math.max(1, last - FURTHEST_LINES); number--) {
    const flow = scan(doc.sliceString(doc.line(number).from, at));
    if (flow.stack.length > best.flow.stack.length) best = { flow, number };
  }
  return best;
}

/** @typedef {{kind: string, key: string | null}} Open */

/** @param {string} text @returns {{stack: Open[], key: string | null, token: string}} */
function scan(text) {
  /** @type {Open[]} */
  const stack = [];
  let key = /** @type {string | null} */ (null);
  let token = "";
  let quote = "";
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    const isBare = token.replace(/^\s*(- +)*/, "") === "";
    if (quote !== "") {
      if (letter === quote || letter === "\n") quote = "";
      token += letter;
    } else if (isBare && (letter === '"' || letter === "'")) {
      quote = letter;
      token += letter;
    } else if (isBare && (letter === "{" || letter === "[")) {
      stack.push({ kind: letter, key });
      [key, token] = [null, ""];
    } else if (stack.length > 0 && (letter === "}" || letter === "]")) {
      stack.pop();
      [key, token] = [null, "."];
    } else if (letter === ":" && /\s|^$/.test(text[index + 1] ?? "")) {
      [key, token] = [token.replace(/^\s*(- +)*/, "").trim(), ""];
    } else if ((stack.length > 0 && letter === ",") || (stack.length === 0 && letter === "\n")) {
      [key, token] = [null, ""];
    } else {
      token += letter;
    }
  }
  return { stack, key, token };
}

/** The keys and lists around the beginning of a line.
 * @param {import("../../vendor/codemirror.js").Text} doc @param {number} number @param {string | null} before */
function blockPath(doc, number, before) {
  const here = shape(before ?? doc.line(number).text);
  /** @type {string[]} */
  const path = [];
  let level = here.column;
  for (const dash of [...here.dashes].reverse()) {
    path.unshift("*");
    level = dash + 0.5;
  }
  for (let line = number - 1; line >= 1 && level > 0; line--) {
    const text = doc.line(line).text;
    if (/^\s*(#|$)/.test(text)) continue;
    const above = shape(text);
    if (above.column < level && above.key !== null) {
      path.unshift(above.key);
      level = above.column;
    }
    for (const dash of [...above.dashes].reverse()) {
      if (dash >= level) continue;
      path.unshift("*");
      level = dash + 0.5;
    }
  }
  return path;
}

/** @param {string} text a line: where its dashes stand, where what it says begins, and its key if it has one */
function shape(text) {
  const dashes = [];
  let column = 0;
  for (const found of text.matchAll(/^ *|- +|-$/gy)) {
    if (found[0].startsWith("-")) dashes.push(column);
    column += found[0].length;
  }
  return { dashes, column, key: /^([\w.-]+):(\s|$)/.exec(text.slice(column))?.[1] ?? null };
}

/** The keys that stand beside a line in the same mapping.
 * @param {import("../../vendor/codemirror.js").Text} doc @param {number} number @returns {Set<string>} */
function keysBeside(doc, number) {
  const { column, dashes } = shape(doc.line(number).text);
  const found = new Set();
  for (const step of [-1, 1]) {
    if (step < 0 && dashes.length > 0) continue;
    for (let line = number + step; line >= 1 && line <= doc.lines; line += step) {
      const text = doc.line(line).text;
      if (/^\s*(#|$)/.test(text)) continue;
      const one = shape(text);
      if (one.column < column || (step > 0 && one.dashes.length > 0)) break;
      if (one.column === column && one.key !== null) found.add(one.key);
      if (step < 0 && one.column === column && one.dashes.length > 0) break;
    }
  }
  return found;
}
