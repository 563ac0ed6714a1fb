// Looks now and then whether a badge was shown. Without script the page has a link for that.
"use strict";
(function () {
  if (!document.getElementById("waiting")) return;
  document.getElementById("look").hidden = true;
  function again() {
    setTimeout(look, 2000);
  }
  function look() {
    fetch(location.href, { cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (page) {
        if (page.indexOf('id="waiting"') < 0) location.reload();
        else again();
      })
      .catch(again);
  }
  again();
})();
