"use strict";
// Text of documents reaches the page through text nodes only: nothing here parses HTML, and no attribute takes it but
// those that are plain text.

// What would act on the reader's screen or hide from the reader. Joiners and variation selectors stay: scripts and
// emoji need them.
const HIDDEN = /(?![\t\n\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

function codeOf(character) {
  return "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
}

// Appends text with a visible mark in place of each character that acts or hides.
function appendText(node, text) {
  let start = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > start) node.append(text.slice(start, match.index));
    node.append(element("span", { class: "control", title: "hidden character" }, codeOf(match[0])));
    start = match.index + match[0].length;
  }
  if (start < text.length) node.append(text.slice(start));
  return node;
}

// Text of a document inside a sentence of the page: its direction stays its own.
function foreign(text) {
  return appendText(element("bdi"), text);
}

// A title is plain text: hidden characters are spelled out.
function plain(text) {
  return text.replace(HIDDEN, (character) => "[" + codeOf(character) + "]");
}

// A link to the web where the address is one, else its text.
function webLink(address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return foreign(address);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return foreign(address);
  const link = element("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" });
  link.append(foreign(address));
  return link;
}

function button(label, action, attributes) {
  const node = element("button", { type: "button", ...attributes }, label);
  node.addEventListener("click", action);
  return node;
}

// Tells readers of the screen what has changed elsewhere on the page.
function announce(message) {
  byId("status").textContent = message;
}
