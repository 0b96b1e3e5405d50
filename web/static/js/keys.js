// @ts-check

/** Single keys: `?` lists them, the rest press the element that names them in `data-key`. Never while somebody types. */
export class Keys {
  #body;
  #onKey = (/** @type {KeyboardEvent} */ event) => this.#key(event);
  #onClick = (/** @type {Event} */ event) => this.#click(event);

  /** @param {HTMLElement} body */
  constructor(body) {
    this.#body = body;
  }

  connect() {
    document.addEventListener("keydown", this.#onKey);
    document.addEventListener("click", this.#onClick);
  }

  disconnect() {
    document.removeEventListener("keydown", this.#onKey);
    document.removeEventListener("click", this.#onClick);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "?") return this.#show("keys");
    const target = this.#body.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    if (target.matches("input, textarea, select")) target.focus();
    else target.click();
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-opens], [data-closes]") : null;
    if (button?.hasAttribute("data-closes")) button.closest("dialog")?.close();
    else if (button) this.#show(button.getAttribute("data-opens") ?? "");
  }

  /** @param {string} name */
  #show(name) {
    const dialog = document.querySelector(`dialog[data-dialog="${CSS.escape(name)}"]`);
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"));
}
