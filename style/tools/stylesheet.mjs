// main.css and its imports become one small stylesheet: bundled, purged, settled, minified.

import { readFileSync } from "node:fs";
import path from "node:path";
import { bundleAsync, Features, transform } from "lightningcss";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";
import { readTheme, settleTokens } from "./tokens.mjs";

const PACKAGES = path.join(import.meta.dirname, "../node_modules");

/** Telephones that people with little money still have. Logical properties work in all of them. */
const TARGETS = {
  chrome: 70 << 16,
  android: 70 << 16,
  samsung: 10 << 16,
  safari: (12 << 16) | (1 << 8),
  ios_saf: (12 << 16) | (2 << 8),
  firefox: 68 << 16,
};

/**
 * What those telephones can do, although the tables of lightningcss say otherwise: logical
 * longhands such as `margin-inline-start` (the shorthands are split below). And `color-scheme`
 * needs no help, for we do not use `light-dark()`.
 */
const LEAVE = Features.LogicalProperties | Features.LightDark;

/**
 * Rules of the parts that we leave out: base.css draws one focus ring for everything, also in
 * browsers that do not know `:focus-visible`.
 */
const LEFT_OUT = /^\.utrecht-[\w-]* ?:focus/;

/** Declarations of the parts without effect here. */
const WITHOUT_EFFECT = new Set(["scale:1", "user-select:none", "-webkit-user-select:none", "text-underline-offset:initial", "text-decoration-thickness:max(0px,initial)"]);

const LICENCE = "/*! EUPL-1.2; with parts of NL Design System, (c) Frameless B.V. and Gemeente Utrecht */\n";

/** Reads a CSS file with all it imports. `replace` maps absolute paths to other texts. */
async function bundle(file, replace = new Map()) {
  const { code, warnings } = await bundleAsync({
    filename: file,
    resolver: {
      read: (name) => replace.get(name) ?? readFileSync(name, "utf8"),
      resolve: (specifier, from) =>
        /^[./]/.test(specifier) ? path.resolve(path.dirname(from), specifier) : path.join(PACKAGES, specifier),
    },
  });
  for (const warning of warnings) console.warn(`${file}: ${warning.message}`);
  return code.toString();
}

/** Reads a theme file with all it imports. */
export async function loadTheme(file) {
  return readTheme(await bundle(file));
}

/**
 * Everything in the sources of the pages that may be a class, an element, an attribute or a state.
 * Rust builds some class names: `"tint-{}"` keeps every class that starts with `tint-`.
 */
export function wordsOf(sources) {
  const words = new Set();
  const beginnings = new Set();
  for (const text of sources) {
    for (const [literal] of text.matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
      for (const word of literal.split(/[^\w-]+/)) words.add(word);
      for (const [, start] of literal.matchAll(/([a-z][\w-]*-)\{/g)) beginnings.add(start);
    }
    for (const [, name] of text.matchAll(/<([a-z][a-z0-9-]*)/g)) words.add(name);
    for (const [, name] of text.matchAll(/\bclass:([\w-]+)/g)) words.add(name);
    for (const [, name] of text.matchAll(/\b([a-z][a-z-]*)=/g)) words.add(name);
    // `a()`, `ul()`: elements built by functions.
    for (const [, name] of text.matchAll(/\b([a-z][a-z0-9]*)\(\)/g)) words.add(name);
  }
  return { words: [...words].filter(Boolean), beginnings: [...beginnings] };
}

/** Tokens that drawings and pages read by name, with the fallbacks they bring. */
export function tokensReadBy(sources) {
  const used = new Map();
  for (const text of sources) {
    for (const [, name, fallback] of text.matchAll(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g)) {
      if (!used.has(name)) used.set(name, new Set());
      if (fallback) used.get(name).add(fallback.trim());
    }
  }
  return used;
}

function leaveOut(root) {
  root.walkRules((rule) => {
    // Every link of ours that looks like a button is an `<a>`: the pages need not say so again.
    rule.selector = rule.selector.replaceAll(".utrecht-button-link--html-a", ".utrecht-button-link");
    const kept = rule.selectors.filter((selector) => !LEFT_OUT.test(selector));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** Two things of the parts that lightningcss would write three times over. */
function writeForOldBrowsers(root) {
  // `:not(a, b)` is `:not(a):not(b)`.
  root.walkRules(/:not\([^()]*,/, (rule) => {
    rule.selector = rule.selector.replaceAll(/:not\(([^()]*)\)/g, (_, list) => list.split(",").map((one) => `:not(${one.trim()})`).join(""));
  });
  // `padding-block: x` is `padding-block-start: x; padding-block-end: x`.
  root.walkDecls(/^(margin|padding)-(block|inline)$/, (decl) => {
    for (const side of ["end", "start"]) decl.cloneAfter({ prop: `${decl.prop}-${side}` });
    decl.remove();
  });
  root.walkDecls("inset-block-start", (decl) => (decl.prop = "top"));
}

/**
 * A part says again in each state what it says at rest, in case a theme differs. Where this theme
 * does not, the repetition goes.
 */
function dropRepeats(root) {
  const blockOf = (rule) => /^\.utrecht-[a-z]+(-[a-z]+)*/.exec(rule.selector)?.[0];
  const values = new Map();
  root.walkRules(/^\.utrecht-/, (rule) => {
    rule.each((decl) => {
      const key = `${blockOf(rule)} ${decl.prop}`;
      values.set(key, (values.get(key) ?? new Set()).add(decl.value));
    });
  });
  root.walkRules(/^\.utrecht-/, (rule) => {
    if (rule.selector === blockOf(rule)) return;
    rule.each((decl) => {
      const atRest = root.some((other) => other.selector === blockOf(rule) && other.some((one) => one.prop === decl.prop));
      if (atRest && values.get(`${blockOf(rule)} ${decl.prop}`).size === 1) decl.remove();
    });
    if (rule.nodes.length === 0) rule.remove();
  });
}

/**
 * The minifier writes logical shorthands, which browsers learnt years after the longhands. Equal
 * sides become left and right; unequal ones become the longhands.
 */
function splitShorthands(css) {
  const root = postcss.parse(css);
  root.walkDecls("inset", (decl) => {
    const [top, right = top, bottom = top, left = right] = postcss.list.space(decl.value);
    for (const [prop, value] of Object.entries({ top, right, bottom, left })) decl.cloneBefore({ prop, value });
    decl.remove();
  });
  root.walkDecls(/^(margin|padding)-(block|inline)$/, (decl) => {
    const [, property, axis] = /^(\w+)-(\w+)$/.exec(decl.prop);
    const [start, end = start] = postcss.list.space(decl.value);
    const sides = axis === "block" ? ["top", "bottom"] : start === end ? ["left", "right"] : ["inline-start", "inline-end"];
    decl.cloneBefore({ prop: `${property}-${sides[0]}`, value: start });
    decl.cloneBefore({ prop: `${property}-${sides[1]}`, value: end });
    decl.remove();
  });
  return root.toString();
}

/** Builds the stylesheet. Answers its text, and the selectors of ours that no page uses. */
export async function buildStylesheet({ main, defaultTheme, theme, pages, readers }) {
  const bundled = await bundle(main, new Map([[defaultTheme, ""]]));
  const root = postcss.parse(bundled);
  leaveOut(root);
  writeForOldBrowsers(root);

  const { words, beginnings } = wordsOf(pages);
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: words.join(" "), extension: "words" }],
    defaultExtractor: (text) => text.split(" "),
    css: [{ raw: root.toString() }],
    safelist: { standard: ["html", "body", "*", ":root", ":focus", "hidden", "tabindex", "leptos-island", "leptos-children"], greedy: beginnings.map((start) => new RegExp(`^\\.?${start}`)) },
    rejected: true,
  });

  const settled = postcss.parse(purged.css);
  settleTokens(settled, theme, tokensReadBy(readers));
  settled.walkDecls((decl) => {
    if (WITHOUT_EFFECT.has(`${decl.prop}:${decl.value.replaceAll(" ", "")}`)) decl.remove();
  });
  dropRepeats(settled);
  const { code } = transform({
    filename: "meedoen.css",
    code: Buffer.from(settled.toString()),
    minify: true,
    targets: TARGETS,
    exclude: LEAVE,
  });
  const unused = purged.rejected.map((selector) => selector.trim()).filter((selector) => !/^\.(utrecht|nl)-/.test(selector));
  return { css: LICENCE + splitShorthands(code.toString()), unused };
}
