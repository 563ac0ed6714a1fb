// A badge code opened by a phone's camera carries the badge behind "#", where no server sees it.
// It is handed to this page's own server, which checks and forgets it.
"use strict";
const form = document.getElementById("badge");
const digits = location.hash.slice(1);
if (form && /^[1-9][0-9]{150,5600}$/.test(digits)) {
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.text.value = digits;
  form.submit();
}
addEventListener("hashchange", () => location.reload());
const button = document.getElementById("print");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
