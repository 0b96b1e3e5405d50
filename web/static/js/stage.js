// @ts-check

const FOLLOWERS = new Set(["lobby", "asleep", "room"]);

/** Moves on with the room: when the exercise enters another stage (started, woken, card shown), the door leads to the page that fits. */
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
    if (stage === this.#stage) return;
    if (!FOLLOWERS.has(document.body.dataset.screen ?? "")) return window.location.reload();
    window.location.assign(document.querySelector("[data-stage]")?.getAttribute("data-door") ?? "");
  }
}

function stageNow() {
  return document.querySelector("[data-stage]")?.getAttribute("data-stage") ?? "";
}
