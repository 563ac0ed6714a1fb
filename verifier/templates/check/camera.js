// The rear camera as a scanner, where the browser reads codes by itself. It is on only between the two buttons, and goes
// off when the page is left or hidden.

const PAUSE = 200;

/** Shows the button. `taken` gets the text of the first code; `denied` is called when there is no camera to be had. */
export function offerCamera(reader, { taken, denied }) {
  const panel = document.getElementById("camera");
  const [start, stop, video] = ["button", "button + button", "video"].map((css) => panel.querySelector(css));
  let stream;
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
    if (stream && codes.length > 0) {
      off();
      taken(codes[0].rawValue);
    } else setTimeout(look, PAUSE);
  };
  start.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      return denied();
    }
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
