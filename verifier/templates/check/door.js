// The first script, written for any browser: where the page can check by itself it starts; where it cannot, it says so
// and leaves the way through the server, for which nobody's badge is sent before the button is pressed.
"use strict";
(function () {
  var print = document.getElementById("print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", function () { window.print(); });
  }
  var form = document.getElementById("badge");
  if (!form) return;
  function inflates() {
    try {
      return Boolean(new DecompressionStream("deflate-raw"));
    } catch (missing) {
      return false;
    }
  }
  var able = window.isSecureContext && window.crypto && crypto.subtle && window.BigInt && inflates();
  if (able && "noModule" in HTMLScriptElement.prototype) {
    var page = document.createElement("script");
    page.type = "module";
    var own = document.currentScript;
    page.src = own.getAttribute("data-page") || own.src.replace("door.js", "page.js");
    document.head.appendChild(page);
    return;
  }
  function unable() {
    if (location.hash.length > 1) {
      form.elements.text.value = location.hash.slice(1);
      history.replaceState(null, "", location.pathname + location.search);
    }
    document.getElementById("unable").hidden = false;
  }
  window.addEventListener("hashchange", unable);
  unable();
})();
