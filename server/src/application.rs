//! Build, listen, run: the same for people and for tests.

use crate::{
    Opened, assets, background,
    config::{Settings, YesNo},
    control, demo,
    mailer::Mailer,
    router,
    texting::Texting,
};
use anyhow::Context;
use app::{Market, Site};
use domain::{clock::Clock, participants::Keeping};
use std::{future::Future, net::SocketAddr, sync::Arc};
use tokio::{net::TcpListener, task::JoinHandle};

/// Places of which an index is built in a moment.
const BUILD_BEFORE_OPENING: u32 = 2_000;

/// A server that listens already and has not answered yet.
pub struct Application {
    listener: TcpListener,
    service: router::Service,
    opened: Opened,
    background: Background,
}

/// Work that goes on for as long as the application is there.
struct Background(Vec<JoinHandle<()>>);

impl Drop for Background {
    fn drop(&mut self) {
        self.0.iter().for_each(JoinHandle::abort);
    }
}

impl Application {
    /// Opens the data, loads the examples into an empty database when asked, and listens.
    pub async fn build(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(settings.addr).await.with_context(|| {
            format!("cannot listen on {}; another program may use that port: choose another with MEEDOEN_ADDR", settings.addr)
        })?;
        let opened = Opened::open(settings, clock).await?;
        if settings.demo == YesNo::Yes {
            demo::load(&opened.marketplace).await?;
        }
        // The first visitor finds everything, unless building the index would make all of them wait.
        let marketplace = &opened.marketplace;
        if marketplace.index_is_complete() {
            marketplace.index_marked().await?;
        } else if marketplace.database().count_places().await? <= BUILD_BEFORE_OPENING {
            marketplace.rebuild_index().await?;
        }
        // One for the whole life of the process: pages refer to it without counting.
        let site: &'static Site = Box::leak(Box::new(Site {
            base_url: settings.base_url(listener.local_addr()?),
            phone: settings.phone.clone(),
            email: settings.email.clone(),
            assets: assets::read_manifest(&settings.public)?,
            demo: settings.demo == YesNo::Yes,
            sends_mail: settings.smtp.is_some(),
            sends_texts: settings.sms_url.is_some() || settings.demo == YesNo::Yes,
            keeping: Keeping { unused_days: settings.unused_days, warned_days: settings.warned_days },
        }));
        let mailer = Mailer::of(settings, site)?;
        let texting = Texting::of(settings, site, Arc::clone(&opened.clock))?;
        let mut background = background::start(&opened.marketplace, site, mailer, texting);
        if settings.database != "memory" {
            background.extend(control::listen(&settings.data, opened.clone()));
        }
        let market = Market(Arc::clone(&opened.marketplace) as Arc<dyn domain::use_cases::Marketplace>);
        let service = router::service(settings, site, market, &opened);
        Ok(Self { listener, service, opened, background: Background(background) })
    }

    /// Where it listens.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// What is behind it.
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// Answers until `stop` is done, then finishes what was begun.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let _background = self.background;
        axum::serve(self.listener, self.service).with_graceful_shutdown(stop).await?;
        // What was counted since the last minute.
        Ok(self.opened.marketplace.store_views().await?)
    }
}
