// @ts-check

/** @typedef {{connect(): void, disconnect(): void}} Behaviour */
/** @typedef {new (element: any) => Behaviour} BehaviourClass */

/** Keeps one behaviour per element and kind: connects what is new, disconnects what has left the page. */
export class Behaviours {
  /** @type {Map<number, Map<Element, Behaviour>>} */
  #connected = new Map();
  #kinds;

  /** @param {[string, () => Promise<BehaviourClass>][]} kinds selector and how to load the class */
  constructor(kinds) {
    this.#kinds = kinds;
  }

  /** Settles once everything that was found here is connected. */
  async scan() {
    await Promise.all(this.#kinds.map((_, kind) => this.#seek(kind)));
  }

  /** @param {number} kind */
  async #seek(kind) {
    this.#drop(kind);
    const [selector, load] = this.#kinds[kind];
    const found = [...document.querySelectorAll(selector)].filter((element) => !this.#connected.get(kind)?.has(element));
    if (found.length === 0) return;
    const Class = await load();
    found.forEach((element) => this.#connect(kind, Class, element));
  }

  /** @param {number} kind @param {BehaviourClass} Class @param {Element} element */
  #connect(kind, Class, element) {
    const here = this.#connected.get(kind) ?? new Map();
    this.#connected.set(kind, here);
    if (here.has(element) || !element.isConnected) return;
    const behaviour = new Class(element);
    here.set(element, behaviour);
    behaviour.connect();
  }

  /** @param {number} kind */
  #drop(kind) {
    const here = this.#connected.get(kind);
    here?.forEach((behaviour, element) => {
      if (element.isConnected) return;
      behaviour.disconnect();
      here.delete(element);
    });
  }
}
