// Keeps each change of a roster as soon as it is made. Without network it waits in this tab, also over a reload, and
// is sent as soon as there is network again. Without script the same form has a button.
(() => {
  "use strict";
  const form = document.querySelector("form[data-cells]");
  if (!form) return;
  const { cells, kept, waiting, signedOut, lang } = form.dataset;
  const status = document.getElementById("kept");
  const outlook = document.getElementById("outlook");
  const place = `kreds ${cells}`;
  const isCell = (name) => /^(s|o|name|note|tell|why)\.\d+/.test(name);
  const queue = new Map(JSON.parse(sessionStorage.getItem(place) || "[]"));
  let busy = false;
  let timer = 0;
  form.classList.add("live");

  const store = () => {
    if (queue.size) sessionStorage.setItem(place, JSON.stringify([...queue]));
    else sessionStorage.removeItem(place);
  };
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };
  const valueOf = (input) => input.type === "checkbox" ? (input.checked ? "1" : "0") : input.value;

  // The form tells what it showed; what is kept since has been shown.
  const shown = (name, value) => {
    const before = form.elements.namedItem(`was.${name}`);
    if (before) { before.value = value; return; }
    const input = form.elements.namedItem(name);
    const ticks = input && input.closest("li").querySelector("input[name=was]");
    if (!ticks) return;
    const rest = ticks.value.split(" ").filter((one) => one && one !== name);
    if (value === "1") rest.push(name);
    ticks.value = rest.join(" ");
  };

  const complain = (refused) => {
    for (const old of form.querySelectorAll("p.error[data-live]")) old.remove();
    for (const { cell, text } of refused) {
      const input = form.elements.namedItem(cell);
      if (!input) continue;
      const line = document.createElement("p");
      line.className = "error";
      line.dataset.live = "";
      line.setAttribute("role", "alert");
      line.textContent = text;
      input.before(line);
    }
  };

  const send = async () => {
    clearTimeout(timer);
    if (busy || !queue.size) return;
    busy = true;
    const batch = [...queue];
    const body = new URLSearchParams(batch);
    body.append("csrf", form.elements.csrf.value);
    let again = 0;
    try {
      const signal = AbortSignal.timeout(15000);
      const answer = await fetch(cells, { method: "POST", body, redirect: "manual", signal });
      if (answer.ok) {
        const { outlook: text, refused } = await answer.json();
        const bad = new Set(refused.map((one) => one.cell));
        for (const [name, value] of batch) {
          if (queue.get(name) === value) queue.delete(name);
          if (!bad.has(name)) shown(name, value);
        }
        outlook.innerHTML = text;
        complain(refused);
        const time = new Date().toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
        say(refused.length ? "" : `${kept} ${time}`);
        again = queue.size ? 1 : 0;
      } else if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") {
        say(signedOut);
      } else {
        throw new Error(answer.status);
      }
    } catch {
      say(waiting);
      again = 5000;
    }
    store();
    busy = false;
    if (again) timer = setTimeout(send, again);
  };

  const note = (event, delay) => {
    const input = event.target;
    if (!isCell(input.name)) return;
    queue.set(input.name, valueOf(input));
    store();
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  };
  form.addEventListener("change", (event) => note(event, 0));
  form.addEventListener("input", (event) => { if (event.target.type !== "checkbox") note(event, 1500); });
  window.addEventListener("online", send);

  for (const [name, value] of queue) {
    const input = form.elements.namedItem(name);
    if (!input) { queue.delete(name); continue; }
    if (input.type === "checkbox") input.checked = value === "1";
    else input.value = value;
  }
  send();
})();
