// The data of the page and how it is put into words.

const readData = (id) => JSON.parse(byId(id).textContent);
const rules = readData("rules-data");
const sites = readData("sites-data");
const files = readData("files-data");

// Columns of a file's row.
const PREFIX = 0, NAME = 1, TENTHS = 2, BYTES = 3, FINDINGS = 4, SITE = 5, CLASSES = 6, RULES = 7, LANGUAGE = 8, ID = 9;

// The list holds the folder or container of a name once for all its files.
const prefixes = readData("prefixes-data");
for (const row of files) row[NAME] = prefixes[row[PREFIX]] + row[NAME];

const CLASS_NAMES = ["related", "caption", "navigation", "promo", "comments", "other"];
const CLASS_LETTERS = { related: "R", caption: "C", navigation: "N", promo: "P", comments: "K", other: "O" };
const BANDS = { clean: "clean", "needs-cleaning": "needs cleaning", dirty: "dirty", unjudged: "not judged" };

function bandOf(tenths) {
  if (tenths < 0) return "unjudged";
  return tenths >= 900 ? "clean" : tenths >= 500 ? "needs-cleaning" : "dirty";
}

const numbers = new Intl.NumberFormat("en-US");
const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

function languageName(code) {
  if (!code) return "";
  try {
    return languages.of(code);
  } catch {
    return plain(code);
  }
}

function countText(count, noun) {
  return numbers.format(count) + " " + noun + (count === 1 ? "" : "s");
}

function pointsText(tenths) {
  return (tenths / 10).toFixed(1);
}

function sizeText(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let unit = 0;
  let value = bytes;
  while (unit + 1 < units.length && value >= (unit === 0 ? 1000 : 999.95)) {
    value /= 1000;
    unit += 1;
  }
  return (unit === 0 ? String(bytes) : value.toFixed(1)) + " " + units[unit];
}

function scoreBadge(tenths) {
  const band = bandOf(tenths);
  return element("span", { class: "score " + band, title: BANDS[band] },
    tenths < 0 ? "–" : pointsText(tenths), element("span", { class: "unseen" }, ", " + BANDS[band]));
}

function chip(residueClass, number) {
  return element("span", { class: "chip " + residueClass, "aria-hidden": "true" },
    CLASS_LETTERS[residueClass] + (number ?? ""));
}

// What the page holds of a file beyond its row, or null.
function detailOf(number) {
  const data = byId("file-" + number);
  return data ? JSON.parse(data.textContent) : null;
}
