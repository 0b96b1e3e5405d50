// @ts-check

/** Asks before what cannot be taken back, in the house's own dialog; Escape and leaving it mean no.
 * @param {string} question @param {string} yes what the button that does it says @returns {Promise<boolean>} */
export function sure(question, yes) {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-dialog=sure]"));
  const text = /** @type {HTMLElement} */ (dialog.querySelector("[data-question]"));
  const button = /** @type {HTMLButtonElement} */ (dialog.querySelector("[data-yes]"));
  text.textContent = question;
  button.textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  button.focus();
  return new Promise((answer) => dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true }));
}

/** What a button says, without its sign and its key. @param {HTMLElement | null} button */
export function saidBy(button) {
  const words = [...(button?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return words.map((node) => node.textContent).join("").trim();
}
