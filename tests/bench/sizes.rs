//! What a visitor has to load: bytes as they are sent, compressed with brotli.

use crate::{
    client::{client, get, text},
    data::Data,
    server::Server,
    table::Figure,
};
use anyhow::Context;
use reqwest::Client;
use std::collections::BTreeSet;

/// A kilobyte of the budget.
const KB: usize = 1024;

/// Measures pages with many places and with the examples.
pub async fn run(data: &Data) -> anyhow::Result<Vec<Figure>> {
    println!("\n== Sizes ==");
    let client = client()?;
    let mut figures = Vec::new();
    let examples = tempfile::tempdir()?;
    let mut wasm = 0;
    for (name, folder, demo) in [("100,000 places", data.copy("sizes")?, "no"), ("the examples", examples.path().to_owned(), "yes")] {
        let server = Server::start(&folder, demo)?;
        let list = text(&client, &format!("{}/plekken", server.address)).await?;
        let place = list.split("class=\"place-card__title\"><a href=\"").nth(1).and_then(|rest| rest.split('"').next());
        for (page, path) in [("home", "/"), ("results", "/plekken"), ("place", place.context("no place on the results page")?)] {
            let size = Size::of(&client, &server.address, path).await?;
            println!("{page} with {name}: HTML {} + styles {} = {} bytes; all {}", size.html, size.styles, size.first(), size.all());
            figures.push(
                Figure::plain(format!("{page}, {name}: HTML + CSS, br"), format!("{:.1} KB", kb(size.first())))
                    .goal("<= 14 KB", size.first() <= 14 * KB),
            );
            figures.push(
                Figure::plain(format!("{page}, {name}: all that is loaded"), format!("{:.1} KB", kb(size.all())))
                    .goal("<= 30 KB", size.all() <= 30 * KB),
            );
            wasm = wasm.max(size.wasm);
        }
    }
    figures.push(
        Figure::plain("WebAssembly of the islands, br (on first use)", format!("{:.1} KB", kb(wasm))).goal("<= 100 KB", wasm <= 100 * KB),
    );
    Ok(figures)
}

#[expect(clippy::cast_precision_loss, reason = "pages are small")]
fn kb(bytes: usize) -> f64 {
    bytes as f64 / KB as f64
}

/// Bytes of a page and what belongs to it.
#[derive(Default)]
struct Size {
    html: usize,
    styles: usize,
    /// Scripts that run at once, drawings, the icon.
    others: usize,
    /// Loaded on first use.
    wasm: usize,
}

impl Size {
    async fn of(client: &Client, address: &str, path: &str) -> anyhow::Result<Self> {
        let mut size = Self { html: get(client, &format!("{address}{path}"), "br").await?.len(), ..Self::default() };
        let html = text(client, &format!("{address}{path}")).await?;
        let files: BTreeSet<&str> = html
            .split(['"', '#'])
            .filter(|text| text.starts_with("/pkg/") || *text == "/favicon.svg" || text.starts_with("/photos/"))
            .collect();
        for file in files {
            // Photos do not count; the islands and reading aloud are loaded when somebody uses them.
            if file.starts_with("/photos/") || file.contains("/client.") || file.contains("/read-aloud.") {
                continue;
            }
            let bytes = get(client, &format!("{address}{file}"), "br").await?.len();
            println!("    {file}: {bytes}");
            let part = match file.rsplit('.').next() {
                Some("css") => &mut size.styles,
                Some("wasm") => &mut size.wasm,
                _ => &mut size.others,
            };
            *part += bytes;
        }
        Ok(size)
    }

    fn first(&self) -> usize {
        self.html + self.styles
    }

    fn all(&self) -> usize {
        self.first() + self.others
    }
}
