// The SPARQL editor. Its squiggles know SPARQL 1.1 only: they are no error message of the server.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";

const place = document.getElementById("yasgui");
const given = document.getElementById("given-query");
if (place) {
  Yasgui.Yasqe.defaults.value = given ? given.value : Yasgui.Yasqe.defaults.value;
  Yasgui.Yasqe.defaults.syntaxErrorCheck = false;
  const editor = new Yasgui(place, {
    requestConfig: { endpoint: place.dataset.endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    autofocus: true,
  });
  if (given) editor.getTab().setQuery(given.value);
  document.getElementById("plain-form")?.remove();
}
