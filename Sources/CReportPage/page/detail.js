// One file: its points, its text, its evidence.

function factList(row, detail) {
  const facts = [["Size", sizeText(row[BYTES])]];
  if (row[LANGUAGE]) facts.push(["Language", languageName(row[LANGUAGE])]);
  if (detail) {
    facts.push(["Lines", numbers.format(detail.lines)], ["Body", sizeText(detail.bodyBytes)]);
    ["Cleanliness", "Integrity", "Duplication", "Completeness"].forEach((name, axis) => {
      if (axis > 0 && detail.axes[axis] >= 0) facts.push([name, pointsText(detail.axes[axis])]);
    });
    if (detail.site) facts.push(["Site", foreign(detail.site)]);
    if (detail.id) facts.push(["Identifier", foreign(detail.id)]);
    if (detail.url) facts.push(["Address", webLink(detail.url)]);
    if (detail.original !== undefined) {
      const share = " (" + Math.round((detail.similarity ?? 0) * 100) + "% alike)";
      facts.push(["Near-duplicate of", element("span", {}, fileLink(detail.original), share)]);
    }
  }
  return element("dl", { class: "figures" }, ...facts.map(([name, fact]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, fact))));
}

// The score as a bar: what is left of 100 points, and what each class took.
function pointsBar(row, losses) {
  if (row[TENTHS] < 0) return null;
  const bar = element("div", { class: "points-bar", "aria-hidden": "true" });
  const add = (name, tenths, label) => {
    if (tenths <= 0) return;
    const part = element("span", { class: name }, tenths >= 60 ? label : "");
    part.style.flexGrow = String(tenths);
    bar.append(part);
  };
  add("kept", row[TENTHS], pointsText(row[TENTHS]));
  for (const [name, tenths] of losses) add(name, tenths, CLASS_LETTERS[name]);
  return bar;
}

function classLosses(detail) {
  const losses = new Map();
  for (const finding of detail?.findings ?? []) {
    losses.set(finding.class, (losses.get(finding.class) ?? 0) + Math.round((finding.scoreLoss ?? 0) * 10));
  }
  return [...losses].sort((left, right) => right[1] - left[1]);
}

function pointsRow(detail, number, jump) {
  const finding = detail.findings[number];
  const tenths = Math.round((finding.scoreLoss ?? 0) * 10);
  const label = button(CLASS_LETTERS[finding.class] + (number + 1), () => jump(number), {
    class: "chip " + finding.class, "aria-label": "Go to finding " + (number + 1),
  });
  return element("tr", {},
    element("td", { class: "text" }, label),
    element("th", { scope: "row", class: "text" }, foreign(finding.message),
      element("span", { class: "small block" }, foreign(finding.rule), " · " + finding.severity)),
    element("td", { class: "text wide" }, finding.class),
    element("td", { class: "number" }, finding.endByte > finding.startByte ? linesText(finding) : "whole text"),
    element("td", { class: "number wide" }, finding.confidence === null ? "–" : Math.round(finding.confidence * 100) + "%"),
    element("td", { class: "number" }, lossText(tenths)));
}

// Points are rounded one by one, so they may miss the sum by a little: that is told as well.
function pointsFoot(row, detail) {
  if (row[TENTHS] < 0) return null;
  const line = (name, points) => element("tr", {},
    element("th", { scope: "row", class: "text", colspan: "2" }, name), element("td", { class: "wide" }),
    element("td"), element("td", { class: "wide" }), element("td", { class: "number" }, points));
  const rest = Math.round(detail.pointsLeftOut * 10);
  const sum = detail.findings.reduce((total, finding) => total + Math.round((finding.scoreLoss ?? 0) * 10), rest);
  const lost = 1000 - row[TENTHS];
  const foot = element("tfoot");
  if (detail.findingsLeftOut) foot.append(line(countText(detail.findingsLeftOut, "more finding"), lossText(rest)));
  const name = detail.knownFindings ? countText(detail.knownFindings, "known finding") + ", not listed" : "Rounding";
  if (sum !== lost) foot.append(line(name, (sum > lost ? "+" : "−") + pointsText(Math.abs(sum - lost))));
  foot.append(line("100 − " + pointsText(lost) + " = score " + pointsText(row[TENTHS]), lossText(lost)));
  return foot;
}

function pointsSection(row, detail, jump) {
  const section = element("section", { "aria-labelledby": "points-title" },
    element("h2", { id: "points-title" }, "Points lost"));
  const bar = pointsBar(row, classLosses(detail));
  if (bar) section.append(bar);
  if (row[TENTHS] < 0) section.append(element("p", { class: "lead" }, "This document could not be judged: it has no score."));
  if (!detail.findings.length) {
    section.append(element("p", { class: "lead" }, "Nothing was found in this document."));
    return section;
  }
  const heads = [["", "text"], ["Finding", "text"], ["Class", "text wide"], ["Lines", "number"], ["Confidence", "number wide"],
    ["Points", "number"]];
  const table = element("table", { class: "points" },
    element("caption", { class: "unseen" }, "Findings and the points they cost"),
    element("thead", {}, element("tr", {}, ...heads.map(([name, kind]) => (name
      ? element("th", { scope: "col", class: kind }, name) : element("td", { class: kind }))))),
    element("tbody", {}, ...detail.findings.map((_, number) => pointsRow(detail, number, jump))));
  const foot = pointsFoot(row, detail);
  if (foot) table.append(foot);
  section.append(element("div", { class: "scroll", role: "region", "aria-label": "Findings", tabindex: "0" }, table));
  return section;
}

function legend(detail) {
  const used = CLASS_NAMES.filter((name) => detail.findings.some((finding) => finding.class === name));
  return element("ul", { class: "legend", "aria-label": "Classes" }, ...used.map((name) =>
    element("li", {}, chip(name), element("mark", { class: name }, name))));
}

function viewChoice(onChange) {
  const option = (value, label, isChecked) => {
    const input = element("input", { type: "radio", name: "view", value, checked: isChecked });
    input.addEventListener("change", () => onChange(value));
    return element("label", {}, input, element("span", {}, label));
  };
  return element("fieldset", { class: "choice" }, element("legend", { class: "unseen" }, "Show the text"),
    option("found", "As found", true), option("cleaned", "Cleaned", false));
}

function textSection(row, detail, panel) {
  const section = element("section", { "aria-labelledby": "text-title" },
    element("h2", { id: "text-title" }, "Text"));
  if (!detail.text) {
    section.append(element("p", { class: "notice" }, "This report was made without texts."), panel.node);
    return section;
  }
  const box = element("div", { class: "box", role: "region", "aria-label": "Text as found" });
  const note = element("p", { class: "lead" });
  const show = (view) => {
    box.replaceChildren(view === "found" ? markedText(detail) : cleanedText(detail));
    box.setAttribute("aria-label", view === "found" ? "Text as found" : "Cleaned text");
    box.classList.toggle("cleaned", view === "cleaned");
    note.textContent = view === "found" ? "" : detail.cleaned.length
      ? sizeText(row[BYTES]) + " before, " + sizeText(detail.cleanedBytes) + " after. Line numbers are those of the original; "
        + "~ marks lines that lost a part." : "Nothing of this text is left.";
    note.hidden = view === "found";
    panel.clear();
    if (view === "cleaned") announce("Cleaned text");
  };
  const tools = element("div", { class: "text-tools" });
  if (detail.cleaned) tools.append(viewChoice(show));
  else tools.append(element("p", { class: "small" }, "Cleaning does not change this text."));
  tools.append(legend(detail));
  if (detail.isCut) {
    section.append(element("p", { class: "notice" },
      "This text is long: only the parts around its findings are shown. Omitted parts are marked."));
  }
  section.append(tools, note, element("div", { class: "reading" }, box, panel.node));
  show("found");
  listen(box, panel);
  return section;
}

// Evidence follows the pointer, the focus and the finger.
function listen(box, panel) {
  const numberAt = (target) => {
    const label = target.closest("button[data-finding]");
    if (label) return Number(label.dataset.finding);
    const mark = target.closest("mark[data-findings]");
    return mark ? innermost(panel.detail, mark.dataset.findings.split(" ").map(Number)) : null;
  };
  for (const kind of ["mouseover", "focusin", "click"]) {
    box.addEventListener(kind, (event) => {
      // On a narrow screen the panel lies over the text: it waits to be asked for.
      if (kind === "mouseover" && panel.isSheet()) return;
      const number = numberAt(event.target);
      if (number === null) return;
      panel.show(number);
      if (kind !== "mouseover") panel.uncover(event.target);
    });
  }
}

// The article of file `number`: what the page knows of it.
function fileArticle(number) {
  const row = files[number];
  const detail = detailOf(number);
  const place = matches.indexOf(number);
  const step = (label, target) => (target === undefined || target < 0
    ? null : element("a", { href: "#file=" + target, class: "step" }, label));
  const nodes = [
    element("nav", { class: "trail", "aria-label": "Documents" },
      element("a", { href: "#files", class: "back" }, "All documents"),
      place > 0 ? step("Previous document", matches[place - 1]) : null,
      place >= 0 ? step("Next document", matches[place + 1]) : null),
    element("div", { class: "title" },
      element("h1", { id: "file-title", tabindex: "-1" }, foreign(row[NAME])),
      element("p", { class: "big " + bandOf(row[TENTHS]) },
        element("strong", {}, row[TENTHS] < 0 ? "no score" : pointsText(row[TENTHS])),
        element("span", {}, row[TENTHS] < 0 ? "" : BANDS[bandOf(row[TENTHS])]))),
    factList(row, detail),
  ];
  if (!detail) {
    nodes.push(element("p", { class: "notice" },
      "To stay small, this page has the findings and texts of the worst documents only. This document is not among them. "
      + "It has " + countText(row[FINDINGS], "finding") + ". Lint it alone to see them."));
    return nodes;
  }
  const jump = (target) => {
    const label = document.querySelector('#file button[data-finding="' + target + '"]');
    panel.show(target);
    if (label) {
      label.scrollIntoView({ block: "center" });
      label.focus({ preventScroll: true });
    } else if (panel.node.isConnected) {
      panel.node.scrollIntoView({ block: "nearest" });
    }
  };
  const panel = new EvidencePanel(detail, row[NAME], jump);
  nodes.push(pointsSection(row, detail, jump), textSection(row, detail, panel));
  document.onkeydown = (event) => { if (event.key === "Escape") panel.clear(); };
  return nodes;
}
