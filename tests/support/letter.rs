//! A mail as a mail server gets it, and enough of MIME to read it.

/// A mail with its envelope.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Who sent it, as the envelope says.
    pub from: String,
    /// To whom, as the envelope says.
    pub to: Vec<String>,
    /// Headers and body, as they came over the line.
    pub data: String,
}

impl Letter {
    /// The value of a header, in words; empty when there is none.
    pub fn header(&self, name: &str) -> String {
        words(&header(&self.data, name))
    }

    /// How often a header stands in it.
    pub fn count(&self, name: &str) -> usize {
        headers(&self.data).iter().filter(|(own, _)| own.eq_ignore_ascii_case(name)).count()
    }

    /// The subject.
    pub fn subject(&self) -> String {
        self.header("subject")
    }

    /// The part for programs that show text.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    /// The part for programs that show HTML.
    pub fn html(&self) -> String {
        self.part("text/html")
    }

    /// The six digits in it.
    pub fn code(&self) -> String {
        let text = self.text();
        let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        text.split_whitespace().find(is_code).expect("six digits in the mail").to_owned()
    }

    /// The path of the link in it.
    pub fn link(&self) -> String {
        let text = self.text();
        let address = text.split_whitespace().find(|word| word.starts_with("http")).expect("a link in the mail");
        let (_, rest) = address.split_once("://").expect("a scheme");
        rest.find('/').map_or("/", |at| &rest[at..]).to_owned()
    }

    fn part(&self, kind: &str) -> String {
        let boundary = header(&self.data, "content-type");
        let (_, boundary) = boundary.split_once("boundary=").expect("a mail in parts");
        let boundary = format!("--{}", boundary.trim_matches('"').split(['"', ';']).next().unwrap_or_default());
        let part = self.data.split(&boundary).skip(1).map(str::trim_start).find(|part| header(part, "content-type").starts_with(kind));
        let part = part.unwrap_or_else(|| panic!("no {kind} in {}", self.data));
        let body = part.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let bytes = match header(part, "content-transfer-encoding").as_str() {
            "base64" => base64(body),
            "quoted-printable" => quoted_printable(body),
            _ => body.as_bytes().to_vec(),
        };
        String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
    }
}

/// The headers before the first empty line, each on one line.
fn headers(text: &str) -> Vec<(String, String)> {
    let head = text.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ").replace("\r\n\t", " ");
    head.split("\r\n").filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

fn header(text: &str, name: &str) -> String {
    headers(text).into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value).unwrap_or_default()
}

/// A header with its encoded words (RFC 2047) read.
fn words(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut encoded_before = false;
    for word in value.split(' ') {
        let encoded = word.strip_prefix("=?utf-8?").and_then(|word| word.strip_suffix("?="));
        if !bytes.is_empty() && (!encoded_before || encoded.is_none()) {
            bytes.push(b' ');
        }
        encoded_before = encoded.is_some();
        match encoded.and_then(|word| word.split_once('?')) {
            Some(("b" | "B", word)) => bytes.extend(base64(word)),
            Some((_, word)) => bytes.extend(quoted_printable(&word.replace('_', " "))),
            None => bytes.extend(word.as_bytes()),
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let text = text.replace("=\r\n", "");
    let mut pieces = text.split('=');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (byte, rest) = piece.split_at_checked(2).expect("two signs behind =");
        bytes.push(u8::from_str_radix(byte, 16).expect("hexadecimal"));
        bytes.extend(rest.as_bytes());
    }
    bytes
}

fn base64(text: &str) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for sign in text.bytes() {
        let Some(value) = SIGNS.iter().position(|own| *own == sign) else { continue };
        bits = bits << 6 | u32::try_from(value).expect("below 64");
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xFF).expect("a byte"));
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "From: Meedoen <a@example.nl>\r\nSubject: =?utf-8?b?Q2Fmw6k=?= =?utf-8?b?IG9wZW4=?= nu\r\nContent-Type: multipart/alternative;\r\n \
         boundary=\"XX\"\r\n\r\n--XX\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         Caf=C3=A9 =\r\n123456 https://x.example.nl/a/b\r\n--XX\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         PHA+\r\nw6k=\r\n--XX--\r\n";

    #[test]
    fn a_mail_is_read_as_a_person_sees_it() {
        let letter = Letter { from: String::new(), to: Vec::new(), data: MAIL.to_owned() };
        assert_eq!(letter.subject(), "Café open nu");
        assert_eq!(letter.text().trim_end(), "Café 123456 https://x.example.nl/a/b");
        assert_eq!((letter.code().as_str(), letter.link().as_str()), ("123456", "/a/b"));
        assert_eq!(letter.html(), "<p>é");
    }
}
