// Sentences in the reader's language, the same as the program's: the server exports them, here the blanks are filled in.
// What comes from a badge passes `displaySafe` first (schemas::text), so no sentence can be turned around by it.

const HIDDEN =
  /[\p{Cc}\u{ad}\u{600}-\u{605}\u{61c}\u{6dd}\u{70f}\u{890}\u{891}\u{8e2}\u{180b}-\u{180f}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{34f}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{3164}\u{ffa0}\u{2028}\u{2029}\u{fff9}-\u{fffb}\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}]/u;
const MARK = /\p{M}/u;
const MARKS = 3;

/** The text with every control, direction and invisible character written out. */
export function displaySafe(text) {
  let marks = 0;
  let safe = "";
  for (const character of text) {
    marks = MARK.test(character) ? marks + 1 : 0;
    const hidden = HIDDEN.test(character) || marks > MARKS;
    safe += hidden ? `\\u{${character.codePointAt(0).toString(16)}}` : character;
  }
  return safe;
}

export class Sentences {
  constructor(words) {
    this.words = words;
  }

  say(key, facts = {}) {
    const filled = (blank, name) => (Object.hasOwn(facts, name) ? displaySafe(facts[name]) : blank);
    return (this.words.sentences[key] ?? key).replace(/\{([a-z]+)\}/g, filled);
  }

  has(key) {
    return Object.hasOwn(this.words.sentences, key);
  }

  /** The day as people write it, in UTC. */
  date(moment) {
    const [year, month, day] = new Date(moment * 1000).toISOString().split("T")[0].split("-");
    const plain = (digits) => digits.replace(/^0+/, "");
    const name = this.say(`month-${plain(month)}`);
    return this.say("date", { day: plain(day), month: name, year: plain(year) });
  }

  /** A text that exists in several languages: the reader's, English, or the first there is. */
  local(texts) {
    const lang = [this.words.lang, "en", ...this.words.languages].find((one) => texts.has(one));
    return texts.get(lang) ?? "";
  }
}
