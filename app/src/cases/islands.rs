//! Looking for somebody on the board.

use leptos::prelude::*;

/// Keeps on the board what holds the words that are typed, while they are typed. Without WebAssembly the field has its button, and the
/// server keeps the same.
///
/// Form and board are rendered on the server, with every line that there is: those that do not fit are hidden. What is said stands in
/// `data-` attributes of an element with `data-left` (`none`, `one`, `some`), so that the island needs no words of its own.
#[island]
pub fn NarrowedAsTyped(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    root.on_load(|root| super::narrowing::start(&root));
    view! { <div node_ref=root>{children()}</div> }
}
