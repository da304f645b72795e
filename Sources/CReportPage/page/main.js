// Which of the two views is shown: `#file=7` is file 7, all else the overview.

const overviewTitle = document.title;
let shownFile = null;
let overviewScroll = 0;

function fileOfAddress() {
  const match = /^#file=(\d+)$/.exec(location.hash);
  if (!match) return null;
  const number = Number(match[1]);
  return number < files.length ? number : null;
}

function showFile(number) {
  if (shownFile === null) overviewScroll = window.scrollY;
  shownFile = number;
  const article = byId("file");
  article.replaceChildren(...fileArticle(number));
  article.hidden = false;
  byId("overview").hidden = true;
  document.title = plain(files[number][NAME]) + " – " + overviewTitle;
  window.scrollTo(0, 0);
  byId("file-title").focus({ preventScroll: true });
}

function showOverview() {
  const left = shownFile;
  shownFile = null;
  byId("file").hidden = true;
  byId("file").replaceChildren();
  document.onkeydown = null;
  byId("overview").hidden = false;
  document.title = overviewTitle;
  if (left === null) return;
  const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
  if (target && (target.id !== "files" || overviewScroll === 0)) target.scrollIntoView();
  else window.scrollTo(0, overviewScroll);
  // A link that is folded away, or on another page of the list, cannot take the focus.
  const links = [...document.querySelectorAll('#overview a[href="#file=' + left + '"]')];
  const link = links.findLast((other) => other.getClientRects().length > 0);
  (link ?? byId("main")).focus({ preventScroll: true });
}

function route() {
  const number = fileOfAddress();
  if (number === null) showOverview();
  else showFile(number);
}

if ("scrollRestoration" in history) history.scrollRestoration = "manual";
prepareTables();
prepareFiles();
window.addEventListener("hashchange", route);
// A page that was opened at a section stays there; one opened at a file shows it.
if (fileOfAddress() !== null) route();
document.documentElement.dataset.ready = "";
