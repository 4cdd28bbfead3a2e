//! Text out of HTML: entities become characters, tags fall away.

const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("bull", "•"),
    ("quot", "\""),
    ("apos", "'"),
    ("lt", "<"),
    ("gt", ">"),
    ("hellip", "…"),
    ("pound", "£"),
    ("euro", "€"),
    ("copy", "©"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("Agrave", "À"),
    ("ograve", "ò"),
    ("amp", "&"),
];

/// The plain text of a piece of HTML, or the text itself when it is plain already.
pub(super) fn plain(text: &str) -> String {
    decoded(&without_tags(text))
}

fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.find(';').filter(|end| *end <= 10).and_then(|end| Some((character(&rest[1..end])?, end)));
        if let Some((character, end)) = known {
            plain.push_str(&character);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain + rest
}

fn character(entity: &str) -> Option<String> {
    let number = entity.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => number.parse().ok(),
    });
    let named = || ENTITIES.iter().find(|(name, _)| *name == entity).map(|(_, text)| (*text).to_owned());
    number.and_then(char::from_u32).map(String::from).or_else(named)
}

/// Without `<p>` and the like; a `<` that begins no tag stays.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        if let Some(end) = rest.find('>').filter(|_| is_tag) {
            // Tags that end a line end a line here too.
            if ["p", "/p", "br", "div", "/div", "li", "/ul"].contains(&rest[1..end].trim_end_matches([' ', '/'])) {
                plain.push('\n');
            }
            rest = &rest[end + 1..];
        } else {
            plain.push('<');
            rest = &rest[1..];
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn entities_and_tags_become_text() {
        assert_eq!(plain("<p>Tea&nbsp;&amp; cake&#39;s <b>nice</b></p>"), "\nTea & cake's nice\n");
        assert_eq!(plain("5 < 6 & 7 &unknown; &"), "5 < 6 & 7 &unknown; &");
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "[&<>#;xap/é ]{0,30}") {
            let _ = plain(&text);
        }
    }
}
