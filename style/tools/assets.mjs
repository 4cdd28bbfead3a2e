// Files for the browser: a name with the hash of the content, and compressed copies beside them.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 8);

/** Writes `<name>.<hash8><extension>` with .br and .gz beside it; answers its address and sizes. */
export function publish(folder, name, extension, content) {
  const bytes = Buffer.from(content);
  const file = `${name}.${hashOf(bytes)}${extension}`;
  const mode = extension === ".wasm" ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: mode,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gzip = gzipSync(bytes, { level: 9 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
  writeFileSync(path.join(folder, `${file}.br`), brotli);
  writeFileSync(path.join(folder, `${file}.gz`), gzip);
  return { file, url: `/pkg/${file}`, raw: bytes.length, br: brotli.length, gz: gzip.length };
}

/** Removes what earlier builds left behind. */
export function removeStale(folder, files) {
  const keep = new Set(files.flatMap((file) => [file, `${file}.br`, `${file}.gz`]).concat("manifest.json"));
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** WASM through wasm-opt; the result is kept beside it under the hash of what went in. */
export function optimiseWasm(file, wasmOpt) {
  const folder = path.join(path.dirname(file), "optimised");
  const optimised = path.join(folder, `${hashOf(readFileSync(file))}.wasm`);
  if (!existsSync(optimised)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // What rustc emits for wasm32-unknown-unknown; wasm-opt refuses a module with more than it is told of.
    const features = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
    const flags = features.map((feature) => `--enable-${feature}`);
    execFileSync(process.execPath, [wasmOpt, "-Oz", "--strip-debug", "--strip-producers", ...flags, file, "-o", `${optimised}.part`], { stdio: "inherit" });
    writeFileSync(optimised, readFileSync(`${optimised}.part`));
    rmSync(`${optimised}.part`);
  }
  return readFileSync(optimised);
}
