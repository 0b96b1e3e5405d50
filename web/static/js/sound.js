// @ts-check

const TONE_HZ = 660;
const TONE_S = 0.35;
const LOUDNESS = 0.08;

/** One soft tone when something new needs oneself. Off until asked for; the wish is kept. */
export class Sound {
  #button;
  #needs = 0;
  /** @type {AudioContext | null} */
  #context = null;
  #onMorphed = () => this.#listen();

  /** @param {HTMLElement} button */
  constructor(button) {
    this.#button = button;
  }

  connect() {
    this.#needs = needs();
    this.#button.addEventListener("click", () => this.#set(this.#button.getAttribute("aria-pressed") !== "true"));
    this.#set(localStorage.getItem("sound") === "on");
    document.addEventListener("tabletop:morphed", this.#onMorphed);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    this.#context?.close();
  }

  /** @param {boolean} on */
  #set(on) {
    this.#button.setAttribute("aria-pressed", String(on));
    localStorage.setItem("sound", on ? "on" : "off");
  }

  #listen() {
    const more = needs() > this.#needs;
    this.#needs = needs();
    if (more && this.#button.getAttribute("aria-pressed") === "true") this.#tone();
  }

  #tone() {
    this.#context ??= new AudioContext();
    const tone = new OscillatorNode(this.#context, { frequency: TONE_HZ });
    const gain = new GainNode(this.#context, { gain: LOUDNESS });
    gain.gain.exponentialRampToValueAtTime(0.001, this.#context.currentTime + TONE_S);
    tone.connect(gain).connect(this.#context.destination);
    tone.start();
    tone.stop(this.#context.currentTime + TONE_S);
  }
}

function needs() {
  return Number(document.querySelector('[data-panel="needs"]')?.getAttribute("data-count") || 0);
}
