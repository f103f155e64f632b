// What a script adds to pages that work without it.
"use strict";
const $ = (selector, root = document) => root.querySelector(selector);
const each = (root, selector, act) => root.querySelectorAll(selector).forEach(act);
const said = $("#said");
const say = (words) => { said.textContent = ""; setTimeout(() => { said.textContent = words; }, 50); };
const ask = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

// An event only says that something changed.
let source, pause = 2e3;
const refresh = async () => {
  const page = await ask(location.href), old = $("main"), main = $("main", page);
  if (old.dataset.stamp === main.dataset.stamp) return;
  if ($("main :is(input, textarea):focus")) return setTimeout(refresh, 5e3); // never under somebody's fingers
  const focused = old.contains(document.activeElement);
  old.replaceWith(main);
  if (focused) main.focus();
  document.title = page.title;
  enhance(main);
  say([...main.querySelectorAll("h1, .state > p")].map((part) => part.textContent).join(". "));
  if (old.dataset.live !== main.dataset.live) listen();
};
const listen = () => {
  source?.close();
  const { live } = $("main").dataset;
  if (!live) return;
  source = new EventSource(live);
  source.onmessage = ({ data }) => {
    pause = 2e3;
    if (data !== $("main").dataset.stamp) refresh().catch(retry);
  };
  source.onerror = retry;
};
const retry = () => {
  source.close();
  if (pause === 16e3) say(said.dataset.offline);
  setTimeout(listen, pause + Math.random() * 1e3);
  pause = Math.min(pause * 2, 64e3);
};
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && $("main").dataset.live) refresh().catch(() => {}).then(listen);
});

// By the server's clock; read out three times.
const count = (place) => {
  const ahead = place.dataset.now - Date.now(), marks = [30, 60, 180];
  const tick = () => {
    const left = Math.max(0, Math.floor((place.dataset.until - Date.now() - ahead) / 1e3));
    if (!place.isConnected || left > 86400) return;
    place.textContent = new Date(left * 1e3).toISOString().slice(left < 3600 ? 14 : 11, 19);
    if (marks.includes(left)) say(said.dataset.left + " " + place.textContent);
    if (left) setTimeout(tick, 1e3);
  };
  tick();
};

const enhance = (root) => {
  const show = (what, able) => each(root, `[data-${what}]`, (button) => { button.hidden = !able; });
  show("copy", navigator.clipboard);
  show("share", navigator.share);
  show("print", true);
  each(root, "[data-until]", count);
};
document.addEventListener("click", async ({ target }) => {
  each(document, "details.menu[open]", (menu) => { menu.open = menu.contains(target); });
  const button = target.closest("button"), { copy, done, share, print } = button?.dataset ?? {};
  if (print !== undefined) window.print();
  if (share) navigator.share({ title: document.title, url: share }).catch(() => {});
  if (copy) {
    await navigator.clipboard.writeText($("#" + copy).textContent.trim());
    $("span", button).textContent = done;
    say(done);
  }
});

// The button names what is chosen; the price follows the form.
document.addEventListener("change", async ({ target }) => {
  const { form } = target;
  if (target.dataset.label) $("button", form).textContent = target.dataset.label;
  if (!form?.matches("[data-live-price]")) return;
  const mine = form.mine = {};
  const page = await ask("?" + new URLSearchParams(new FormData(form)));
  if (form.mine === mine) $("#price").replaceWith($("#price", page));
});

// Swallows a second press; the server decides.
document.addEventListener("submit", (event) => {
  const form = event.target, button = $("[data-once]", form);
  if (!button) return;
  if (form.busy) return event.preventDefault();
  const busy = (is) => { form.busy = is; button.setAttribute("aria-busy", is); };
  busy(true);
  setTimeout(busy, 8e3, false);
});
addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });

enhance(document);
listen();
