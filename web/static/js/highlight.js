// @ts-check

const NAME = "found";
const MOST = 500;

/** Marks words where they stand without touching the page's elements, the whole phrase where it is said; a browser
 * that cannot mark shows them plain.
 * @param {Element[]} parts @param {string[]} words @returns {Range | undefined} the first of them */
export function highlight(parts, words) {
  const phrase = words.join(" ");
  const said = words.length > 0 ? ranges(parts, [phrase]) : [];
  const found = said.length > 0 ? said : ranges(parts, words);
  if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(...found));
  return found[0];
}

/** @param {Element[]} parts @param {string[]} words */
function ranges(parts, words) {
  const found = /** @type {Range[]} */ ([]);
  for (const part of parts) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null && found.length < MOST; node = texts.nextNode()) {
      for (const word of words) mark(node, word, found);
    }
  }
  return found;
}

/** @param {Node} node @param {string} word @param {Range[]} found */
function mark(node, word, found) {
  const text = (node.textContent ?? "").toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    found.push(range);
  }
}
