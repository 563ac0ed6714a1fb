// The picture of a badge follows what is typed; without script the button beside it does the same.
for (const form of document.querySelectorAll("form[data-picture]")) {
  const place = form.querySelector("#picture");
  let waiting;
  const draw = () => {
    const value = (name) => form.elements[name]?.value ?? "";
    const name = form.querySelector("#name").value;
    const asked = new URLSearchParams({ name, sign: value("sign"), colour: value("colour") });
    const picture = new Image();
    picture.alt = name;
    picture.onload = () => place.replaceChildren(picture);
    picture.src = `${form.dataset.picture}?${asked}`;
  };
  form.addEventListener("input", (event) => {
    if (event.target.id !== "name" && !["sign", "colour"].includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(draw, 250);
  });
}
