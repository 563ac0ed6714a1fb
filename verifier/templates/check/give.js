// The ways in which a badge comes to the page: typed, pasted, dropped, chosen as a file. A picture is read here where
// the browser can read codes; else it goes to the page's server, on a button that says so.

const PICTURE = /^image\/(?:png|jpeg|webp)$/;
const MOST_TEXT = 1024 * 1024;
const BADGE = /#[1-9][0-9]{150,5600}$/;
/** A badge link in a page that somebody saved. */
const WITHIN = /\/v#([1-9][0-9]{150,5600})(?![0-9])/;

/** The badge among the texts of several codes: a slip has one to collect with, too. */
export function badgeAmong(texts) {
  return texts.find((text) => BADGE.test(text));
}

/** Reads codes in pictures, where the browser can. */
export async function codeReader() {
  if (!("BarcodeDetector" in globalThis)) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : undefined;
}

/** Listens to the form and to the whole page. `taken` gets a text; `unread` a file that it does not read, and the key of
    the sentence that says why. */
export function listen(form, { taken, unread, reader }) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    if (file) await open(file, { taken, unread, reader });
    else taken(form.elements.text.value);
  });
  form.elements.file.addEventListener("change", () => form.elements.file.files[0] && form.requestSubmit());
  addEventListener("paste", (event) => {
    const { files } = event.clipboardData;
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (files.length > 0) accept(event, form, files);
    else if (!typing) taken(event.clipboardData.getData("text/plain"));
  });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    const { files } = event.dataTransfer;
    if (files.length > 0) return accept(event, form, files);
    event.preventDefault();
    taken(event.dataTransfer.getData("text/uri-list") || event.dataTransfer.getData("text/plain"));
  });
}

/** The file goes into the form's own field, so that the form can also be sent. */
function accept(event, form, files) {
  event.preventDefault();
  form.elements.file.files = files;
  form.requestSubmit();
}

async function open(file, { taken, unread, reader }) {
  if (!PICTURE.test(file.type)) return openText(file, { taken, unread });
  const detector = await reader;
  const codes = detector ? await detector.detect(await createImageBitmap(file)).catch(() => []) : [];
  const texts = codes.map((code) => code.rawValue);
  const found = badgeAmong(texts) ?? texts[0];
  if (found) taken(found, file);
  else unread("page-ask-picture");
}

/** A saved page carries its badge as a link. Drawings carry theirs in ways that are left to the server. */
async function openText(file, { taken, unread }) {
  const text = (await file.slice(0, MOST_TEXT + 1).text()).trim();
  const within = text.startsWith("<") ? text.match(WITHIN)?.[1] : text;
  if (within === undefined) unread("page-ask-file");
  else taken(within, file);
}
