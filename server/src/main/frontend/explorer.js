// The explorer: a network that grows by clicking. Data comes from /network, in graphology's JSON.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";

const stage = document.getElementById("stage");
if (stage) start();

function start() {
  const words = JSON.parse(document.getElementById("words").dataset.words);
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  const edgeColours = {};
  for (const m of ["asserted", "reported", "unconfirmed", "planned", "denied", "inferred"]) edgeColours[m] = colour(m);
  const nodeColours = {
    State: colour("link"), Person: colour("accent"), Treaty: colour("planned"), Place: colour("asserted"),
    MilitaryUnit: colour("unconfirmed"), ArmedForce: colour("unconfirmed"),
  };

  const graph = new Graph({ type: "directed", multi: true, allowSelfLoops: true });
  const state = { open: new Set(), hidden: new Set(), from: null, until: null, chosen: null };
  const about = document.getElementById("about");
  const notice = document.getElementById("notice");

  const view = new Sigma(graph, stage, {
    allowInvalidContainer: true,
    labelColor: { color: colour("ink") },
    edgeLabelColor: { color: colour("quiet") },
    edgeLabelSize: 11,
    labelSize: 13,
    defaultEdgeType: "arrow",
    renderEdgeLabels: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 10,
    edgeReducer: (edge, data) => ({ ...data, hidden: !shown(data) }),
    nodeReducer: (node, data) => {
      const visible = node === state.chosen || state.open.has(node) || graph.someEdge(node, (e, d) => shown(d));
      return { ...data, hidden: !visible, highlighted: node === state.chosen };
    },
  });

  function shown(data) {
    if (state.hidden.has(data.modality)) return false;
    if (state.until !== null && data.since && Number(data.since.slice(0, 4)) > state.until) return false;
    if (state.from !== null && data.until && Number(data.until.slice(0, 4)) < state.from) return false;
    return true;
  }

  async function grow(iri) {
    if (state.open.has(iri)) return;
    state.open.add(iri);
    const answer = await fetch(stage.dataset.network + "?thing=" + encodeURIComponent(iri) + "&format=graphology&lang=" + document.documentElement.lang);
    if (!answer.ok) {
      notice.textContent = words.failed;
      return;
    }
    const found = await answer.json();
    const centre = graph.hasNode(iri) ? graph.getNodeAttributes(iri) : { x: 0, y: 0 };
    found.nodes.forEach((node, i) => {
      if (graph.hasNode(node.key)) return;
      // New nodes start on a circle round the one that was clicked: the same picture each time.
      const angle = (2 * Math.PI * i) / found.nodes.length;
      graph.addNode(node.key, {
        ...node.attributes,
        x: node.key === iri ? centre.x : centre.x + Math.cos(angle),
        y: node.key === iri ? centre.y : centre.y + Math.sin(angle),
        size: 4 + Math.min(14, 2 * Math.sqrt(node.attributes.claims || 1)),
        color: nodeColours[node.attributes.class] || colour("quiet"),
      });
    });
    for (const edge of found.edges) {
      if (graph.hasEdge(edge.key)) continue;
      graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, {
        ...edge.attributes,
        size: 1 + Math.min(4, edge.attributes.weight || 1),
        color: edgeColours[edge.attributes.modality] || colour("quiet"),
      });
    }
    forceAtlas2.assign(graph, {
      iterations: graph.order > 1500 ? 30 : 120,
      settings: { ...forceAtlas2.inferSettings(graph), gravity: 1.5, scalingRatio: 8, adjustSizes: graph.order < 800 },
    });
    notice.textContent = words.size.replace("{0}", graph.order).replace("{1}", graph.size);
    years();
    remember();
  }

  function years() {
    let low = Infinity;
    let high = -Infinity;
    graph.forEachEdge((edge, data) => {
      for (const date of [data.since, data.until]) {
        const year = date ? Number(date.slice(0, 4)) : NaN;
        if (year > 0) {
          low = Math.min(low, year);
          high = Math.max(high, year);
        }
      }
    });
    for (const id of ["from", "until"]) {
      const slider = document.getElementById(id);
      if (low > high) continue;
      slider.min = low;
      slider.max = high;
      if (state[id] === null) slider.value = id === "from" ? low : high;
      slider.disabled = low === high;
      document.getElementById(id + "-year").textContent = slider.value;
    }
  }

  function choose(node) {
    state.chosen = node;
    const data = graph.getNodeAttributes(node);
    const title = document.createElement("h2");
    const link = document.createElement("a");
    link.href = "/page/" + node.slice(stage.dataset.base.length);
    link.textContent = data.label;
    title.append(link);
    const list = document.createElement("ul");
    graph.forEachEdge(node, (edge, d, source, target, from, to) => {
      if (!shown(d)) return;
      const item = document.createElement("li");
      const why = document.createElement("a");
      why.href = "/page/" + d.evidence.split(" ")[0].slice(stage.dataset.base.length);
      why.textContent = from.label + " → " + d.label + (d.role ? " (" + d.role + ")" : "") + " → " + to.label;
      const tag = document.createElement("span");
      tag.className = "tag " + d.modality;
      tag.textContent = words[d.modality] || d.modality;
      item.append(why, " ", tag, d.since ? " " + d.since : "");
      list.append(item);
    });
    about.replaceChildren(title, list);
    view.refresh();
  }

  function remember() {
    const address = new URL(location.href);
    address.searchParams.delete("thing");
    for (const iri of state.open) address.searchParams.append("thing", iri.slice(stage.dataset.base.length));
    history.replaceState(null, "", address);
    for (const link of document.querySelectorAll("[data-export]")) {
      const to = new URL(stage.dataset.network, location.href);
      for (const iri of state.open) to.searchParams.append("thing", iri);
      to.searchParams.set("format", link.dataset.export);
      link.href = to;
    }
  }

  view.on("clickNode", async ({ node }) => {
    await grow(node);
    choose(node);
  });
  for (const tick of document.querySelectorAll("input[data-modality]")) {
    tick.addEventListener("change", () => {
      if (tick.checked) state.hidden.delete(tick.dataset.modality);
      else state.hidden.add(tick.dataset.modality);
      view.refresh();
      if (state.chosen) choose(state.chosen);
    });
  }
  for (const id of ["from", "until"]) {
    document.getElementById(id).addEventListener("input", (event) => {
      state[id] = Number(event.target.value);
      document.getElementById(id + "-year").textContent = event.target.value;
      view.refresh();
    });
  }
  document.getElementById("save").addEventListener("click", () => {
    view.refresh();
    const layers = Object.values(view.getCanvases());
    const sheet = document.createElement("canvas");
    sheet.width = layers[0].width;
    sheet.height = layers[0].height;
    const pen = sheet.getContext("2d");
    pen.fillStyle = colour("panel");
    pen.fillRect(0, 0, sheet.width, sheet.height);
    for (const layer of layers) pen.drawImage(layer, 0, 0);
    const link = document.createElement("a");
    link.download = "entente.png";
    link.href = sheet.toDataURL("image/png");
    link.click();
  });

  (async () => {
    for (const iri of stage.dataset.things.split(" ").filter(Boolean)) await grow(iri);
    const first = state.open.values().next().value;
    if (first && graph.hasNode(first)) choose(first);
  })();
}
