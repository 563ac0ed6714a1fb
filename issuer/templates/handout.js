// Handing out: the lists renew themselves, arrow keys turn the wall, links copy with one tap. All of it works without.
(() => {
  const live = document.getElementById("live");
  const wall = document.getElementById("wall");
  const asking = live || wall;

  const renew = async () => {
    if (wall) return location.reload();
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("live");
    if (!fresh) return;
    const row = document.activeElement.closest("#live li");
    live.replaceChildren(...fresh.childNodes);
    live.dataset.stamp = fresh.dataset.stamp;
    if (row) document.getElementById(row.id)?.querySelector("button, a")?.focus();
  };

  if (asking) {
    setInterval(async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(asking.dataset.ask, { headers: { accept: "application/json" } });
        if (answer.ok && (await answer.json()).stamp !== asking.dataset.stamp) await renew();
      } catch {
        // The network is away; it is asked again in a moment.
      }
    }, 3000);
  }

  if (wall) {
    const turn = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "prev", PageUp: "prev" };
    document.addEventListener("keydown", (event) => {
      const link = wall.querySelector(`[rel=${turn[event.key]}]`);
      if (!turn[event.key] || !link || event.target.closest("button, input")) return;
      event.preventDefault();
      link.click();
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.done;
    });
  }
})();
