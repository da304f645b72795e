// What the copy buttons put on the clipboard.

// A string of YAML and JSON in which nothing acts or hides.
function quoted(text) {
  return JSON.stringify(text).replace(HIDDEN, (character) =>
    [...Array(character.length).keys()].map((unit) =>
      "\\u" + character.charCodeAt(unit).toString(16).padStart(4, "0")).join(""));
}

// The path as a glob of the configuration, which stands where the paths begin; null for one that lies outside.
function globOf(path) {
  if (path.startsWith("/") || path.startsWith("../")) return null;
  return "/" + path.replace(/[\\*?[\]]/g, "\\$&").replace(/ $/, "\\ ");
}

function ignoreEntry(detail, finding) {
  const glob = globOf(detail.path);
  return "ignore:\n"
    + "  - rule: " + quoted(finding.rule) + "\n"
    + (glob === null ? "" : "    files: [" + quoted(glob) + "]\n")
    + "    fingerprint: " + quoted(finding.fingerprint) + "\n"
    + "    reason: \"say here why it is kept\"\n";
}

function fixText(detail, finding, name) {
  const rule = rules.find((other) => other.name === finding.rule);
  const place = finding.endByte > finding.startByte ? (finding.startLine === finding.endLine ? ", line " : ", lines ") + linesText(finding) : "";
  return plain(name) + place + "\n"
    + plain(finding.rule) + ": " + plain(finding.message) + "\n"
    + (rule?.remedy ? "Fix: " + rule.remedy + "\n" : "")
    + "\n# If it is meant to be there, in .chaffinch.yml:\n" + ignoreEntry(detail, finding);
}

function linesText(finding) {
  return finding.startLine === finding.endLine
    ? String(finding.startLine) : finding.startLine + "–" + finding.endLine;
}

// The clipboard of pages that were opened from disk is not everywhere to be had: then a selection is copied.
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    focused?.focus({ preventScroll: true });
    return isCopied;
  }
}

function copyButton(label, text) {
  const node = button(label, async () => {
    const isCopied = await copyText(text());
    node.textContent = isCopied ? "Copied" : "Not copied";
    announce(isCopied ? label + ": copied" : "The browser does not allow copying.");
    setTimeout(() => { node.textContent = label; }, 1500);
  });
  return node;
}
