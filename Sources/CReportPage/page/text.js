// The text of a file: with its marks, or cleaned.

function gap(count, noun) {
  return element("div", { class: "gap" }, "… " + countText(count, noun) + " left out");
}

function lineElement(number, content) {
  return element("div", { class: "line" },
    element("span", { class: "number", "aria-hidden": "true" }, String(number)), content);
}

// The finding with the shortest span is the innermost one.
function innermost(detail, covering) {
  const length = (number) => detail.findings[number].endByte - detail.findings[number].startByte;
  return covering.reduce((best, number) => (length(number) < length(best) ? number : best));
}

function findingLabel(detail, number) {
  const finding = detail.findings[number];
  const words = "Finding " + (number + 1) + ", " + finding.class + ": " + plain(finding.message) + ", "
    + lossText(Math.round((finding.scoreLoss ?? 0) * 10)) + " points";
  return element("button", {
    type: "button", class: "chip " + finding.class, "data-finding": number, "aria-label": words,
    "aria-expanded": "false", "aria-controls": "evidence",
  }, CLASS_LETTERS[finding.class] + (number + 1));
}

function appendPiece(content, piece, detail, labelled) {
  if (typeof piece === "string") {
    appendText(content, piece);
  } else if (typeof piece === "number") {
    content.append(element("span", { class: "gap" }, " … " + sizeText(piece) + " left out … "));
  } else {
    const [covering, text] = piece;
    const residueClass = detail.findings[innermost(detail, covering)].class;
    const mark = element("mark", { class: residueClass, "data-findings": covering.join(" ") });
    for (const number of covering) {
      if (labelled.has(number)) continue;
      labelled.add(number);
      mark.append(findingLabel(detail, number));
    }
    content.append(appendText(mark, text));
  }
}

function markedText(detail) {
  const node = element("div", { class: "text" });
  const labelled = new Set();
  let next = 1;
  for (const [number, ...pieces] of detail.text) {
    if (number > next) node.append(gap(number - next, "line"));
    const content = element("div", { class: "content", dir: "auto" });
    for (const piece of pieces) appendPiece(content, piece, detail, labelled);
    node.append(lineElement(number, content));
    next = number + 1;
  }
  if (detail.textLines >= next) node.append(gap(detail.textLines - next + 1, "line"));
  return node;
}

function plainContent(pieces) {
  const content = element("div", { class: "content", dir: "auto" });
  for (const piece of pieces) {
    if (typeof piece === "number") {
      content.append(element("span", { class: "gap" }, " … " + sizeText(piece) + " left out … "));
    } else {
      appendText(content, typeof piece === "string" ? piece : piece[1]);
    }
  }
  return content;
}

function cleanedText(detail) {
  const node = element("div", { class: "text" });
  const lines = new Map(detail.text.map(([number, ...pieces]) => [number, pieces]));
  let missing = 0;
  const closeGap = () => {
    if (missing) node.append(gap(missing, "line"));
    missing = 0;
  };
  for (const part of detail.cleaned) {
    if (typeof part === "string") {
      closeGap();
      const content = element("div", { class: "content changed", dir: "auto" });
      node.append(lineElement("~", appendText(content, part)));
      continue;
    }
    for (let number = part[0]; number <= part[1]; number += 1) {
      if (!lines.has(number)) {
        missing += 1;
        continue;
      }
      closeGap();
      node.append(lineElement(number, plainContent(lines.get(number))));
    }
  }
  closeGap();
  if (detail.cleanedIsCut) node.append(element("div", { class: "gap" }, "… the rest is left out"));
  return node;
}
