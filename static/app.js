// What a script adds to pages that work without it.
const $ = (css, root = document) => root.querySelector(css);
const all = (css, root = document) => [...root.querySelectorAll(css)];
const said = $("#said");
const say = (words) => { said.textContent = ""; setTimeout(() => said.append(words), 50); };
const ask = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw answer;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};
// What is read out when it has changed.
const gist = (main) => all("h1, .state > p, [role=status], [data-say]", main)
  .map((part) => part.dataset.say ?? part.textContent).join(". ");
let source, pause = 2e3;
const refresh = async () => {
  const page = await ask(""), old = $("main"), main = $("main", page);
  if (old.dataset.revision === main.dataset.revision) return;
  if ($("main input:focus")) return setTimeout(refresh, 5e3); // being typed into
  const focused = old.contains(document.activeElement), news = gist(main);
  if (news !== gist(old)) say(news);
  // What was opened or typed stays.
  for (const was of all("[open] > summary", old))
    for (const is of all("summary", main)) is.parentNode.open ||= is.textContent === was.textContent;
  for (const was of all("input[id]", old)) $("input#" + was.id, main)?.replaceWith(was);
  old.replaceWith(main);
  if (focused) main.focus();
  document.title = page.title;
  enhance(main);
  if (old.dataset.live !== main.dataset.live) listen();
};

const listen = () => {
  source?.close();
  const { live } = $("main").dataset;
  if (!live) return;
  source = new EventSource(live);
  source.onmessage = ({ data }) => {
    pause = 2e3;
    if (data !== $("main").dataset.revision) refresh().catch(retry);
  };
  source.onerror = retry;
};
const retry = () => {
  source.close();
  if (pause === 16e3) say(said.dataset.offline);
  setTimeout(listen, pause + Math.random() * 1e3);
  pause = Math.min(pause * 2, 64e3);
};
addEventListener("visibilitychange", () => {
  if (!document.hidden && $("main").dataset.live) refresh().then(listen, listen);
});

const count = (place) => {
  const { now, until } = place.dataset, end = Date.now() + (until - now);
  const tick = () => {
    const left = Math.max(0, (end - Date.now()) / 1e3 | 0);
    if (!place.isConnected || left > 86400) return;
    place.textContent = new Date(left * 1e3).toISOString().slice(left < 3600 ? 14 : 11, 19);
    if ([30, 60, 180].includes(left)) say(said.dataset.left.replace("0:00", place.textContent));
    if (left) setTimeout(tick, 1e3);
  };
  tick();
};

const enhance = (root) => {
  const show = (what, able) => all(`[data-${what}]`, root).map((one) => one.hidden = !able);
  show("copy", navigator.clipboard);
  show("share", navigator.share);
  show("print", true);
  all("[data-until]", root).forEach(count);
};
addEventListener("click", async ({ target }) => {
  for (const menu of all(".menu[open]")) menu.open = menu.contains(target);
  const button = target.closest("button"), { copy, done, share, print } = button?.dataset ?? {};
  if (print === "") window.print();
  if (share) navigator.share({ title: document.title, url: share }).catch(() => {});
  if (copy) {
    await navigator.clipboard.writeText($("#" + copy).textContent.trim());
    $("span", button).textContent = done;
    say(done);
  }
});

addEventListener("change", async ({ target }) => {
  const { form } = target;
  if (target.dataset.label) $("button", form).textContent = target.dataset.label;
  if (!form?.matches("[data-live-price]")) return;
  const mine = form.mine = {};
  const page = await ask("?" + new URLSearchParams(new FormData(form)));
  if (form.mine === mine) $("#price").replaceWith($("#price", page));
});
addEventListener("submit", (event) => {
  const button = $("[data-once]", event.target);
  if (button?.busy) event.preventDefault();
  else if (button) {
    button.busy = button.ariaBusy = true;
    setTimeout(() => { button.busy = button.ariaBusy = false; }, 8e3);
  }
});
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
enhance(document);
listen();
