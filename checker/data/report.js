"use strict";
// The page works without this: it only hides, shows, marks and joins what stands in it. No text becomes markup.
// What is chosen stands in the address: #f3 a finding, #f3.2 its second side, #k3 a fact, #t3 an event, #s3 a source.

const root = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const VIEWS = ["findings", "facts", "timeline", "sources"];
const VIEW_OF = { f: "findings", k: "facts", t: "timeline", s: "sources" };
const narrow = matchMedia("(max-width: 59.99rem)");
const main = one("main"), desk = one("#desk"), panes = one(".panes"), joins = one(".joins");
const words = one("#words"), shown = one("#shown"), keys = one("#keys");
const OVER = "over the list";
let view = "findings", chosen = null, side = 0, filtered = null;

// A page opened from a disk may have no storage.
const remember = (name, value) => { try { localStorage.setItem(`factcheck-${name}`, value); } catch {} };
const recall = (name) => { try { return localStorage.getItem(`factcheck-${name}`); } catch { return null; } };

// Choosing

function go(hash, { back = false } = {}) {
  // Not by the address itself: the browser would scroll to the element of that name.
  if (back) history.pushState(OVER, "", `#${hash}`); else history.replaceState(history.state, "", `#${hash}`);
  read();
}

function read() {
  const [name, number] = location.hash.slice(1).split(".");
  const known = /^[fkts]\d+$/.test(name) && document.getElementById(name);
  view = known ? VIEW_OF[name[0]] : VIEWS.includes(name) ? name : "findings";
  chosen = known ? name : null;
  side = chosen && Number(number) || 0;
  if (!name && !narrow.matches) chosen = one("#findings .case")?.id ?? null;
  show();
}

function show() {
  root.dataset.view = view;
  for (const section of all(".view")) section.classList.toggle("on", section.id === view);
  for (const link of all("nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  for (const item of all(".case.on")) item.classList.remove("on");
  for (const link of all(".view [aria-current]")) link.removeAttribute("aria-current");
  const item = itemOf(chosen);
  if (item) {
    item.classList.add("on");
    one("a[href^='#']", item)?.setAttribute("aria-current", "true");
    all(".side", item)[side - 1]?.setAttribute("aria-current", "true");
  }
  const open = view === "findings" ? !narrow.matches || side > 0 : chosen !== null;
  main.classList.toggle("desk-open", open);
  for (const element of main.children) element.inert = open && narrow.matches && element !== desk;
  one(".top").inert = open && narrow.matches;
  if (view !== filtered) filter();
  lay();
  item?.scrollIntoView({ block: item.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  if (open && narrow.matches && !desk.contains(document.activeElement)) one("#close").focus();
}

const itemOf = (name) =>
  name && (name[0] === "s" ? one(`.list a[href="#${name}"]`)?.closest(".case") : document.getElementById(name));
const items = () => all(`#${view} .case`).filter((item) => !item.hidden);
const nameOf = (item) => item.id || one("a", item).hash.slice(1);

function step(by) {
  const list = items(), at = list.findIndex((item) => item.classList.contains("on"));
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by];
  if (!next) return;
  const sheet = narrow.matches && main.classList.contains("desk-open");
  go(nameOf(next) + (sheet && view === "findings" ? ".1" : ""));
  if (!sheet) one("a", next).focus({ preventScroll: true });
}

function stepSide(by) {
  const count = sidesOf(chosen).length;
  if (count) go(`${chosen}.${(side - 1 + by + (side ? 0 : by > 0 ? 0 : 1) + count) % count + 1}`);
}

// The desk

/** The sides of a case in the order of their numbers: what marks each, its pane, and what colour it has. */
function sidesOf(name) {
  const sides = [];
  if (!name || name[0] === "s") return sides;
  for (const mark of all(`mark[data-sides*="${name}."]`, panes)) {
    for (const each of mark.dataset.sides.split(" ")) {
      const [of, number] = each.split(".");
      if (of !== name) continue;
      sides[number - 1] ??= { number: Number(number), pane: mark.closest(".pane"), marks: [] };
      sides[number - 1].marks.push(mark);
    }
  }
  const kept = sides.filter(Boolean);
  for (const each of kept) each.colour = colourOf(name, each);
  return kept;
}

function colourOf(name, { number, pane }) {
  const item = document.getElementById(name);
  if (name[0] === "f") return [...one(`a[href="#${name}.${number}"]`, item).classList].find((each) => /^c\d$/.test(each));
  if (name[0] === "t") return "c1";
  const column = all("thead a", item.closest("table")).findIndex((link) => link.hash === `#${pane.id}`);
  const seen = [...item.children[column + 1].classList].find((each) => /^v\d$/.test(each));
  return { v0: "c1", v1: "c0", v2: "c2", v3: "c3" }[seen];
}

function lay() {
  for (const mark of all("mark.on", panes)) mark.classList.remove("on", "now", "c0", "c1", "c2", "c3");
  const sides = sidesOf(chosen);
  const involved = [...new Set(sides.map((each) => each.pane))];
  if (chosen?.[0] === "s") involved.push(document.getElementById(chosen));
  for (const pane of all(".pane")) {
    pane.hidden = chosen !== null && involved.length > 0 && !involved.includes(pane);
    pane.style.order = involved.includes(pane) ? involved.indexOf(pane) : 0;
  }
  for (const each of sides) {
    for (const mark of each.marks) mark.classList.add("on", each.colour);
    if (each.number === side) for (const mark of each.marks) mark.classList.add("now");
  }
  const item = itemOf(chosen);
  one("#h-desk").textContent = item ? one("h3 a, th a, .what", item).textContent.trim() : "Texts";
  for (const pane of involved) {
    const here = sides.filter((each) => each.pane === pane);
    const target = here.find((each) => each.number === side) ?? here[0];
    if (target) bring(target.marks[0]);
  }
  const current = sides.find((each) => each.number === side)?.pane ?? involved[0];
  if (current) panes.scrollLeft = current.offsetLeft - (panes.clientWidth - current.offsetWidth) / 2;
  join(sides);
}

function bring(mark) {
  const text = mark.closest(".text");
  text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight * .3;
}

/** Join the panes by a line from words to words, solid where they say different things, and the words in one pane. */
function join(sides = sidesOf(chosen)) {
  joins.replaceChildren();
  if (narrow.matches || !main.classList.contains("desk-open")) return;
  const frame = joins.getBoundingClientRect();
  const byPane = Map.groupBy(sides, (each) => each.pane);
  const chain = [...byPane.values()].map((here) => here.find((each) => each.number === side) ?? here[0])
    .sort((a, b) => a.pane.style.order - b.pane.style.order);
  for (let at = 1; at < chain.length; at += 1) bridge(chain[at - 1], chain[at], frame);
  for (const here of byPane.values()) for (const each of here.slice(1)) bracket(here[0], each, frame);
}

function bridge(a, b, frame) {
  const from = place(a, frame), to = place(b, frame), middle = (from.edges.right + to.edges.left) / 2;
  const path = `M${from.off ? from.edges.right : from.right} ${from.y}H${from.edges.right}` +
    `C${middle} ${from.y} ${middle} ${to.y} ${to.edges.left} ${to.y}H${to.off ? to.edges.left : to.left}`;
  draw(path, a, b, from.off || to.off);
}

function bracket(a, b, frame) {
  const from = place(a, frame), to = place(b, frame), x = from.edges.left + 6;
  draw(`M${x + 5} ${from.y}H${x}V${to.y}H${x + 5}`, a, b, from.off || to.off);
}

function draw(path, a, b, off) {
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  line.classList.toggle("same", a.colour === b.colour);
  line.classList.toggle("off", off);
  joins.append(line);
}

/** Where a line meets the words of a side, at their foot; held inside the pane where they are scrolled out of it. */
function place({ marks, pane }, frame) {
  const rects = marks.flatMap((mark) => [...mark.getClientRects()]);
  const text = one(".text", pane).getBoundingClientRect(), box = pane.getBoundingClientRect();
  const foot = rects.at(-1).bottom, y = Math.min(Math.max(foot, text.top + 4), text.bottom - 4);
  const edges = { left: box.left - frame.left, right: box.right - frame.left };
  const last = { left: rects.at(-1).left - frame.left, right: rects.at(-1).right - frame.left };
  return { ...last, y: y - frame.top, edges, off: y !== foot };
}

let waiting = 0;
function later() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => join());
}

// Filters

function filter() {
  filtered = view;
  const wanted = words.value.trim().toLocaleLowerCase();
  const loud = new Set(all("[name='severity']:checked").map((box) => box.value));
  const of = { class: one("#class")?.value, rule: one("#rule")?.value };
  const fits = (item) => (!wanted || item.textContent.toLocaleLowerCase().includes(wanted)) &&
    (view !== "findings" || (loud.has(item.dataset.severity) && (!of.class || item.dataset.class === of.class) &&
      (!of.rule || item.dataset.rule === of.rule))) &&
    (view !== "facts" || !one("#differing")?.checked || item.classList.contains("differs"));
  const list = all(`#${view} .case`);
  for (const item of list) item.hidden = !fits(item);
  for (const day of all("#timeline .day")) day.hidden = !one(".case:not([hidden])", day);
  const count = list.filter((item) => !item.hidden).length;
  shown.textContent = count < list.length ? `${count} of ${list.length} shown` : "";
  const none = one(`#${view} .none`);
  if (none) none.hidden = count > 0 || list.length === 0;
}

// Dialogs and theme

function rulePage(code) {
  all(".rule-page").find((page) => page.dataset.rule === code)?.showModal();
}

function theme(value) {
  if (value === "auto") delete root.dataset.theme; else root.dataset.theme = value;
  one("#theme .word").textContent = value[0].toUpperCase() + value.slice(1);
  one("#theme").setAttribute("aria-label", `Theme: ${value}`);
  remember("theme", value);
}

function close() {
  if (history.state === OVER) history.back();
  else go(narrow.matches && view === "findings" ? chosen : view);
}

// Events

function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  if (event.key === "Escape") {
    if (event.target === words) { if (words.value) { words.value = ""; filter(); } else words.blur(); }
    else if (main.classList.contains("desk-open") && (narrow.matches || view !== "findings")) close();
    else if (words.value) { words.value = ""; filter(); }
    return;
  }
  if (!keys.checked || event.target.matches("input[type='search'], select, textarea")) return;
  const scrolls = event.target.closest(".text, .scroll");
  const act = {
    j: () => step(1), k: () => step(-1), n: () => stepSide(1), p: () => stepSide(-1),
    ArrowDown: scrolls ? null : () => step(1), ArrowUp: scrolls ? null : () => step(-1),
    "/": () => { words.focus(); words.select(); },
    "?": () => one("#help").showModal(),
    r: () => rulePage(document.getElementById(chosen)?.dataset.rule),
    1: () => go("findings"), 2: () => go("facts"), 3: () => go("timeline"), 4: () => go("sources"),
  }[event.key];
  if (act) { event.preventDefault(); act(); }
}

function click(event) {
  const button = event.target.closest("button"), link = event.target.closest("a[href^='#']");
  if (button?.dataset.rulePage) rulePage(button.dataset.rulePage);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.classList.contains("skip")) return;
  event.preventDefault();
  const hash = link.hash.slice(1);
  go(hash, { back: narrow.matches && (hash.includes(".") || /^[kts]\d/.test(hash)) });
}

addEventListener("popstate", read);
addEventListener("hashchange", read);
addEventListener("keydown", press);
addEventListener("click", click);
addEventListener("resize", later);
narrow.addEventListener("change", show);
panes.addEventListener("scroll", later, { capture: true, passive: true });
one(".filters").addEventListener("input", filter);
one(".filters").addEventListener("submit", (event) => event.preventDefault());
one("#theme").addEventListener("click", () => {
  const order = ["auto", "light", "dark"];
  theme(order[(order.indexOf(root.dataset.theme ?? "auto") + 1) % 3]);
});
one("#ask").addEventListener("click", () => one("#help").showModal());
one("#close").addEventListener("click", close);
one("#previous").addEventListener("click", () => step(-1));
one("#next").addEventListener("click", () => step(1));
keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));

keys.checked = recall("keys") !== "off";
theme(["light", "dark"].includes(recall("theme")) ? recall("theme") : "auto");
root.classList.add("js");
read();
