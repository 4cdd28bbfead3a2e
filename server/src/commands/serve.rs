//! `meedoen serve`

use crate::{
    Application,
    config::{Settings, YesNo},
};
use domain::clock::SystemClock;
use std::{process::ExitCode, sync::Arc};
use tokio::signal::unix::{SignalKind, signal};

/// Starts the server, says where it is, and stops when asked to.
#[expect(clippy::print_stdout, reason = "tells whoever started it where to look")]
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let application = Application::build(settings, Arc::new(SystemClock)).await?;
    println!("Meedoen: {}", settings.base_url(application.address()?));
    if settings.demo == YesNo::Yes {
        println!("Met voorbeelden. Leeg beginnen: MEEDOEN_DEMO=no en een lege map MEEDOEN_DATA.");
    }
    println!("Stoppen: Ctrl-C");
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    };
    application.run(stop).await?;
    Ok(ExitCode::SUCCESS)
}
