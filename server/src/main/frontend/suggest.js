// Suggestions under the search box; without this script the form simply asks the search page.
const box = document.querySelector("form.search input[name=q]");
if (box) {
  const list = document.createElement("datalist");
  list.id = "suggestions";
  box.after(list);
  box.setAttribute("list", list.id);
  box.setAttribute("autocomplete", "off");
  let pending = 0;
  let asked = "";
  box.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(async () => {
      const words = box.value.trim();
      if (words.length < 2 || words === asked) return;
      asked = words;
      const answer = await fetch("/suggest?q=" + encodeURIComponent(words) + "&lang=" + document.documentElement.lang);
      if (!answer.ok) return;
      const things = await answer.json();
      list.replaceChildren(
        ...things.map((thing) => {
          const option = document.createElement("option");
          option.value = thing.name;
          option.textContent = thing.type;
          return option;
        }),
      );
      const exact = things.find((thing) => thing.name === words);
      if (exact) location.href = exact.href;
    }, 120);
  });
}
