// The panel that says why a place was marked.

const MOST_PLACES = 8;

class EvidencePanel {
  constructor(detail, name, jump) {
    this.detail = detail;
    this.name = name;
    this.jump = jump;
    this.current = null;
    this.body = element("div", { class: "body" });
    this.node = element("aside",
      { id: "evidence", class: "evidence empty", "aria-label": "Evidence", "aria-live": "polite" }, this.body);
    this.clear();
  }

  // Shows finding `number`, and marks its places.
  show(number) {
    if (this.current === number) return;
    this.current = number;
    this.mark();
    this.node.classList.remove("empty");
    const finding = this.detail.findings[number];
    const last = this.detail.findings.length - 1;
    this.body.replaceChildren(...[
      element("div", { class: "head" },
        element("h3", {}, chip(finding.class, number + 1), " ", foreign(finding.message)),
        button("Close", () => this.clear(), { class: "close" })),
      element("p", { class: "small" }, foreign(finding.rule), " · " + finding.severity),
      this.facts(finding), this.reasons(finding), this.places(finding), this.remedy(finding),
      element("div", { class: "actions" },
        copyButton("Copy fix", () => fixText(this.detail, finding, this.name)),
        copyButton("Copy ignore entry", () => ignoreEntry(this.detail, finding))),
      element("div", { class: "actions steps" },
        button("Previous", () => this.jump(number - 1), { disabled: number === 0 }),
        button("Next", () => this.jump(number + 1), { disabled: number === last })),
    ].filter((part) => part !== null));
  }

  // Whether the panel lies over the text, as on narrow screens.
  isSheet() {
    return getComputedStyle(this.node).position === "fixed";
  }

  // Scrolls so that the panel does not hide what it speaks of.
  uncover(target) {
    if (!this.isSheet()) return;
    const hidden = target.getBoundingClientRect().bottom + 16 - this.node.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy(0, hidden);
  }

  clear() {
    this.current = null;
    this.mark();
    this.node.classList.add("empty");
    this.body.replaceChildren(element("p", { class: "hint" },
      "Point at a mark, or move to its label with the Tab key, to see why the text was marked."));
  }

  mark() {
    for (const label of document.querySelectorAll("[data-findings]")) {
      const isCurrent = this.current !== null && label.dataset.findings.split(" ").includes(String(this.current));
      label.classList.toggle("current", isCurrent);
    }
    for (const label of document.querySelectorAll("button[data-finding]")) {
      label.setAttribute("aria-expanded", String(Number(label.dataset.finding) === this.current));
    }
  }

  facts(finding) {
    const facts = [
      ["Class", finding.class],
      ["Lines", finding.endByte > finding.startByte ? linesText(finding) : "whole text"],
      ["Confidence", finding.confidence === null ? "–" : Math.round(finding.confidence * 100) + "%"],
      ["Points", lossText(Math.round((finding.scoreLoss ?? 0) * 10))],
    ];
    return element("dl", { class: "facts" }, ...facts.map(([name, fact]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, fact))));
  }

  reasons(finding) {
    if (!finding.evidence.length) return null;
    return element("div", {}, element("h4", {}, "Evidence"), element("ul", {}, ...finding.evidence.map((reason) =>
      element("li", {}, foreign(reason.detail), " ", element("span", { class: "small" }, foreign(reason.signal))))));
  }

  places(finding) {
    if (!finding.related.length) return null;
    const items = finding.related.slice(0, MOST_PLACES).map((place) => {
      const isHere = place.path === this.detail.path || place.path === this.name;
      const lines = (place.startLine === place.endLine ? "line " : "lines ") + linesText(place) + " ";
      return element("li", {}, isHere ? "here, " : fileLink(place.path), isHere ? "" : ", ", lines,
        element("span", { class: "small" }, foreign(place.note)));
    });
    const rest = finding.related.length - items.length;
    if (rest > 0) items.push(element("li", { class: "small" }, "and " + numbers.format(rest) + " more"));
    return element("div", {}, element("h4", {}, "Also here"), element("ul", {}, ...items));
  }

  remedy(finding) {
    const rule = rules.find((other) => other.name === finding.rule);
    return rule?.remedy ? element("div", {}, element("h4", {}, "Fix"), element("p", {}, rule.remedy)) : null;
  }
}

function lossText(tenths) {
  return tenths > 0 ? "−" + pointsText(tenths) : "0";
}

// A link to the file of that name, where the list has it.
let numbersByName = null;
function fileLink(name) {
  numbersByName ??= new Map(files.map((row, number) => [row[NAME], number]));
  const number = numbersByName.get(name);
  if (number === undefined) return foreign(name);
  const link = element("a", { href: "#file=" + number });
  link.append(foreign(name));
  return link;
}
