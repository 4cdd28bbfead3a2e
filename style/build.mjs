// Builds what the browser gets, into public/pkg:
//
//   node build.mjs [--theme themes/mine.css] [--pages 'folder-or-file' ...] [--out folder]
//
// The stylesheet of visitors and that of people at work, the drawings, the two small scripts and, when they have been built, the islands.
// Each gets a name with its hash, compressed copies, and a line in manifest.json.
// Fails when a contrast is too low or the stylesheet too heavy.

import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { contrastFaults } from "./contrast.mjs";
import { optimiseWasm, publish, removeStale } from "./tools/assets.mjs";
import { buildStylesheet, loadTheme } from "./tools/stylesheet.mjs";

/** Page and stylesheet together must reach the first paint in 14 KB; this is the share of CSS. */
const MOST_CSS_BYTES = 6500;
/** People at work have it once and then in their browser; it holds the forms too. */
const MOST_WORK_CSS_BYTES = 10_000;
/** What only people at work and participants see: the stylesheet of visitors knows nothing of it. */
const FOR_WORK = ["accounts", "administration", "applications", "coaching", "confirming", "conversations", "self_reliance", "plans", "posting", "participants"].map((feature) => `app/src/${feature}/`);
const PARTS_FOR_WORK = ["choices", "fields", "form_parts", "work_bar"].map((part) => `app/src/ui/${part}.rs`);

const here = import.meta.dirname;
const root = path.dirname(here);
const { values: options } = parseArgs({
  options: {
    theme: { type: "string", default: path.join(here, "themes/meedoen.css") },
    pages: { type: "string", multiple: true, default: ["app/src", "server/src", "public"].map((folder) => path.join(root, folder)) },
    out: { type: "string", default: path.join(root, "public/pkg") },
  },
});

/** The texts of all files under a folder (or one file) with one of these extensions, but those that `leftOut` names. */
function textsUnder(place, extensions, leftOut = () => false) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [readFileSync(place, "utf8")];
  return readdirSync(place, { recursive: true })
    .filter((name) => extensions.includes(path.extname(name)) && !name.startsWith("pkg"))
    .map((name) => path.join(place, name))
    .filter((file) => !leftOut(path.relative(root, file)))
    .map((file) => readFileSync(file, "utf8"));
}

const isForWork = (file) => [...FOR_WORK, ...PARTS_FOR_WORK].some((start) => file.startsWith(start));

function fail(title, lines) {
  console.error(`${title}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  process.exit(1);
}

const theme = await loadTheme(path.resolve(options.theme));
const faults = contrastFaults(theme);
if (faults.length) fail(`${options.theme}: contrast`, faults);

const sheet = (main, leftOut) =>
  buildStylesheet({
    main: path.join(here, main),
    defaultTheme: path.join(here, "themes/meedoen.css"),
    theme,
    pages: options.pages.flatMap((place) => textsUnder(place, [".rs", ".js", ".html"], leftOut)),
    readers: [...options.pages.flatMap((place) => textsUnder(place, [".rs"])), ...textsUnder(path.join(root, "public"), [".svg"])],
  });
const { css } = await sheet("main.css", isForWork);
const { css: workCss, unused } = await sheet("work.css");

const published = {
  stylesheet: publish(options.out, "meedoen", ".css", css),
  workStylesheet: publish(options.out, "work", ".css", workCss),
};

/** Files that are there already and only need a name; absent ones are left out of the manifest. */
const ready = {
  script: "public/meedoen.js",
  readAloud: "public/read-aloud.js",
  drawings: "public/drawings.svg",
  islands: "target/wasm-bindgen/client.js",
};
for (const [entry, file] of Object.entries(ready)) {
  const from = path.join(root, file);
  if (!existsSync(from)) continue;
  const { name, ext } = path.parse(file);
  published[entry] = publish(options.out, name, ext, readFileSync(from));
}
const wasm = path.join(root, "target/wasm-bindgen/client_bg.wasm");
if (existsSync(wasm)) {
  published.islandsWasm = publish(options.out, "client_bg", ".wasm", optimiseWasm(wasm, path.join(here, "node_modules/binaryen/bin/wasm-opt")));
}

const manifest = Object.fromEntries(Object.entries(published).map(([entry, { url }]) => [entry, url]));
writeFileSync(path.join(options.out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
removeStale(options.out, Object.values(published).map(({ file }) => file));

console.table(Object.fromEntries(Object.values(published).map(({ file, raw, br, gz }) => [file, { raw, br, gz }])));
if (unused.length) console.log(`No page uses: ${[...new Set(unused)].join(", ")}`);
for (const [sheet, most] of [["stylesheet", MOST_CSS_BYTES], ["workStylesheet", MOST_WORK_CSS_BYTES]]) {
  const { br, file } = published[sheet];
  if (br > most) fail(`${file} is too heavy`, [`${br} bytes, at most ${most}`]);
}
