// The print button: without script it stays hidden, and the browser's own menu prints the page.
"use strict";
const button = document.getElementById("print");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
