// Measures the contrast of the pairs that stand on each other, in every scheme of a theme.
//
//   node contrast.mjs [themes/mine.css]
//
// Body text 7:1, other text 4.5:1, what is not text 3:1 (WCAG 2.2, and a step more for reading).

import path from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";
import { loadTheme } from "./tools/stylesheet.mjs";
import { ALWAYS, valueOf } from "./tools/tokens.mjs";

const BODY = 7;
const TEXT = 4.5;
const SHAPE = 3;

const tints = ["--tint-1", "--tint-2", "--tint-3", "--tint-4", "--tint-5"];

/** [what stands on it, what it stands on, least ratio, where] */
const PAIRS = [
  ["--ink", "--paper", BODY, "text on the page"],
  ["--ink", "--paper-deep", BODY, "text in the hero and the footer"],
  ["--ink", "--card", BODY, "text on a card"],
  ["--ink", "--action-tint", BODY, "a choice under the pointer"],
  ...tints.map((tint) => ["--ink", tint, BODY, "chips and notices"]),
  ["--ink-soft", "--paper", TEXT, "counts and hints on the page"],
  ["--ink-soft", "--paper-deep", TEXT, "hints in the hero"],
  ["--ink-soft", "--card", TEXT, "facts on a card"],
  ["--ink-soft", "--action-tint", TEXT, "the count of a choice under the pointer"],
  ["--action", "--paper", TEXT, "links on the page"],
  ["--action", "--paper-deep", TEXT, "links in the footer"],
  ["--action", "--card", TEXT, "links on a card"],
  ...tints.map((tint) => ["--action", tint, TEXT, "links in a notice"]),
  ["--action-strong", "--paper", TEXT, "a link under the pointer"],
  ["--action-strong", "--card", TEXT, "a link under the pointer, on a card"],
  ["--action-strong", "--action-tint", TEXT, "a quiet button under the pointer"],
  ["--on-action", "--action", TEXT, "open day parts"],
  ["--nl-link-color", "--paper", TEXT, "links on the page"],
  ["--nl-link-hover-color", "--paper", TEXT, "a link under the pointer"],
  ["--nl-skip-link-color", "--nl-skip-link-background-color", TEXT, "the skip link"],
  ["--utrecht-button-primary-action-color", "--utrecht-button-primary-action-background-color", TEXT, "the first button"],
  ["--utrecht-button-primary-action-color", "--utrecht-button-primary-action-hover-background-color", TEXT, "the first button under the pointer"],
  ["--utrecht-button-secondary-action-color", "--utrecht-button-secondary-action-background-color", TEXT, "the second button"],
  ["--utrecht-button-secondary-action-hover-color", "--utrecht-button-secondary-action-hover-background-color", TEXT, "the second button under the pointer"],
  ["--utrecht-button-subtle-color", "--paper", TEXT, "a quiet button"],
  ["--utrecht-form-control-color", "--utrecht-form-control-background-color", BODY, "what somebody types"],
  ["--utrecht-button-primary-action-background-color", "--paper", SHAPE, "edge of the first button"],
  ["--utrecht-button-secondary-action-border-color", "--card", SHAPE, "edge of the second button"],
  ["--utrecht-form-control-border-color", "--card", SHAPE, "edge of a field on a card"],
  ["--utrecht-form-control-border-color", "--paper", SHAPE, "edge of a field on the page"],
  ["--utrecht-form-control-invalid-border-color", "--card", SHAPE, "edge of a wrong field"],
  ["--focus", "--paper", SHAPE, "focus ring on the page"],
  ["--focus", "--paper-deep", SHAPE, "focus ring in the footer"],
  ["--focus", "--card", SHAPE, "focus ring on a card"],
  ["--line-strong", "--paper", SHAPE, "edge of a full day part"],
  ["--line-strong", "--tint-3", SHAPE, "edge of a notice"],
  ["--brick", "--tint-1", SHAPE, "edge of a warning"],
  ["--danger", "--tint-4", SHAPE, "edge of an error"],
  ["--paper", "--brick", SHAPE, "sign of a warning"],
  ["--paper", "--danger", SHAPE, "sign of an error"],
  ["--drawing-ink", "--card", SHAPE, "lines of a drawing"],
  ...tints.map((tint) => ["--drawing-ink", tint, SHAPE, "lines of a drawing"]),
];

/** Any solid CSS colour as [red, green, blue], 0 to 255. */
function colour(value) {
  const parse = (text, options) => transform({ filename: "colour.css", code: Buffer.from(`a{color:${text}}`), minify: true, ...options }).code.toString();
  // For an old browser lightningcss writes oklch, lab and the like as plain colours first.
  const [, plain] = /color:([^;}]+)/.exec(parse(value, { targets: { chrome: 70 << 16 } })) ?? [];
  let found;
  parse(plain, { visitor: { Color: (one) => void (found = one) } });
  if (found?.type !== "rgb" || found.alpha !== 1) throw new Error(`"${value}" is not a solid colour`);
  return [found.r, found.g, found.b];
}

function luminance(rgb) {
  const [red, green, blue] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function ratio(one, other) {
  const [high, low] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Every pair that is too low, or whose tokens a theme does not give. */
export function contrastFaults(theme) {
  const faults = [];
  for (const media of theme.tokens.keys()) {
    const scheme = media === ALWAYS ? "light" : media;
    for (const [front, back, least, where] of PAIRS) {
      const values = [front, back].map((name) => valueOf(theme, name, media));
      if (values.includes(null)) {
        faults.push(`${scheme}: the theme gives no ${values[0] === null ? front : back} (${where})`);
        continue;
      }
      const found = ratio(...values);
      if (found < least) faults.push(`${scheme}: ${front} (${values[0]}) on ${back} (${values[1]}) is ${found.toFixed(2)}:1, must be ${least}:1 (${where})`);
    }
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const theme = await loadTheme(path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "themes/meedoen.css")));
  const faults = contrastFaults(theme);
  console.log(faults.length ? faults.join("\n") : `${PAIRS.length} pairs in ${theme.tokens.size} schemes: all high enough`);
  process.exitCode = faults.length ? 1 : 0;
}
