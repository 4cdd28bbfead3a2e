//! How often one visitor may ask for what costs work.

use crate::{
    config::{Settings, YesNo},
    fallback,
    router::Shared,
};
use app::RequestId;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
};

/// Requests that may come at once, as a multiple of those per second: a page and what a quick reader opens from it.
const BURST: u32 = 5;

/// Counts requests per visitor. An address is kept in memory only, for as long as it counts.
#[derive(Clone)]
pub(crate) struct RateLimit {
    limiter: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
    behind_proxy: bool,
}

impl RateLimit {
    pub(crate) fn new(settings: &Settings) -> Self {
        let limiter = NonZeroU32::new(settings.requests_per_second).map(|rate| {
            let quota = Quota::per_second(rate).allow_burst(rate.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1)));
            Arc::new(DefaultKeyedRateLimiter::keyed(quota))
        });
        Self { limiter, behind_proxy: settings.behind_proxy == YesNo::Yes }
    }

    fn allows(&self, peer: SocketAddr, headers: &HeaderMap) -> bool {
        let Some(limiter) = &self.limiter else { return true };
        // Forgets visitors that have gone, once in a while.
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        limiter.check_key(&self.visitor(peer, headers)).is_ok()
    }

    /// The proxy adds the address it saw at the end; what stands before it was written by the visitor.
    pub(crate) fn visitor(&self, peer: SocketAddr, headers: &HeaderMap) -> IpAddr {
        let forwarded = || headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
        let address = if self.behind_proxy { forwarded().unwrap_or(peer.ip()) } else { peer.ip() };
        match address {
            // One household or telephone has a whole /64.
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from(u128::from(address) >> 64 << 64)),
            IpAddr::V4(_) => address,
        }
    }
}

/// Refuses with 429 and says when to try again.
pub(crate) async fn limit(
    State(shared): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    if shared.rate_limit.allows(peer, request.headers()) {
        return next.run(request).await;
    }
    let extensions = request.extensions();
    let language = extensions.get().copied().unwrap_or_default();
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut response = fallback::answer(shared.site, request.uri().path(), language, extensions.get::<RequestId>(), status);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(text: &str) -> SocketAddr {
        text.parse().expect("an address")
    }

    fn limit(behind_proxy: bool) -> RateLimit {
        RateLimit { limiter: None, behind_proxy }
    }

    #[test]
    fn a_visitor_cannot_invent_an_address() {
        let headers =
            HeaderMap::from_iter([(header::HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static("1.1.1.1, 203.0.113.7"))]);
        assert_eq!(limit(true).visitor(peer("127.0.0.1:1"), &headers).to_string(), "203.0.113.7");
        assert_eq!(limit(false).visitor(peer("192.0.2.1:1"), &headers).to_string(), "192.0.2.1");
    }

    #[test]
    fn a_household_is_one_visitor() {
        let visitor = limit(false).visitor(peer("[2001:db8:1:2:3:4:5:6]:1"), &HeaderMap::new());
        assert_eq!(visitor.to_string(), "2001:db8:1:2::");
    }
}
