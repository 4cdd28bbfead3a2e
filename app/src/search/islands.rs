//! Suggestions while typing: the only island a visitor meets.

use leptos::prelude::*;

/// Makes the text field it wraps a combobox with suggestions. Without WebAssembly it stays a plain field.
///
/// The field is rendered on the server and holds every word and address the island needs in `data-` attributes
/// (`suggestions`, `places`, `label`, `found`), so that the island needs no props and no parser for them.
#[island]
pub fn Suggestions(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    root.on_load(|root| super::combobox::start(&root));
    view! {
        <div class="combobox" node_ref=root>
            {children()}
        </div>
    }
}
