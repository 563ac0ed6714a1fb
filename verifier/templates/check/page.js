// The page as a whole: a badge comes in by the address, a form, a drop or the camera, is checked here, and is shown.
// Nothing of a badge leaves this browser unless somebody presses the button that says so.

import { offerCamera } from "./camera.js";
import { digitsIn } from "./digits.js";
import { check } from "./engine.js";
import { file, isSaved } from "./files.js";
import { codeReader, listen } from "./give.js";
import { Lists } from "./lists.js";
import { Sentences } from "./say.js";
import { ask, progress, show } from "./show.js";
import { DICTIONARY, LETTERS } from "./tables.js";

const form = document.getElementById("badge");
const lists = new Lists();
const words = file(`words/${document.documentElement.lang}.json`).then((answer) => answer.json());
const dictionary = Uint8Array.from(atob(DICTIONARY), (byte) => byte.charCodeAt(0));
let turn = 0;

/** Checks a text and shows what is true; once more if fresher lists arrive while the reader looks. */
async function judge(text, whole) {
  const mine = ++turn;
  document.getElementById("picture").hidden = true;
  const said = await words;
  const say = new Sentences(said);
  progress(say.say("page-checking"));
  const tables = { dictionary, codes: said.codes, letters: LETTERS };
  const verdictWith = async (held) => ({ ...(await check(text, held, Math.floor(Date.now() / 1000), tables)), table: said.codes });
  const held = await lists.now();
  const verdict = await verdictWith(held);
  if (mine !== turn) return;
  const actions = { server: isSaved ? undefined : (given) => send(given, whole), again: begin, text };
  show(verdict, held.lists, say, actions);
  progress("");
  const fresher = await lists.later();
  if (!fresher || fresher === held || mine !== turn) return;
  const again = await verdictWith(fresher);
  const codes = (one) => JSON.stringify([one.codes, one.asOf]);
  if (mine === turn && codes(again) !== codes(verdict)) show(again, fresher.lists, say, actions);
}

/** Hands the badge to this page's own server: the form's own way, which works without script too. */
function send(text, whole) {
  if (!whole) {
    form.elements.text.value = text;
    // On the server a file comes before a text: the one of an earlier look must not be judged in its place.
    form.elements.file.value = "";
  }
  form.submit();
}

function begin() {
  turn += 1;
  form.reset();
  ask();
}

/** A badge behind `#`: read at once, and out of the address before anything else happens. */
function arrive() {
  const given = location.hash;
  if (given.length < 2) return;
  history.replaceState(null, "", location.pathname + location.search);
  judge(digitsIn(given) ?? decodeURIComponentSafely(given.slice(1)));
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file that is not read here. */
async function unread(why) {
  const said = new Sentences(await words);
  const notice = document.getElementById("picture");
  const button = notice.querySelector("button");
  notice.querySelector("p").textContent = said.say(isSaved ? "page-saved-picture" : why);
  notice.hidden = false;
  button.hidden = isSaved;
  button.addEventListener("click", () => form.submit(), { once: true });
  button.focus();
}

const reader = codeReader();
listen(form, { taken: judge, unread, reader });
reader.then((found) => {
  if (found && navigator.mediaDevices) {
    offerCamera(found, { taken: judge, denied: async () => progress((await words).sentences["page-camera-none"]) });
  }
});
document.documentElement.dataset.checks = "here";
document.getElementById("host").hidden = false;
addEventListener("hashchange", arrive);
arrive();
if (!isSaved && "serviceWorker" in navigator) navigator.serviceWorker.register("worker.js").catch(() => {});
