//! What the server tells the pages about itself: one value for the whole life of the process.

use domain::{participants::Keeping, use_cases::Marketplace};
use std::sync::Arc;

/// Facts about this installation. The server makes one and leaks it: it lives as long as the process.
#[derive(Debug, Clone)]
pub struct Site {
    /// Scheme, host and port without a slash at the end, for example `https://meedoen.example.nl`.
    pub base_url: String,
    /// Telephone number as people write it.
    pub phone: String,
    /// E-mail address for questions.
    pub email: String,
    /// Addresses of the files that pages need.
    pub assets: Assets,
    /// Is this filled with examples?
    pub demo: bool,
    /// Is there a mail server that messages are handed to? Without one they wait at `/beheer/post`, to be read there.
    pub sends_mail: bool,
    /// Can text messages be sent? Without that, nobody is asked whether they want any.
    pub sends_texts: bool,
    /// How long what a participant keeps lies here unused.
    pub keeping: Keeping,
}

/// Addresses of the files that pages need, each starting with `/`; they may carry a hash.
#[derive(Debug, Clone)]
pub struct Assets {
    /// The style sheet of visitors.
    pub stylesheet: String,
    /// The style sheet of people at work: that of visitors with the forms and lists on top.
    pub work_stylesheet: String,
    /// `meedoen.js`: starts islands and reading aloud on first use.
    pub script: String,
    /// `read-aloud.js`: loaded by the script when somebody wants to listen.
    pub read_aloud: String,
    /// The JavaScript that wasm-bindgen wrote for the islands.
    pub client: String,
    /// The WebAssembly of the islands.
    pub wasm: String,
    /// The SVG file with every drawing and icon as a `<symbol>`.
    pub drawings: String,
    /// The icon of the site.
    pub favicon: String,
}

impl Default for Assets {
    /// The names as they stand in `public/`, without hashes.
    fn default() -> Self {
        Self {
            stylesheet: "/pkg/meedoen.css".to_owned(),
            work_stylesheet: "/pkg/work.css".to_owned(),
            script: "/meedoen.js".to_owned(),
            read_aloud: "/read-aloud.js".to_owned(),
            client: "/pkg/client.js".to_owned(),
            wasm: "/pkg/client_bg.wasm".to_owned(),
            drawings: "/drawings.svg".to_owned(),
            favicon: "/favicon.svg".to_owned(),
        }
    }
}

/// The marketplace, as pages find it in their context.
#[derive(Clone)]
pub struct Market(pub Arc<dyn Marketplace>);

/// The reference number of a request, put into its extensions by the server: told to people when something
/// goes wrong, and found in the log.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);
