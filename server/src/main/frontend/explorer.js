// The explorer: a network that grows by clicking. Data comes from /network, in graphology's JSON.
import { EdgeCurvedArrowProgram, indexParallelEdgesIndex } from "@sigma/edge-curve";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import { EdgeArrowProgram } from "sigma/rendering";

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
  // How an edge looks tells how it is told: by colour, by width, and by a sign before its name.
  const signs = { asserted: "", reported: "", unconfirmed: "? ", planned: "→ ", denied: "✗ ", inferred: "∴ " };
  const widths = { asserted: 1.5, reported: 1.3, unconfirmed: 0.8, planned: 0.8, denied: 1.3, inferred: 0.8 };
  const given = new URL(location.href).searchParams;
  const year = (name) => (given.get(name) ? Number(given.get(name)) : null);
  const state = {
    open: new Set(),
    whole: given.has("whole"),
    hidden: new Set(given.getAll("hide")),
    from: year("from"),
    until: year("until"),
    chosen: null,
    hovered: null,
    rounds: 0,
  };
  const about = document.getElementById("about");
  const notice = document.getElementById("notice");

  const view = new Sigma(graph, stage, {
    allowInvalidContainer: true,
    labelColor: { color: colour("ink") },
    edgeLabelColor: { color: colour("quiet") },
    edgeLabelSize: 11,
    labelSize: 13,
    defaultEdgeType: "straight",
    edgeProgramClasses: { straight: EdgeArrowProgram, curved: EdgeCurvedArrowProgram },
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    labelDensity: 0.7,
    stagePadding: stage.clientWidth > 600 ? 70 : 40, // names to the right of the last dots stay in sight
    labelGridCellSize: 90,
    defaultDrawNodeLabel: drawName,
    defaultDrawNodeHover: drawHover,
    minCameraRatio: 0.05,
    maxCameraRatio: 10,
    edgeReducer: (edge, data) => {
      const near = state.hovered || state.chosen;
      const named = graph.size < 16 || edge === state.edge || (near && graph.degree(near) < (stage.clientWidth > 600 ? 45 : 14) && graph.hasExtremity(edge, near));
      return { ...data, hidden: !shown(data), label: named ? signs[data.modality] + data.label : "", forceLabel: edge === state.edge };
    },
    nodeReducer: (node, data) => {
      const visible = node === state.chosen || state.open.has(node) || graph.someEdge(node, (e, d) => shown(d));
      return { ...data, hidden: !visible, highlighted: node === state.chosen };
    },
  });

  /** The name of a node, with a rim that keeps it legible over edges. */
  function drawName(context, data, settings) {
    if (!data.label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = colour("panel");
    context.fillStyle = colour("ink");
    const [x, y] = [data.x + data.size + 4, data.y + settings.labelSize / 3];
    context.strokeText(data.label, x, y);
    context.fillText(data.label, x, y);
  }

  /** The name of a node on a plate in the page's colours, light or dark. */
  function drawHover(context, data, settings) {
    const size = settings.labelSize;
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const width = data.label ? context.measureText(data.label).width + 10 : 0;
    context.fillStyle = colour("paper");
    context.strokeStyle = colour("accent");
    context.lineWidth = 2;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.stroke();
    if (!data.label) return;
    context.beginPath();
    context.roundRect(data.x + data.size + 3, data.y - size * 0.8, width, size * 1.6, 4);
    context.fill();
    context.stroke();
    context.fillStyle = colour("ink");
    context.fillText(data.label, data.x + data.size + 8, data.y + size / 3);
  }

  function shown(data) {
    if (state.hidden.has(data.modality)) return false;
    if (state.until !== null && data.since && Number(data.since.slice(0, 4)) > state.until) return false;
    if (state.from !== null && data.until && Number(data.until.slice(0, 4)) < state.from) return false;
    return true;
  }

  async function fetched(query) {
    const answer = await fetch(stage.dataset.network + "?format=graphology&lang=" + document.documentElement.lang + query);
    if (!answer.ok) {
      notice.textContent = words.failed;
      return null;
    }
    return answer.json();
  }

  async function grow(iri) {
    if (state.open.has(iri)) return;
    state.open.add(iri);
    add(await fetched("&thing=" + encodeURIComponent(iri)), iri);
  }

  /** The whole graph at once. */
  async function growWhole() {
    state.whole = true;
    add(await fetched(""), "");
  }

  function add(found, iri) {
    if (!found) return;
    const centre = graph.hasNode(iri) ? graph.getNodeAttributes(iri) : { x: 0, y: 0 };
    const spread = Math.max(1, Math.sqrt(found.nodes.length) / 3);
    found.nodes.forEach((node, i) => {
      if (graph.hasNode(node.key)) return;
      // New nodes start on a circle round the one that was clicked: the same picture each time.
      const angle = (2 * Math.PI * i) / found.nodes.length;
      const far = spread * (0.6 + 0.4 * ((i * 0.618) % 1));
      graph.addNode(node.key, {
        ...node.attributes,
        x: node.key === iri ? centre.x : centre.x + far * Math.cos(angle),
        y: node.key === iri ? centre.y : centre.y + far * Math.sin(angle),
        size: 4 + Math.min(14, 2 * Math.sqrt(node.attributes.claims || 1)),
        color: nodeColours[node.attributes.class] || colour("quiet"),
      });
    });
    for (const edge of found.edges) {
      if (graph.hasEdge(edge.key)) continue;
      graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, {
        ...edge.attributes,
        size: (widths[edge.attributes.modality] || 1) * (1 + Math.min(2, 0.4 * Math.log2(1 + (edge.attributes.weight || 1)))),
        color: edgeColours[edge.attributes.modality] || colour("quiet"),
      });
    }
    // Those that join the same two things are bent, each in its own way.
    indexParallelEdgesIndex(graph, { edgeIndexAttribute: "nth", edgeMinIndexAttribute: "least", edgeMaxIndexAttribute: "most" });
    graph.forEachEdge((edge, { nth, least, most }) => {
      const bend = typeof least === "number" ? (nth * 0.35) / Math.max(most, 1) : typeof nth === "number" ? 0.25 + (0.5 * (nth - 1)) / Math.max(most || 1, 1) : 0;
      graph.mergeEdgeAttributes(edge, bend ? { type: "curved", curvature: bend } : { type: "straight" });
    });
    notice.textContent = words.size.replace("{0}", graph.order).replace("{1}", graph.size);
    years();
    remember();
    settle();
  }

  /** Moves the nodes a little at a time, so that the page answers meanwhile. */
  function settle() {
    const idle = state.rounds === 0;
    state.rounds = graph.order > 1500 ? 60 : graph.order > 300 ? 100 : 140;
    if (idle) step();
  }

  function step() {
    const at = performance.now();
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      gravity: 1.2,
      scalingRatio: 10,
      adjustSizes: graph.order < 800,
      barnesHutOptimize: graph.order > 500,
    };
    do {
      forceAtlas2.assign(graph, { iterations: 2, settings });
      state.rounds -= 2;
    } while (state.rounds > 0 && performance.now() - at < 25);
    if (state.rounds > 0) setTimeout(step, 8);
    else state.rounds = 0;
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
      slider.value = state[id] === null ? (id === "from" ? low : high) : state[id];
      slider.disabled = low === high;
      document.getElementById(id + "-year").textContent = slider.value;
    }
  }

  function choose(node, first) {
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
      const outwards = source === node;
      const why = document.createElement("a");
      why.href = "/page/" + d.evidence.split(" ")[0].slice(stage.dataset.base.length);
      why.textContent = (outwards ? "→ " : "← ") + d.label + (d.role ? " (" + (words["role." + d.role] || d.role) + ")" : "");
      const other = outwards ? target : source;
      const end = document.createElement("button");
      end.type = "button";
      end.className = "plain";
      end.textContent = graph.getNodeAttribute(other, "label");
      end.title = words.grow;
      end.addEventListener("click", () => visit(other));
      const tag = document.createElement("span");
      tag.className = "tag " + d.modality;
      tag.textContent = words[d.modality] || d.modality;
      item.append(why, " ", end, " ", tag, d.since ? " " + d.since : "");
      if (edge === first) {
        item.className = "picked";
        list.prepend(item);
      } else list.append(item);
    });
    about.replaceChildren(title, list);
    view.refresh();
  }

  function remember() {
    const address = new URL(location.href);
    for (const name of ["thing", "hide", "from", "until", "whole"]) address.searchParams.delete(name);
    for (const modality of state.hidden) address.searchParams.append("hide", modality);
    for (const id of ["from", "until"]) if (state[id] !== null) address.searchParams.set(id, state[id]);
    if (state.whole) address.searchParams.set("whole", "1");
    for (const iri of state.open) address.searchParams.append("thing", iri.slice(stage.dataset.base.length));
    history.replaceState(null, "", address);
    for (const link of document.querySelectorAll("[data-export]")) {
      const to = new URL(stage.dataset.network, location.href);
      if (!state.whole) for (const iri of state.open) to.searchParams.append("thing", iri);
      for (const id of ["from", "until"]) if (state[id] !== null) to.searchParams.set(id, state[id]);
      to.searchParams.set("format", link.dataset.export);
      link.href = to;
    }
  }

  async function visit(node) {
    await grow(node);
    choose(node);
  }

  view.on("clickNode", ({ node }) => visit(node));
  view.on("clickEdge", ({ edge }) => {
    state.edge = edge;
    choose(graph.source(edge), edge);
  });
  for (const [enter, leave] of [["enterNode", "leaveNode"], ["enterEdge", "leaveEdge"]]) {
    view.on(enter, ({ node, edge }) => {
      stage.classList.add("pointing");
      state.hovered = node || null;
      state.edge = edge || null;
      view.refresh({ skipIndexation: true });
    });
    view.on(leave, () => {
      stage.classList.remove("pointing");
      state.hovered = null;
      state.edge = null;
      view.refresh({ skipIndexation: true });
    });
  }
  for (const tick of document.querySelectorAll("input[data-modality]")) {
    tick.checked = !state.hidden.has(tick.dataset.modality);
    tick.addEventListener("change", () => {
      if (tick.checked) state.hidden.delete(tick.dataset.modality);
      else state.hidden.add(tick.dataset.modality);
      view.refresh();
      remember();
      if (state.chosen) choose(state.chosen);
    });
  }
  for (const id of ["from", "until"]) {
    document.getElementById(id).addEventListener("input", (event) => {
      state[id] = Number(event.target.value);
      document.getElementById(id + "-year").textContent = event.target.value;
      view.refresh();
      remember();
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

  document.getElementById("whole").addEventListener("click", growWhole);
  const adding = document.getElementById("add");
  const found = document.getElementById("found");
  const hits = new Map();
  adding.addEventListener("input", async () => {
    if (hits.has(adding.value)) {
      const iri = hits.get(adding.value);
      adding.value = "";
      await visit(iri);
      return;
    }
    if (adding.value.length < 2) return;
    const answer = await fetch("/suggest?q=" + encodeURIComponent(adding.value) + "&lang=" + document.documentElement.lang);
    if (!answer.ok) return;
    found.replaceChildren();
    for (const hit of await answer.json()) {
      hits.set(hit.name, stage.dataset.base + hit.href.split("?")[0].slice("/page/".length));
      const option = document.createElement("option");
      option.value = hit.name;
      option.textContent = hit.type;
      found.append(option);
    }
  });

  (async () => {
    if (state.whole) await growWhole();
    for (const iri of stage.dataset.things.split(" ").filter(Boolean)) await grow(iri);
    const first = state.open.values().next().value;
    if (first && graph.hasNode(first)) choose(first);
  })();
}
