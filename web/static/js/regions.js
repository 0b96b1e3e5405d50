// @ts-check

const TOUCHES = ["pointerdown", "keydown", "wheel"];

/**
 * The phone's bottom bar: one region of the room at a time. Wide screens show all and pay no attention.
 * Whoever comes in sees what waits for them; on an empty page, the first that comes. After that the region is theirs.
 */
export class Regions {
  #room;
  #waits = document.body.dataset.live !== undefined;
  #opens = "feed";
  #onHash = () => this.#show();
  #onTouch = () => this.#settle();
  #onMorphed = () => this.#come();
  #onReveal = (/** @type {Event} */ event) => event instanceof CustomEvent && this.#reveal(event.detail);

  /** @param {HTMLElement} room */
  constructor(room) {
    this.#room = room;
  }

  connect() {
    window.addEventListener("hashchange", this.#onHash);
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    document.addEventListener("tabletop:reveal", this.#onReveal);
    TOUCHES.forEach((touch) => document.addEventListener(touch, this.#onTouch));
    this.#come();
    this.#show();
  }

  disconnect() {
    window.removeEventListener("hashchange", this.#onHash);
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    document.removeEventListener("tabletop:reveal", this.#onReveal);
    this.#settle();
  }

  get #links() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.#room.querySelectorAll("[data-region-link]")]);
  }

  /** @param {string} region */
  #link(region) {
    return this.#links.find((link) => link.dataset.regionLink === region);
  }

  #show() {
    const wanted = this.#links.find((link) => link.hash === window.location.hash) ?? this.#link(this.#opens) ?? this.#links[0];
    if (wanted.hash === window.location.hash) this.#settle();
    this.#room.dataset.region = wanted.dataset.regionLink;
    this.#links.forEach((link) => (link === wanted ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    window.dispatchEvent(new Event("resize"));
  }

  /** @param {Element} element */
  #reveal(element) {
    const region = element.closest("[data-region-of]")?.getAttribute("data-region-of")?.split(" ")[0];
    const link = this.#link(region ?? "");
    if (link) window.location.hash = link.hash;
  }

  /** Counts, and opens the region of what came, as long as nobody does anything here and there was nothing to read. */
  #come() {
    this.#count();
    if (!this.#waits) return;
    const needed = this.#link("act")?.querySelector("[data-count-of]")?.textContent !== "";
    if (!needed && this.#room.querySelector("[data-region-of=feed] [data-line]") === null) return;
    this.#settle();
    this.#opens = needed ? "act" : "feed";
    this.#show();
  }

  /** From now on the person alone chooses. */
  #settle() {
    this.#waits = false;
    TOUCHES.forEach((touch) => document.removeEventListener(touch, this.#onTouch));
  }

  #count() {
    for (const badge of this.#room.querySelectorAll("[data-region-link] [data-count-of]")) {
      badge.textContent = document.querySelector(`[data-panel="${badge.getAttribute("data-count-of")}"]`)?.getAttribute("data-count") ?? "";
    }
  }
}
