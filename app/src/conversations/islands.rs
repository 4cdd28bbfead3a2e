//! Saving a report as one types.

use leptos::prelude::*;

/// Saves the form it wraps a moment after somebody typed. Without WebAssembly the form has its button.
///
/// The form is rendered on the server. What is said beside it stands in `data-` attributes of an element with `data-saving`
/// (`offline`, `changed`, `signed-out`), so that the island needs no words of its own.
#[island]
pub fn SavedAsTyped(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    root.on_load(|root| super::saving::start(&root));
    view! {
        <div class="saved-as-typed" node_ref=root>
            {children()}
        </div>
    }
}
