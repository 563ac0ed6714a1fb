// The rear camera as a scanner, where the browser reads codes by itself. It is on only between the two buttons, and goes
// off when the page is left or hidden.

import { badgeAmong } from "./give.js";

const PAUSE = 200;
/** How often another code than a badge is seen before it is taken to be what is meant. */
const SURE = 5;

/** Shows the button. `taken` gets the text of the first badge, or of another code that stays; `denied` is called when there is no camera to be had. */
export function offerCamera(reader, { taken, denied }) {
  const panel = document.getElementById("camera");
  const [start, stop, video] = ["button", "button + button", "video"].map((css) => panel.querySelector(css));
  let stream;
  let others;
  const off = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
    video.hidden = stop.hidden = true;
    start.hidden = false;
  };
  const look = async () => {
    if (!stream) return;
    const codes = await reader.detect(video).catch(() => []);
    const texts = codes.map((code) => code.rawValue);
    if (texts.length > 0) others += 1;
    const found = badgeAmong(texts) ?? (others > SURE ? texts[0] : undefined);
    if (stream && found) {
      off();
      taken(found);
    } else setTimeout(look, PAUSE);
  };
  start.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      return denied();
    }
    others = 0;
    video.srcObject = stream;
    video.hidden = stop.hidden = false;
    start.hidden = true;
    video.play().catch(() => {});
    look();
    stop.focus();
  });
  stop.addEventListener("click", () => {
    off();
    start.focus();
  });
  addEventListener("pagehide", off);
  document.addEventListener("visibilitychange", () => document.hidden && off());
  panel.hidden = false;
}
