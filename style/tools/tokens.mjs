// Design tokens: reads a theme, and fills its values in where the stylesheet asks for them.
//
// NL Design System asks for every value through a chain such as
// `var(--_utrecht-button-appearance-color, var(--utrecht-button-color))`. In a browser that costs
// kilobytes; here it is settled while building. What must differ at run time (the dark scheme)
// stays a variable.

import postcss from "postcss";

/** Condition of a token that always holds. */
export const ALWAYS = "";

/**
 * Reads a theme: per condition ("" or a media query) a map of token to value. The selector does
 * not matter, so that a theme of NL Design System (`.my-theme { ... }`) can be used as it is.
 */
export function readTheme(css) {
  const theme = new Map([[ALWAYS, new Map()]]);
  const others = [];
  postcss.parse(css).walkDecls((decl) => {
    const media = decl.parent.parent.type === "atrule" ? decl.parent.parent.params : ALWAYS;
    if (!decl.prop.startsWith("--")) {
      others.push(decl);
      return;
    }
    if (!theme.has(media)) theme.set(media, new Map());
    theme.get(media).set(decl.prop, decl.value.trim());
  });
  return { tokens: theme, plain: others.map((decl) => `${decl.prop}:${decl.value}`).join(";") };
}

/** Whether this token differs between circumstances, such as the dark scheme. */
export function isConditional(theme, name) {
  return [...theme.tokens].some(([media, tokens]) => media !== ALWAYS && tokens.has(name));
}

/**
 * Replaces every `var()` in a value. `answer(name, fallback)` gives the text to put there, or null
 * when there is none: then the whole value is void, as it would be in a browser.
 */
export function substitute(value, answer) {
  let result = "";
  let rest = value;
  for (;;) {
    const start = rest.search(/\bvar\(/);
    if (start < 0) return result + rest;
    const end = closingBracket(rest, start + 3);
    const inside = rest.slice(start + 4, end);
    const comma = inside.indexOf(",");
    const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    const fallback = comma < 0 ? null : inside.slice(comma + 1).trim();
    const replacement = answer(name, fallback);
    if (replacement === null) return null;
    result += rest.slice(0, start) + replacement;
    rest = rest.slice(end + 1);
  }
}

function closingBracket(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && (depth -= 1) === 0) return at;
  }
  throw new Error(`no closing bracket in: ${text}`);
}

/** The value of a token under a condition, with every token in it filled in. */
export function valueOf(theme, name, media = ALWAYS) {
  const value = theme.tokens.get(media)?.get(name) ?? theme.tokens.get(ALWAYS).get(name);
  if (value === undefined) return null;
  return substitute(value, (inner, fallback) => valueOf(theme, inner, media) ?? fallback);
}

/**
 * Settles all tokens in a stylesheet (a postcss root) and puts those that must stay variables in
 * front. `usedOutside` names tokens that drawings or pages read, each with the set of fallbacks
 * they bring (an empty set when they bring none).
 */
export function settleTokens(root, theme, usedOutside) {
  for (let pass = 0; pass < 20; pass += 1) {
    const before = root.toString();
    fillIn(root, theme);
    inlinePrivates(root);
    dropUnread(root, theme, usedOutside);
    if (root.toString() === before) break;
  }
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  shortenPrivates(root);
  root.prepend(...variableRules(root, theme, usedOutside));
}

/** Fills in constants, and drops declarations whose value would be void. */
function fillIn(root, theme) {
  const declared = declaredIn(root);
  const constant = (name) => theme.tokens.get(ALWAYS).has(name) && !isConditional(theme, name) && !declared.has(name);
  const known = (name) => theme.tokens.get(ALWAYS).has(name) || isConditional(theme, name);
  const settle = (value) =>
    substitute(value, (name, fallback) => {
      if (constant(name)) return settle(theme.tokens.get(ALWAYS).get(name));
      if (known(name)) return `var(${name})`;
      const settled = fallback === null ? null : settle(fallback);
      if (declared.has(name)) return settled === null ? `var(${name})` : `var(${name},${settled})`;
      return settled;
    });
  root.walkDecls((decl) => {
    if (!decl.value.includes("var(")) return;
    const value = settle(decl.value);
    if (value === null) decl.remove();
    else decl.value = value;
  });
}

function declaredIn(root) {
  const names = new Set();
  root.walkDecls(/^--/, (decl) => names.add(decl.prop));
  return names;
}

/**
 * `--_x` that a part sets on its own element only, and reads there only, is no more than a name.
 * One that a modifier (`.part--modifier`) sets as well must stay.
 */
function inlinePrivates(root) {
  const names = new Set([...declaredIn(root)].filter((name) => name.startsWith("--_")));
  for (const name of names) {
    const values = new Map();
    let plain = true;
    root.walkDecls(name, (decl) => {
      const owner = decl.parent.selector;
      plain &&= /^\.[a-z]+(-[a-z]+)*$/.test(owner) && decl.parent.parent === root && !values.has(owner);
      values.set(owner, decl.value);
    });
    if (!plain) continue;
    const ownerOf = (rule) => {
      const owners = new Set(rule.selectors.map((selector) => /^\.[a-z]+(-[a-z]+)*(?=$|[:.[])/.exec(selector)?.[0]));
      return owners.size === 1 ? [...owners][0] : undefined;
    };
    const uses = [];
    root.walkDecls((decl) => {
      if (new RegExp(`var\\(${name}[,)]`).test(decl.value)) uses.push(decl);
    });
    if (!uses.every((use) => values.has(ownerOf(use.parent)))) continue;
    for (const use of uses) use.value = putIn(use.value, name, values.get(ownerOf(use.parent)));
    root.walkDecls(name, (decl) => decl.remove());
  }
}

/** A value with one token replaced, also inside the fallbacks of others. */
function putIn(value, name, replacement) {
  return substitute(value, (used, fallback) => {
    if (used === name) return replacement;
    return fallback === null ? `var(${used})` : `var(${used},${putIn(fallback, name, replacement)})`;
  });
}

function readIn(root) {
  const names = new Set();
  root.walkDecls((decl) => {
    for (const [, name] of decl.value.matchAll(/var\(\s*(--[\w-]+)/g)) names.add(name);
  });
  return names;
}

/** Drops custom properties that nothing reads. */
function dropUnread(root, theme, usedOutside) {
  const read = readIn(root);
  for (const tokens of theme.tokens.values()) {
    for (const value of tokens.values()) {
      for (const [, name] of value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
    }
  }
  root.walkDecls(/^--/, (decl) => {
    if (!read.has(decl.prop) && !usedOutside.has(decl.prop)) decl.remove();
  });
}

/** Long private names of the parts become short ones; names that others may use stay. */
function shortenPrivates(root) {
  const short = new Map();
  for (const name of declaredIn(root)) {
    if (/^--(_|utrecht-|nl-)/.test(name)) short.set(name, `--_${short.size.toString(36)}`);
  }
  root.walkDecls((decl) => {
    decl.prop = short.get(decl.prop) ?? decl.prop;
    decl.value = decl.value.replaceAll(/--[\w-]+/g, (name) => short.get(name) ?? name);
  });
}

/** The rules that give the browser the tokens that are still variables. */
function variableRules(root, theme, usedOutside) {
  const read = readIn(root);
  const rules = [];
  for (const [media, tokens] of theme.tokens) {
    const rule = postcss.rule({ selector: ":root" });
    if (media === ALWAYS && theme.plain) rule.append(postcss.parse(theme.plain).nodes);
    for (const name of tokens.keys()) {
      const outside = usedOutside.get(name);
      if (!read.has(name) && !outside) continue;
      const value = keepConditional(theme, name, media);
      // A drawing brings its own light colours; saying them again would only cost bytes.
      const saidAlready = media === ALWAYS && !read.has(name) && outside?.size === 1 && outside.has(value);
      if (!saidAlready) rule.append({ prop: name, value });
    }
    if (rule.nodes?.length) rules.push(media === ALWAYS ? rule : postcss.atRule({ name: "media", params: media, nodes: [rule] }));
  }
  return rules;
}

function keepConditional(theme, name, media) {
  return substitute(theme.tokens.get(media).get(name), (inner, fallback) =>
    isConditional(theme, inner) ? `var(${inner})` : (valueOf(theme, inner) ?? fallback));
}
