// Asks now and then whether the wallet has answered: 202 means not yet. Without script the page has a link for that.
"use strict";
(function () {
  if (!document.getElementById("waiting")) return;
  document.getElementById("look").hidden = true;
  function again() {
    setTimeout(look, 2000);
  }
  function look() {
    fetch(location.href, { method: "HEAD", cache: "no-store" })
      .then(function (answer) {
        if (answer.status === 202) again();
        else location.reload();
      })
      .catch(again);
  }
  again();
})();
