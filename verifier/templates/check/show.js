// The verdict on the page: the template that the server sent is filled in. Everything goes in as text, never as markup.

import { evidence, headline, isCertain, lines, told, toldBeside } from "./told.js";

const place = (id) => document.getElementById(id);

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function row([label, values]) {
  return element("div", element("dt", label), element("dd", ...values.map((value) => element("bdi", value))));
}

/** Shows a verdict in place of the question, and leads readers of the screen to its word. */
export function show(verdict, lists, say, actions) {
  const page = place("verdict").content.cloneNode(true);
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  part("verdict").classList.add(verdict.word);
  part("shape").replaceWith(place("shapes").content.querySelector(`[data-word="${verdict.word}"]`).cloneNode(true));
  part("word").textContent = headline(verdict, say);
  const spaced = (sentences) => sentences.flatMap((sentence) => [element("bdi", sentence), " "]);
  part("told").append(...spaced(told(verdict, say)));
  part("beside").append(...spaced(toldBeside(verdict, say)));
  advise(verdict, part("advice"), say, actions);
  tell(verdict, part, say);
  check(verdict, part, say);
  age(verdict, lists, part, say);
  offer(verdict, part, actions);
  document.title = `${headline(verdict, say)} · ${say.say("page-title")}`;
  place("question").hidden = true;
  place("answer").replaceChildren(page);
  place("answer").querySelector("h1").focus();
}

/** Back to the question. */
export function ask() {
  place("answer").replaceChildren();
  place("question").hidden = false;
  place("question").querySelector("h1").focus();
}

/** What is being done, for eyes and for readers of the screen; nothing when it is over. */
export function progress(text) {
  place("progress").textContent = text;
}

function advise({ reason, table }, line, say, { server }) {
  const usual = table[reason].remedy;
  const remedy = usual === "ask_server" && !server ? "other_form" : usual;
  if (remedy) line.textContent = say.say(`remedy-${remedy}`);
  else line.remove();
}

function tell(verdict, part, say) {
  const says = lines(verdict, say);
  if (says.length === 0) {
    part("says").remove();
    return;
  }
  part("facts").append(...says.map(row));
  if (!isCertain(verdict)) {
    part("network").remove();
    return;
  }
  const { list } = verdict.issuer;
  const chain = [say.say("page-network", { network: say.local(list.name) })];
  if (list.through) chain.push(say.say("trust-through", { through: say.local(list.through.name) }));
  part("network").textContent = chain.join(" ");
}

function check({ checks, table }, part, say) {
  const line = ({ name, code }) => {
    const { outcome } = table[code];
    const made = element("li", element("b", `${say.say(`check-${name}`)}: ${say.say(`outcome-${outcome}`)}.`));
    made.append(" ", say.say(`code-${code}`));
    made.className = outcome;
    return made;
  };
  part("checks").append(...checks.map(line));
  part("codes").textContent = checks.map(({ name, code }) => `${name}: ${code}`).join("\n");
}

/** How old everything is that was looked at: of a known issuer its list and status, else every list that is held. */
function age(verdict, lists, part, say) {
  part("evidence").append(...evidence(verdict, say).map(row));
  const held = verdict.issuer ? [] : lists;
  part("dates").append(...held.map((list) => element("li", element("bdi", dated(list, say)))));
  if (!verdict.issuer && lists.length === 0) part("age").remove();
}

function dated(list, say) {
  return say.say("page-list", { network: say.local(list.name), date: say.date(list.iat) });
}

/** What the page leaves to its server is sent there only when somebody presses the button that says so. */
function offer({ reason, table }, part, { server, again, text }) {
  const helps = server && text && ["ask_server", "try_online", "ask_who", "fetch_list"].includes(table[reason].remedy);
  if (helps) part("server").querySelector("button").addEventListener("click", () => server(text));
  else part("server").remove();
  part("print").addEventListener("click", () => print());
  part("again").addEventListener("click", (event) => {
    event.preventDefault();
    again();
  });
}
