// Tables and lists that stand in the HTML: sorting, and folding of long ones.

function sortValue(row, column) {
  const cell = row.cells[column];
  return cell.dataset.value === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.value);
}

// Makes the heads of a table buttons; `sort(column, isDescending)` does the work.
function makeSortable(table, sort, initial) {
  const heads = [...table.tHead.rows[0].cells];
  const mark = (current, isDescending) => {
    heads.forEach((head, column) => {
      if (column === current) head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  };
  heads.forEach((head, column) => {
    const label = head.textContent;
    head.replaceChildren(button(label, () => {
      const current = head.getAttribute("aria-sort");
      const isDescending = current ? current === "ascending" : head.classList.contains("number");
      mark(column, isDescending);
      sort(column, isDescending);
      announce("Sorted by " + label + ", " + (isDescending ? "descending" : "ascending"));
    }, { class: "sort" }));
  });
  if (initial) mark(initial.column, initial.isDescending);
}

function sortRows(table, column, isDescending) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, value: sortValue(row, column) }));
  rows.sort((left, right) => {
    const order = left.value < right.value ? -1 : left.value > right.value ? 1 : 0;
    return isDescending ? -order : order;
  });
  body.append(...rows.map((entry) => entry.row));
}

// Shows the first items only, until the reader asks for all.
function fold(list, items) {
  const shown = Number(list.dataset.shown);
  const isFolded = list.dataset.unfolded === undefined && items().length > shown;
  items().forEach((item, index) => { item.hidden = isFolded && index >= shown; });
}

function makeFoldable(list, items, place) {
  if (items().length <= Number(list.dataset.shown)) return;
  fold(list, items);
  const more = button("Show all " + numbers.format(items().length), () => {
    const next = items()[Number(list.dataset.shown)];
    list.dataset.unfolded = "";
    fold(list, items);
    more.remove();
    next.querySelector("a, summary")?.focus();
  }, { class: "more" });
  place.after(more);
}

function prepareTables() {
  for (const table of document.querySelectorAll("table.sortable")) {
    const items = () => [...table.tBodies[0].rows];
    makeSortable(table, (column, isDescending) => {
      sortRows(table, column, isDescending);
      if (table.dataset.shown) fold(table, items);
    });
    if (table.dataset.shown) makeFoldable(table, items, table.parentElement);
  }
  for (const list of document.querySelectorAll("ol[data-shown]")) {
    makeFoldable(list, () => [...list.children], list);
  }
}
