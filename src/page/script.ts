/** What the page does in the browser: sorting, filtering, which the bars do too, and unfolding what is linked to or printed. Everything else works without it. */
export const script = String.raw`"use strict";
(() => {
  const unfold = () => {
    let node;
    try { node = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (node === null) return;
    for (let fold = node.closest("details"); fold !== null; fold = fold.parentElement.closest("details")) fold.open = true;
    node.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash !== "") unfold();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")].filter((fold) => fold.querySelector("article") === null);
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });

  const table = document.getElementById("table");
  if (table === null) return;
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells];
  const lengths = [...document.querySelectorAll(".strip")].map((strip) => strip.dataset.length);
  const rows = [...body.rows].map((row) => {
    const { missing, blocked, met, asked, period, lengths: minutes, bins } = row.dataset;
    return {
      row,
      missing: missing.split(" "),
      blocked: blocked.split(" "),
      met: Number(met),
      asked: Number(asked),
      lengths: minutes.split(",").map((value) => (value === "" ? null : Number(value))),
      keys: { period, ...Object.fromEntries(bins.split(",").map((bin, index) => [lengths[index], bin])) },
      text: (row.cells[0].textContent + " " + row.cells[1].textContent).toLowerCase(),
    };
  });

  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return column === 0 ? cell.textContent : cell.dataset.value;
  };
  const sort = (column, descending) => {
    const keyed = rows.map(({ row }) => ({ row, value: valueOf(row, column) }));
    keyed.sort((one, other) => {
      if (one.value === undefined || other.value === undefined) return (one.value === undefined) - (other.value === undefined);
      const order = column < 2 ? compare(one.value, other.value) : one.value - other.value;
      return descending ? -order : order;
    });
    body.append(...keyed.map(({ row }) => row));
    headers.forEach((header, index) => {
      if (index === column) header.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    });
    order.value = String(column);
  };

  const form = document.getElementById("filters");
  const text = document.getElementById("filter");
  const missing = document.getElementById("missing");
  const order = document.getElementById("sort");
  const count = document.getElementById("count");
  const chips = document.getElementById("chips");
  const score = document.getElementById("score");
  const bars = [...document.querySelectorAll(".bar-button")].map((bar) => ({ bar, filter: bar.closest("svg").dataset.filter, most: Number(bar.closest("svg").dataset.most), key: bar.dataset.key, name: bar.dataset.name }));
  const missed = [...document.querySelectorAll(".missed [data-rule]")].map((entry) => ({ entry, rule: entry.dataset.rule, tally: entry.querySelector(".tally") }));
  /** What the bars filter by: a period, or a bin of each length. */
  let chosen = {};

  const day = 1440;
  const format = (minutes) => {
    const whole = Math.round(minutes);
    if (whole < 60) return whole + " min";
    const [large, small, unit, rest] = whole < day ? [Math.floor(whole / 60), whole % 60, " h", " min"] : [Math.floor(whole / day), Math.floor((whole % day) / 60), " d", " h"];
    return large + unit + (small === 0 ? "" : " " + small + rest);
  };
  const median = (values) => {
    const sorted = values.sort((one, other) => one - other);
    const middle = sorted.length / 2;
    return Math.round((sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2);
  };
  /** Gives the two parts of a bar their shares. */
  const divide = (holder, first, second) => {
    const [one, other] = holder.querySelectorAll(".bar rect");
    one.setAttribute("width", first * 100 + "%");
    other.setAttribute("x", first * 100 + "%");
    other.setAttribute("width", second * 100 + "%");
  };
  const longest = Number(document.querySelector(".spread").dataset.longest);

  const fits = (row, words, except) => words.every((word) => row.text.includes(word)) && (missing.value === "" || row.missing.includes(missing.value)) && Object.entries(chosen).every(([filter, key]) => filter === except || row.keys[filter] === key);
  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const shown = rows.filter((row) => fits(row, words));
    const visible = new Set(shown);
    for (const row of rows) row.row.hidden = !visible.has(row);
    count.textContent = shown.length + " of " + rows.length + " shown";
    const asked = shown.reduce((sum, row) => sum + row.asked, 0);
    const met = asked === 0 ? 0 : shown.reduce((sum, row) => sum + row.met, 0) / asked;
    score.textContent = Math.round(met * 100) + "%";
    divide(score.closest(".score"), met, asked === 0 ? 0 : 1 - met);
    document.querySelectorAll(".strip").forEach((strip, index) => {
      const known = shown.map((row) => row.lengths[index]).filter((minutes) => minutes !== null);
      strip.querySelector(".quiet").textContent = known.length === 0 ? "No postmortem tells." : format(Math.min(...known)) + " to " + format(Math.max(...known)) + "; known in " + known.length + " of " + shown.length;
      strip.querySelector(".tally").textContent = known.length === 0 ? "unknown" : "median " + format(median(known));
      const line = strip.querySelector("line.median");
      if (line === null) return;
      line.setAttribute("visibility", known.length === 0 ? "hidden" : "visible");
      const at = known.length === 0 ? "0" : (Math.log1p(median(known)) / Math.log1p(longest)) * 100 + "%";
      line.setAttribute("x1", at);
      line.setAttribute("x2", at);
    });
    for (const { bar, filter: name, most, key } of bars) {
      const number = shown.filter((row) => row.keys[name] === key).length;
      const size = (number / most) * 44;
      const rect = bar.querySelector(".shown");
      rect.setAttribute("y", String(44 - size));
      rect.setAttribute("height", String(size));
      bar.setAttribute("aria-pressed", String(chosen[name] === key));
    }
    for (const { entry, rule, button } of missed) {
      const number = shown.filter((row) => row.missing.includes(rule)).length;
      const blocked = shown.filter((row) => row.blocked.includes(rule)).length;
      divide(entry, (number - blocked) / Math.max(shown.length, 1), blocked / Math.max(shown.length, 1));
      button.textContent = number + " of " + shown.length;
      button.setAttribute("aria-label", button.textContent + " miss: " + entry.querySelector("a").textContent);
      button.setAttribute("aria-pressed", String(missing.value === rule));
    }
    chips.replaceChildren(...Object.entries(chosen).map(([name, key]) => {
      const chip = document.createElement("button");
      chip.type = "button";
      const cross = document.createElement("span");
      cross.setAttribute("aria-hidden", "true");
      cross.textContent = " ✕";
      chip.append(bars.find((bar) => bar.filter === name && bar.key === key)?.name ?? key, cross);
      chip.title = "Remove this filter";
      chip.addEventListener("click", () => choose(name, key));
      return chip;
    }));
  };

  const state = "#filter:";
  /** The state of the page in its address, for a link or a bookmark. */
  const remember = () => {
    const sorted = headers.findIndex((header) => header.hasAttribute("aria-sort"));
    const descending = headers[sorted].getAttribute("aria-sort") === "descending";
    const parts = new URLSearchParams({ ...(text.value === "" ? {} : { text: text.value }), ...(missing.value === "" ? {} : { misses: missing.value }), ...chosen, ...(sorted === 1 && descending ? {} : { sort: sorted + (descending ? "-down" : "-up") }) });
    const address = parts.toString();
    history.replaceState(null, "", address === "" ? location.pathname + location.search : state + address);
  };
  const restore = () => {
    if (!location.hash.startsWith(state)) return;
    const parts = new URLSearchParams(location.hash.slice(state.length));
    text.value = parts.get("text") ?? "";
    missing.value = parts.get("misses") ?? "";
    if (missing.selectedIndex < 0) missing.value = "";
    chosen = Object.fromEntries([...parts].filter(([name, key]) => bars.some((bar) => bar.filter === name && bar.key === key)));
    const [column, direction] = (parts.get("sort") ?? "1-down").split("-");
    if (headers[Number(column)] !== undefined) sort(Number(column), direction === "down");
  };

  const changed = () => { filter(); remember(); };
  const choose = (name, key) => {
    if (chosen[name] === key) delete chosen[name];
    else chosen[name] = key;
    changed();
  };

  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      const now = header.getAttribute("aria-sort");
      // Titles from A, days from the newest, lengths from the longest.
      sort(column, now === null ? column > 0 : now === "ascending");
      remember();
    });
    header.append(button);
  });
  for (const one of missed) {
    one.button = document.createElement("button");
    one.button.type = "button";
    one.button.className = "tally";
    one.tally.replaceWith(one.button);
    one.button.addEventListener("click", () => { missing.value = missing.value === one.rule ? "" : one.rule; changed(); });
  }
  for (const chart of document.querySelectorAll(".columns-chart")) {
    const own = bars.filter(({ bar }) => bar.closest("svg") === chart);
    chart.setAttribute("aria-hidden", "false");
    chart.setAttribute("role", "group");
    chart.setAttribute("aria-label", (chart.closest(".strip")?.querySelector("h3").firstChild ?? chart.closest("section").querySelector("h2")).textContent + ": bars that filter the table");
    own.forEach(({ bar, filter: name, key, name: label }, index) => {
      bar.setAttribute("role", "button");
      bar.setAttribute("aria-label", "Show only " + label);
      // The arrow keys go from bar to bar, so that Tab passes them in one step.
      bar.setAttribute("tabindex", index === 0 ? "0" : "-1");
      bar.addEventListener("click", () => choose(name, key));
      bar.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") choose(name, key);
        else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
          const next = own[index + (event.key === "ArrowRight" ? 1 : -1)]?.bar;
          if (next === undefined) return;
          for (const other of own) other.bar.setAttribute("tabindex", other.bar === next ? "0" : "-1");
          next.focus();
        } else return;
        event.preventDefault();
      });
    });
  }
  order.addEventListener("change", () => { sort(Number(order.value), order.value !== "0"); remember(); });
  for (const field of [text, missing]) field.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => { if (location.hash.startsWith(state)) { restore(); filter(); } });
  form.hidden = false;
  document.body.classList.add("scripted");
  restore();
  filter();
})();
`;
