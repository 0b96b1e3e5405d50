// @ts-check

/** The phone's bottom bar: one region of the room at a time. Wide screens show all and pay no attention. */
export class Regions {
  #room;
  #onHash = () => this.#show();
  #onMorphed = () => this.#count();
  #onReveal = (/** @type {Event} */ event) => event instanceof CustomEvent && this.#reveal(event.detail);

  /** @param {HTMLElement} room */
  constructor(room) {
    this.#room = room;
  }

  connect() {
    window.addEventListener("hashchange", this.#onHash);
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    document.addEventListener("tabletop:reveal", this.#onReveal);
    this.#show();
    this.#count();
  }

  disconnect() {
    window.removeEventListener("hashchange", this.#onHash);
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    document.removeEventListener("tabletop:reveal", this.#onReveal);
  }

  get #links() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.#room.querySelectorAll("[data-region-link]")]);
  }

  #show() {
    const wanted = this.#links.find((link) => link.hash === window.location.hash) ?? this.#links[0];
    this.#room.dataset.region = wanted.dataset.regionLink;
    this.#links.forEach((link) => (link === wanted ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    window.dispatchEvent(new Event("resize"));
  }

  /** @param {Element} element */
  #reveal(element) {
    const region = element.closest("[data-region-of]")?.getAttribute("data-region-of")?.split(" ")[0];
    const link = this.#links.find((one) => one.dataset.regionLink === region);
    if (link) window.location.hash = link.hash;
  }

  #count() {
    for (const badge of this.#room.querySelectorAll("[data-region-link] [data-count-of]")) {
      badge.textContent = document.querySelector(`[data-panel="${badge.getAttribute("data-count-of")}"]`)?.getAttribute("data-count") ?? "";
    }
  }
}
