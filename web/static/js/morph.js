// @ts-check
/** Puts a partial from the server in place of what is shown, and leaves alone what the person is doing. */

import { Idiomorph } from "../vendor/idiomorph.js";

/** Attributes that belong to the person's browser; the server never sends them. */
const OWN = new Set(["open", "data-unread", "data-connected", "data-busy", "data-near", "data-over", "data-follow-held"]);

/** @param {Element} element @param {string} html @param {"outerHTML" | "innerHTML"} [style] */
export function morph(element, html, style = "outerHTML") {
  Idiomorph.morph(element, html, {
    morphStyle: style,
    restoreFocus: true,
    callbacks: {
      beforeNodeRemoved: (/** @type {Node} */ old) => !holdsDraft(old),
      beforeNodeMorphed: (/** @type {Node} */ old, /** @type {Node} */ fresh) => !((isOwn(old) && isOwn(fresh)) || isTyped(old)),
      beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ node) =>
        !OWN.has(name) && !(node.getAttribute("data-keep") ?? "").split(" ").includes(name),
    },
  });
}

/** @param {Node} node something in which the person has typed: it stays, even where it can no longer be sent */
function holdsDraft(node) {
  return node instanceof HTMLElement && [node, ...node.querySelectorAll("textarea")].some((one) => one instanceof HTMLTextAreaElement && isTyped(one) && one.value !== "");
}

/** @param {Node} node a part that a script of this page fills by itself */
function isOwn(node) {
  return node instanceof HTMLElement && node.hasAttribute("data-own");
}

/** @param {Node} node a field that the person is in, or whose content they have changed */
function isTyped(node) {
  if (node === document.activeElement && node instanceof HTMLElement && node.matches("input:not([type=button], [type=submit]), textarea, select")) return true;
  if (node instanceof HTMLTextAreaElement) return node.value !== node.defaultValue;
  if (node instanceof HTMLSelectElement) return [...node.options].some((option) => option.selected !== option.defaultSelected);
  if (!(node instanceof HTMLInputElement) || node.type === "hidden") return false;
  if (node.type === "checkbox" || node.type === "radio") return node.checked !== node.defaultChecked;
  return node.value !== node.defaultValue;
}
