/** What the page does in the browser: sorting, filtering, and unfolding what is linked to or printed. Everything else works without it. */
export const script = `"use strict";
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
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });

  const table = document.getElementById("table");
  if (table === null) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];

  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return column === 0 ? cell.textContent : cell.dataset.value;
  };
  const sort = (column, descending) => {
    const keyed = rows.map((row) => ({ row, value: valueOf(row, column) }));
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
  };
  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(column, header.getAttribute("aria-sort") === "ascending"));
    header.append(button);
  });

  const form = document.getElementById("filters");
  const text = document.getElementById("filter");
  const missing = document.getElementById("missing");
  const count = document.getElementById("count");
  const contents = new Map(rows.map((row) => [row, (row.cells[0].textContent + " " + row.cells[1].textContent).toLowerCase()]));
  const filter = () => {
    const words = text.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const row of rows) {
      const fits = words.every((word) => contents.get(row).includes(word)) && (missing.value === "" || row.dataset.missing.split(" ").includes(missing.value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown + " of " + rows.length + " shown";
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
`;
