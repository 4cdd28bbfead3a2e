//! Who looks at a page: a person, or a program that says so. Only for counting; nothing of it is kept.

use axum::http::{HeaderMap, Method, header, request::Parts};

/// Words in the name of a program that looks for itself and not for a person.
const PROGRAMS: &[&str] = &[
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "facebookexternalhit",
    "headless",
    "lighthouse",
    "monitor",
    "scan",
    "fetch",
    "archive",
    "feed",
    "http://",
    "https://",
];

/// Does a person look at this page? Every browser calls itself Mozilla, and programs that are honest name themselves. A
/// page that is fetched because somebody might look at it next is not looked at.
pub fn is_by_person(parts: &Parts) -> bool {
    let value = |name: &str| header_text(&parts.headers, name);
    let agent = value(header::USER_AGENT.as_str());
    // A make of telephone.
    let agent = agent.replace("cubot", "");
    let ahead = ["sec-purpose", "purpose", "x-moz"].iter().any(|name| value(name).contains("prefetch"));
    parts.method == Method::GET && agent.starts_with("mozilla/") && !ahead && !PROGRAMS.iter().any(|word| agent.contains(word))
}

fn header_text(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn counts(agent: &str, method: Method, more: Option<(&str, &str)>) -> bool {
        let mut request = Request::builder().method(method).header("user-agent", agent);
        if let Some((name, value)) = more {
            request = request.header(name, value);
        }
        is_by_person(&request.body(()).expect("a request").into_parts().0)
    }

    #[test]
    fn browsers_are_people_and_programs_are_not() {
        let telephone = "Mozilla/5.0 (Linux; Android 9; CUBOT X18) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0 Mobile Safari/537.36";
        assert!(counts(telephone, Method::GET, None));
        assert!(counts("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", Method::GET, None));
        for agent in [
            "",
            "curl/8.5.0",
            "python-requests/2.31",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/98.0",
            "Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
            "facebookexternalhit/1.1",
        ] {
            assert!(!counts(agent, Method::GET, None), "{agent}");
        }
    }

    #[test]
    fn what_a_browser_fetches_ahead_is_not_looked_at() {
        let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        assert!(!counts(browser, Method::GET, Some(("sec-purpose", "prefetch;prerender"))));
        assert!(!counts(browser, Method::HEAD, None));
    }
}
