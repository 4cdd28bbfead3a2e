//! Amounts of money, in cents of a euro.

/// Cents of an amount as people write it: `22`, `22,50`, `€ 22.50`, `EUR 22`.
pub fn cents(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches("EUR").trim_start_matches('€').trim().replace('.', ",");
    let (euros, cents) = text.split_once(',').unwrap_or((&text, "00"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty();
    let whole = digits(euros) && digits(cents) && cents.len() == 2;
    let amount = euros.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents.parse().ok()?)?;
    whole.then_some(amount)
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, amount) in [("3", 300), ("3,50", 350), ("€ 3.50", 350), (" EUR 22 ", 2200), ("0", 0), ("0,05", 5)] {
            assert_eq!(cents(text), Some(amount), "{text}");
        }
        for wrong in ["", "3,5", "3,555", "-3", "drie", "1.000,00", "99999999999", "3,-"] {
            assert_eq!(cents(wrong), None, "{wrong}");
        }
    }
}
