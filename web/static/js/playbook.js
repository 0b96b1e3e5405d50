// @ts-check

/** The playbook opens at the chapter of the phase that is played now; what the reader opened stays open. */
export class Playbook {
  #panel;
  #phase = phaseNow();
  #onMorphed = () => this.#follow();

  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.#panel = panel;
  }

  connect() {
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    this.#show(this.#panel.querySelector(".chapter--now"));
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
  }

  #follow() {
    if (phaseNow() === this.#phase) return;
    this.#phase = phaseNow();
    for (const chapter of this.#panel.querySelectorAll("[data-phase-of]")) {
      const isNow = chapter.getAttribute("data-phase-of") === this.#phase;
      chapter.classList.toggle("chapter--now", isNow);
      if (!isNow || !(chapter instanceof HTMLDetailsElement)) continue;
      chapter.open = true;
      this.#show(chapter);
    }
  }

  /** Scrolls the panel alone, never the page. @param {Element | null} chapter */
  #show(chapter) {
    const body = this.#panel.querySelector("[data-scrolls]");
    if (chapter && body) body.scrollTop += chapter.getBoundingClientRect().top - body.getBoundingClientRect().top;
  }
}

function phaseNow() {
  return document.querySelector("[data-phase]")?.getAttribute("data-phase") ?? "";
}
