//! The WebAssembly that the browser loads on first use of an island.

use app as _; // Its islands are exported by name.
use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the page for islands; `meedoen.js` then starts each of them by name.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
