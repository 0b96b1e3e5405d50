// @ts-check

/** Puts what was found into the line that speaks to the room, to be shortened and sent. The role prefix stays the speaker's own. */
export class Tell {
  #body;
  #onClick = (/** @type {Event} */ event) => this.#click(event);

  /** @param {HTMLElement} body */
  constructor(body) {
    this.#body = body;
  }

  connect() {
    this.#body.addEventListener("click", this.#onClick);
  }

  disconnect() {
    this.#body.removeEventListener("click", this.#onClick);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-tells]") : null;
    if (!(button instanceof HTMLElement)) return;
    const line = document.getElementById(button.dataset.tells ?? "");
    const told = button.closest("article")?.querySelector("[data-told]")?.textContent?.trim() ?? "";
    if (!(line instanceof HTMLTextAreaElement) || told === "") return;
    line.value = [line.value.trimEnd(), told].filter(Boolean).join(" ");
    line.dispatchEvent(new Event("input", { bubbles: true }));
    document.dispatchEvent(new CustomEvent("tabletop:reveal", { detail: line }));
    line.focus();
    line.setSelectionRange(0, 0);
  }
}
