//! Who may do what, asked over HTTP, and what nobody may do.

use domain::use_cases::Actor;
use marketplace::{UseCase, allows};
use reqwest::Method;
use tests::{TestApp, Visitor};

/// Every use case that a visitor may do, with an address that does it. A new one without a line here fails the test.
const VISITOR: [(UseCase, &str); 5] = [
    (UseCase::FindPlaces, "/api/v1/places"),
    (UseCase::ReadPlace, "/plekken/meehelpen-in-de-moestuin"),
    (UseCase::Suggest, "/api/v1/suggestions?q=tuin"),
    (UseCase::ListOrganisations, "/api/v1/organisations"),
    (UseCase::ReadOrganisation, "/organisaties/buurthuis-de-dreef"),
];

#[tokio::test]
async fn a_visitor_may_do_what_the_policy_says_and_nothing_else() {
    let (_app, visitor) = TestApp::with_examples().await;
    for use_case in UseCase::ALL {
        let address = VISITOR.iter().find(|(listed, _)| *listed == use_case).map(|(_, address)| *address);
        assert_eq!(address.is_some(), allows(Actor::Visitor, use_case), "{use_case:?} needs a line in this table or in the policy");
        if let Some(address) = address {
            assert_eq!(visitor.get(address).await.status, 200, "{use_case:?}");
        }
    }
}

#[tokio::test]
async fn nothing_can_be_changed_over_http() {
    let (_app, visitor) = TestApp::with_examples().await;
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for path in ["/", "/plekken", "/api/v1/places", "/api/v1/organisations", "/contact", "/api/import"] {
            let own = visitor.request(method.clone(), path).header("sec-fetch-site", "same-origin").body("x=1");
            let answer = Visitor::send(own).await;
            assert!([404, 405].contains(&answer.status.as_u16()), "{method} {path}: {}", answer.status);
            let foreign = visitor.request(method.clone(), path).header("sec-fetch-site", "cross-site").body("x=1");
            assert_eq!(Visitor::send(foreign).await.status, 403, "{method} {path} from another site");
        }
    }
}

#[tokio::test]
async fn files_outside_the_site_are_not_served() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in
        ["/pkg/../../Cargo.toml", "/pkg/%2e%2e/%2e%2e/Cargo.toml", "/pkg/..%2f..%2fCargo.toml", "/pkg//etc/passwd", "/Cargo.toml", "/pkg/"]
    {
        let answer = visitor.get(path).await;
        assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{path}: {}", answer.status);
        assert!(!answer.text().contains("[workspace]"), "{path}");
    }
}
