// @ts-check

/** Moves on with the room: when the exercise enters another stage (started, woken, ended), the page loads anew. */
export class Stage {
  #stage = stageNow();
  #onPush = () => this.#look();

  connect() {
    document.addEventListener("tabletop:morphed", this.#onPush);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onPush);
  }

  #look() {
    const stage = stageNow();
    if (stage !== this.#stage) window.location.reload();
  }
}

function stageNow() {
  return document.querySelector("[data-stage]")?.getAttribute("data-stage") ?? "";
}
