// @ts-check
/** Connects each behaviour to the elements that ask for it, now and whenever the server sends new ones. */

import { Behaviours } from "./behaviours.js";

const behaviours = new Behaviours([
  ["html", () => import("./theme.js").then((module) => module.Theme)],
  ["body", () => import("./act.js").then((module) => module.Act)],
  ["body", () => import("./keys.js").then((module) => module.Keys)],
  ["[data-announcer]", () => import("./announcer.js").then((module) => module.Announcer)],
  ["body[data-live]", () => import("./reveal.js").then((module) => module.Reveal)],
  ["body[data-live]", () => import("./tell.js").then((module) => module.Tell)],
  ["body[data-live]", () => import("./live.js").then((module) => module.Live)],
  ["body[data-live]", () => import("./clock.js").then((module) => module.Clock)],
  ["body[data-live]", () => import("./stage.js").then((module) => module.Stage)],
  ["body[data-person]", () => import("./drafts.js").then((module) => module.Drafts)],
  ["[data-most]", () => import("./length.js").then((module) => module.Length)],
  ["[data-palette]", () => import("./palette.js").then((module) => module.Palette)],
  ["[data-composer]", () => import("./composer.js").then((module) => module.Composer)],
  ["[data-compose]", () => import("./preview.js").then((module) => module.Preview)],
  ["[data-compose]", () => import("./prefill.js").then((module) => module.Prefill)],
  ["[data-tabs]", () => import("./tabs.js").then((module) => module.Tabs)],
  ["[data-regions]", () => import("./regions.js").then((module) => module.Regions)],
  ["[data-follow]", () => import("./follow.js").then((module) => module.Follow)],
  ["[data-filter]", () => import("./filter.js").then((module) => module.Filter)],
  ["[data-search]", () => import("./search.js").then((module) => module.Search)],
  ["[data-unread-in]", () => import("./unread.js").then((module) => module.Unread)],
  ["[data-sound]", () => import("./sound.js").then((module) => module.Sound)],
  ["[data-charts]", () => import("./charts.js").then((module) => module.Charts)],
  ["[data-playbook]", () => import("./playbook.js").then((module) => module.Playbook)],
  ["[data-postmortem]:has(textarea)", () => import("./postmortem.js").then((module) => module.Postmortem)],
  ["[data-prefixes]", () => import("./prefix.js").then((module) => module.Prefix)],
  ["[data-script]", () => import("./script.js").then((module) => module.Script)],
  ["[data-choosing]", () => import("./choosing.js").then((module) => module.Choosing)],
  ["[data-copy]", () => import("./copy.js").then((module) => module.Copy)],
  ["[data-fresh]", () => import("./fresh.js").then((module) => module.Fresh)],
  ["[data-rates]", () => import("./rates.js").then((module) => module.Rates)],
  ["[data-hint]", () => import("./hint.js").then((module) => module.Hint)],
  ["[data-stamps]", () => import("./stamps.js").then((module) => module.Stamps)],
  ["[data-reloads]", () => import("./reloads.js").then((module) => module.Reloads)],
  ["[data-editor]", () => import("./editor/editor.js").then((module) => module.Editor)],
  ["[data-print]", () => import("./print.js").then((module) => module.Print)],
]);

/** From here on the page listens: to keys, too, which until now went by. */
behaviours.scan().then(() => (document.documentElement.dataset.connected = ""));
document.addEventListener("tabletop:morphed", () => behaviours.scan());
