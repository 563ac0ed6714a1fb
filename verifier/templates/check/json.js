// Strict JSON (RFC 8259), the same reading as schemas::json: no member twice, no lone surrogates, bounded depth.
// Objects become Maps, which have no inherited members; numbers stay as they were written.

import { Refusal, need } from "./refusal.js";

const DEPTH = 32;
const CHARACTERS = 1024 * 1024;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/y;
const MEANT = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A number as written. */
export class Numeral {
  constructor(written) {
    this.written = written;
  }

  /** The whole number, if it is written as one that every engine counts alike; else undefined. */
  get whole() {
    const value = Number(this.written);
    return /^-?[0-9]+$/.test(this.written) && Number.isSafeInteger(value) ? value : undefined;
  }
}

/** The one document in a text. */
export function read(text) {
  need(text.length <= CHARACTERS, "too_large");
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.skip();
  need(reader.at === text.length, "unreadable");
  return value;
}

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  skip() {
    this.take(SPACE);
  }

  sign(wanted) {
    this.skip();
    need(this.text[this.at] === wanted, "unreadable");
    this.at += 1;
  }

  /** After an item: a comma goes on, the closing bracket ends. */
  endsWith(closing) {
    this.skip();
    const found = this.text[this.at];
    need(found === "," || found === closing, "unreadable");
    this.at += 1;
    return found === closing;
  }

  value(depth) {
    this.skip();
    const first = this.text[this.at];
    if (first === "{" || first === "[") {
      need(depth < DEPTH, "too_deep");
      return first === "{" ? this.object(depth + 1) : this.array(depth + 1);
    }
    if (first === '"') return this.string();
    for (const [word, value] of [["true", true], ["false", false], ["null", null]]) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const number = this.take(NUMBER);
    need(number, "unreadable");
    return new Numeral(number[0]);
  }

  object(depth) {
    const members = new Map();
    let twice = false;
    this.at += 1;
    this.skip();
    if (this.text[this.at] === "}") {
      this.at += 1;
      return members;
    }
    do {
      this.skip();
      need(this.text[this.at] === '"', "unreadable");
      const name = this.string();
      this.sign(":");
      twice ||= members.has(name);
      members.set(name, this.value(depth));
    } while (!this.endsWith("}"));
    need(!twice, "member_twice");
    return members;
  }

  array(depth) {
    const items = [];
    this.at += 1;
    this.skip();
    if (this.text[this.at] === "]") {
      this.at += 1;
      return items;
    }
    do items.push(this.value(depth));
    while (!this.endsWith("]"));
    return items;
  }

  string() {
    this.at += 1;
    let text = "";
    for (;;) {
      text += this.take(PLAIN)[0];
      if (this.text[this.at] === '"') break;
      const [, short, unit] = this.take(ESCAPE) ?? [];
      need(short || unit, "unreadable");
      text += short ? MEANT[short] : String.fromCharCode(parseInt(unit, 16));
    }
    this.at += 1;
    if (!isWhole(text)) throw new Refusal("unreadable");
    return text;
  }
}

/** No half of a surrogate pair in it. */
function isWhole(text) {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
