//! How often something may be tried, per address of the network and per account.
//!
//! In memory: a restart forgets, which gives an attacker one more handful of tries. Several processes count each for
//! themselves.

use domain::{
    accounts::{EmailAddress, Origin},
    refusal::{Failure, Refusal},
};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};

type Limiter = DefaultKeyedRateLimiter<String>;

/// Counts tries.
pub(crate) struct Limits {
    /// Passwords, codes and second steps, per household.
    tries_from: Limiter,
    /// The same per account and household: somebody elsewhere cannot lock the owner out.
    tries_for_from: Limiter,
    /// The same per account, from anywhere: many households together.
    tries_for: Limiter,
    /// Codes that are sent, per account.
    codes_to: Limiter,
    /// Codes that are sent, per household.
    codes_from: Limiter,
    /// What is said about places, per household.
    reports_from: Limiter,
    /// Profiles that are kept, per household: a library or the desk of a coach is one.
    profiles_from: Limiter,
    /// Questions to places and to be called, per household.
    asks_from: Limiter,
}

fn limiter(burst: u32, period: Duration) -> Limiter {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(period).unwrap_or_else(|| Quota::per_hour(NonZeroU32::MIN)).allow_burst(burst);
    Limiter::keyed(quota)
}

impl Limits {
    pub(crate) fn new() -> Self {
        let (seconds, minutes) = (Duration::from_secs, Duration::from_mins);
        Self {
            tries_from: limiter(60, seconds(5)),
            tries_for_from: limiter(10, minutes(1)),
            tries_for: limiter(100, minutes(1)),
            codes_to: limiter(5, minutes(5)),
            codes_from: limiter(30, minutes(1)),
            reports_from: limiter(10, minutes(5)),
            profiles_from: limiter(30, minutes(1)),
            asks_from: limiter(30, minutes(1)),
        }
    }

    /// May an account be tried from here once more? `account` is what the tries have in common: an address or identity.
    pub(crate) fn try_account(&self, account: &str, from: &Origin) -> Result<(), Failure> {
        let household = household(from.ip);
        check(&self.tries_from, &household)?;
        check(&self.tries_for_from, &format!("{account} {household}"))?;
        check(&self.tries_for, &account.to_owned())
    }

    /// May an account be tried in a session that is open already?
    pub(crate) fn try_in_session(&self, account: &str) -> Result<(), Failure> {
        check(&self.tries_for, &account.to_owned())
    }

    /// May another code be sent?
    pub(crate) fn send_code(&self, email: &EmailAddress, from: &Origin) -> Result<(), Failure> {
        self.send_code_to(email.as_str(), from)
    }

    /// As [`Limits::send_code`], to an address or a number.
    pub(crate) fn send_code_to(&self, to: &str, from: &Origin) -> Result<(), Failure> {
        check(&self.codes_from, &household(from.ip))?;
        check(&self.codes_to, &to.to_owned())
    }

    /// May another profile be kept?
    pub(crate) fn keep_profile(&self, from: &Origin) -> Result<(), Failure> {
        check(&self.profiles_from, &household(from.ip))
    }

    /// May a place, or a call, be asked for once more?
    pub(crate) fn ask(&self, from: &Origin) -> Result<(), Failure> {
        check(&self.asks_from, &household(from.ip))
    }

    /// May something be said about a place once more?
    pub(crate) fn report(&self, from: &Origin) -> Result<(), Failure> {
        check(&self.reports_from, &household(from.ip))
    }

    /// Forgets those who did nothing for a while.
    pub(crate) fn forget(&self) {
        let all = [
            &self.tries_from,
            &self.tries_for_from,
            &self.tries_for,
            &self.codes_to,
            &self.codes_from,
            &self.reports_from,
            &self.profiles_from,
            &self.asks_from,
        ];
        all.into_iter().for_each(Limiter::retain_recent);
    }
}

fn check(limiter: &Limiter, key: &String) -> Result<(), Failure> {
    limiter.check_key(key).map_err(|_| Refusal::TooOften.into())
}

/// One household or telephone has a whole /64 of IPv6.
fn household(ip: IpAddr) -> String {
    match ip {
        IpAddr::V6(ip) => Ipv6Addr::from(u128::from(ip) >> 64 << 64).to_string(),
        IpAddr::V4(ip) => ip.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(ip: &str) -> Origin {
        Origin { ip: ip.parse().expect("an address"), device: String::new() }
    }

    #[test]
    fn guessing_from_one_household_stops_and_the_owner_elsewhere_can_go_on() {
        let limits = Limits::new();
        let tries = (0..20).filter(|_| limits.try_account("sara@example.nl", &from("2001:db8::1")).is_ok()).count();
        assert_eq!(tries, 10);
        assert!(limits.try_account("sara@example.nl", &from("2001:db8::2")).is_err(), "the same household");
        assert!(limits.try_account("sara@example.nl", &from("192.0.2.7")).is_ok());
    }

    #[test]
    fn guessing_from_many_households_stops_too() {
        let limits = Limits::new();
        let tries = (0..=255).filter(|last| limits.try_account("sara@example.nl", &from(&format!("192.0.2.{last}"))).is_ok()).count();
        assert_eq!(tries, 100);
    }

    #[test]
    fn one_household_says_only_so_much_about_places() {
        let limits = Limits::new();
        let told = (0..20).filter(|_| limits.report(&from("2001:db8::1")).is_ok()).count();
        assert_eq!(told, 10);
        assert!(limits.report(&from("192.0.2.7")).is_ok());
    }

    #[test]
    fn nobody_is_flooded_with_codes() {
        let limits = Limits::new();
        let email = EmailAddress::parse("sara@example.nl").expect("an address");
        let sent = (0..=255).filter(|last| limits.send_code(&email, &from(&format!("192.0.2.{last}"))).is_ok()).count();
        assert_eq!(sent, 5);
    }
}
