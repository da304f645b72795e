// The list of files: search, filters, sorting, pages.

const PAGE_SIZE = 100;
const MOST_SITES = 500;
const filters = { query: "", band: "", class: "", rule: "", site: "", language: "" };
const controls = {};
let order = { column: 1, isDescending: false };
let matches = files.map((_, number) => number);
let page = 0;

// Search looks into name, identifier and site, whatever the case.
let haystack = null;
function textOf(number) {
  haystack ??= files.map((row) => [row[NAME], row[ID] ?? "", sites[row[SITE]] ?? ""].join("\n").toLowerCase());
  return haystack[number];
}

function passes(number) {
  const row = files[number];
  if (filters.band && bandOf(row[TENTHS]) !== filters.band) return false;
  if (filters.class && !(row[CLASSES] & (1 << CLASS_NAMES.indexOf(filters.class)))) return false;
  if (filters.rule && !row[RULES].includes(Number(filters.rule))) return false;
  if (filters.site && row[SITE] !== Number(filters.site)) return false;
  if (filters.language && row[LANGUAGE] !== filters.language) return false;
  return !filters.query || textOf(number).includes(filters.query);
}

// The columns of the table, as values that `<` compares. A file without a score comes after all others.
const SORT_VALUES = [
  (row) => row[NAME],
  (row) => (row[TENTHS] < 0 ? 1001 : row[TENTHS]),
  (row) => row[FINDINGS],
  (row) => row[BYTES],
  (row) => sites[row[SITE]] ?? "",
  (row) => row[LANGUAGE],
];

function sortMatches() {
  // The files come the worst first.
  if (order.column === 1 && !order.isDescending) {
    matches.sort((left, right) => left - right);
    return;
  }
  const value = SORT_VALUES[order.column];
  const values = new Map(matches.map((number) => [number, value(files[number])]));
  const direction = order.isDescending ? -1 : 1;
  matches.sort((left, right) => {
    const [a, b] = [values.get(left), values.get(right)];
    return a < b ? -direction : a > b ? direction : left - right;
  });
}

function fileRow(number) {
  const row = files[number];
  const link = element("a", { href: "#file=" + number });
  link.append(foreign(row[NAME]));
  const name = element("th", { scope: "row", class: "text name" }, link);
  if (row[ID]) name.append(element("span", { class: "small block" }, foreign(row[ID])));
  return element("tr", {}, name,
    element("td", { class: "number" }, scoreBadge(row[TENTHS])),
    element("td", { class: "number" }, numbers.format(row[FINDINGS])),
    element("td", { class: "number" }, sizeText(row[BYTES])),
    element("td", { class: "text" }, foreign(sites[row[SITE]] ?? "")),
    element("td", { class: "text" }, languageName(row[LANGUAGE])));
}

function showPage(number) {
  const pages = Math.max(1, Math.ceil(matches.length / PAGE_SIZE));
  page = Math.min(Math.max(0, number), pages - 1);
  const first = page * PAGE_SIZE;
  byId("file-table").tBodies[0].replaceChildren(...matches.slice(first, first + PAGE_SIZE).map(fileRow));
  const nav = byId("file-pages");
  nav.hidden = pages === 1;
  const turn = (label, target, isOff) => button(label, () => {
    showPage(target);
    byId("files").scrollIntoView();
    const turned = [...nav.querySelectorAll("button")].find((other) => other.textContent === label);
    (turned.disabled ? nav.querySelector("button:enabled") : turned)?.focus({ preventScroll: true });
    announce("Page " + (page + 1) + " of " + pages);
  }, { disabled: isOff });
  nav.replaceChildren(
    turn("First", 0, page === 0), turn("Previous", page - 1, page === 0),
    element("span", {}, "Page " + numbers.format(page + 1) + " of " + numbers.format(pages)),
    turn("Next", page + 1, page === pages - 1), turn("Last", pages - 1, page === pages - 1));
}

function applyFilters() {
  matches = [];
  for (let number = 0; number < files.length; number += 1) if (passes(number)) matches.push(number);
  sortMatches();
  byId("file-count").textContent = matches.length === files.length
    ? countText(files.length, "document") : numbers.format(matches.length) + " of " + countText(files.length, "document");
  controls.reset.disabled = Object.values(filters).every((value) => value === "");
  showPage(0);
}

function setFilter(name, value) {
  filters[name] = value;
  if (controls[name] && controls[name].value !== value) {
    const knows = [...(controls[name].options ?? [])].some((option) => option.value === value);
    if (controls[name].options && !knows) {
      controls[name].append(element("option", { value }, plain(sites[Number(value)] ?? value)));
    }
    controls[name].value = value;
  }
}

function choice(name, label, options) {
  if (options.length < 2) return null;
  const select = element("select", {}, element("option", { value: "" }, "all"),
    ...options.map(([value, text]) => element("option", { value }, text)));
  select.addEventListener("change", () => {
    setFilter(name, select.value);
    applyFilters();
  });
  controls[name] = select;
  return element("label", {}, element("span", {}, label), select);
}

// Values of a column with the number of files that have them, the most frequent first.
function tally(column) {
  const counts = new Map();
  for (const row of files) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}

function searchField() {
  const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      filters.query = input.value.trim().toLowerCase();
      applyFilters();
    }, 120);
  });
  controls.query = input;
  return element("label", { class: "search" }, element("span", {}, "Search by name, site or id"), input);
}

function prepareFiles() {
  const usedRules = new Set();
  for (const row of files) for (const rule of row[RULES]) usedRules.add(rule);
  const usedClasses = files.reduce((bits, row) => bits | row[CLASSES], 0);
  controls.reset = button("Clear", () => {
    for (const name of Object.keys(filters)) setFilter(name, "");
    applyFilters();
    controls.query.focus();
  });
  const parts = [
    searchField(),
    choice("band", "Score", Object.entries(BANDS)),
    choice("class", "Class",
      CLASS_NAMES.filter((_, bit) => usedClasses & (1 << bit)).map((name) => [name, name])),
    choice("rule", "Rule",
      rules.flatMap((rule, number) => (usedRules.has(number) ? [[String(number), plain(rule.name)]] : []))),
    choice("site", "Site", tally(SITE).filter(([site]) => site >= 0).slice(0, MOST_SITES)
      .map(([site, count]) => [String(site), plain(sites[site]) + " (" + numbers.format(count) + ")"])),
    choice("language", "Language", tally(LANGUAGE).filter(([code]) => code)
      .map(([code, count]) => [code, languageName(code) + " (" + numbers.format(count) + ")"])),
    controls.reset,
  ];
  const tools = byId("file-tools");
  tools.append(...parts.filter((part) => part !== null));
  tools.hidden = false;
  tools.setAttribute("role", "search");
  tools.setAttribute("aria-label", "Documents");
  byId("file-count").setAttribute("aria-live", "polite");
  makeSortable(byId("file-table"), (column, isDescending) => {
    order = { column, isDescending };
    sortMatches();
    showPage(0);
  }, order);
  // Links of the overview that filter the list: by band, class, rule or site.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-band], a[data-class], a[data-rule], a[data-site]");
    if (!link) return;
    for (const name of Object.keys(filters)) setFilter(name, "");
    for (const [name, value] of Object.entries(link.dataset)) setFilter(name, value);
    applyFilters();
  });
  applyFilters();
}
