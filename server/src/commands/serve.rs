//! `meedoen serve`

use crate::{
    Application,
    config::{Settings, YesNo},
    demo_accounts,
};
use domain::clock::SystemClock;
use std::{io::Write, process::ExitCode, sync::Arc};
use tokio::signal::unix::{SignalKind, signal};

/// Starts the server, says where it is, and stops when asked to.
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let application = Application::build(settings, Arc::new(SystemClock)).await?;
    let examples = match settings.demo {
        YesNo::Yes => {
            demo_accounts::make(settings, application.opened()).await?;
            let accounts = demo_accounts::told(&settings.data)?;
            format!("Met voorbeelden. Leeg beginnen: MEEDOEN_DEMO=no en een lege map MEEDOEN_DATA.\n{accounts}")
        }
        YesNo::No => String::new(),
    };
    let said = format!("Meedoen: {}\n{examples}Stoppen: Ctrl-C\n", settings.base_url(application.address()?));
    // Whoever started it may have stopped listening; that is no reason not to serve.
    let _ = std::io::stdout().write_all(said.as_bytes());
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
