//! What fields show of what was typed.

use super::*;
use crate::{
    ask::Here,
    forms::{Again, Problem, Sent},
    samples::site,
    ui::{ChoiceList, ChoiceOption, Choose},
};
use domain::{actors::Actor, languages::UiLanguage};
use std::sync::Arc;

/// A page with a form that came back with these values, and a problem with the field `x`.
fn again(pairs: &[(&str, &str)]) -> Asked {
    let sent = Sent { pairs: pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect(), files: Vec::new() };
    let problems = vec![Problem { field: "x".to_owned(), words: "Nee.".to_owned() }];
    Asked { again: Some(Arc::new(Again { sent, problems, once: Vec::new() })), ..fresh() }
}

fn fresh() -> Asked {
    Asked {
        here: Here::new(site(), UiLanguage::Dutch),
        path: "/".to_owned(),
        query: String::new(),
        nonce: None,
        reference: String::new(),
        actor: Actor::Visitor,
        from: None,
        token: None,
        by_person: true,
        again: None,
        municipalities: Arc::default(),
    }
}

fn html(view: impl IntoView + 'static) -> String {
    Owner::new().with(|| view.into_any().to_html()).replace("<!>", "")
}

#[test]
fn a_hint_and_a_problem_are_both_read_with_the_field() {
    let asked = again(&[("x", "a\"b")]);
    let html = html(view! { <TextField asked=asked name="x" label="Naam" hint="Zoals u heet." stored="eerder" /> });
    assert!(html.contains("aria-describedby=\"x-uitleg x-fout\"") && html.contains("id=\"x-uitleg\"") && html.contains("id=\"x-fout\""));
    assert!(html.contains("value=\"a&quot;b\"") && !html.contains("eerder"));
}

#[test]
fn several_problems_of_a_field_are_all_read_with_it() {
    let mut asked = again(&[]);
    let problem = |field: &str, words: &str| Problem { field: field.to_owned(), words: words.to_owned() };
    let problems = vec![problem("x", "Regel 1."), problem("y", "Ook dit."), problem("x", "Regel 2.")];
    asked.again = Some(Arc::new(Again { problems, ..Again::default() }));
    let html = html(view! { <TextArea asked=asked name="x" label="Groep" /> });
    assert!(html.contains("aria-describedby=\"x-fout x-fout-2\"") && html.contains("id=\"x-fout\"") && html.contains("id=\"x-fout-2\""));
    assert!(html.contains("Regel 1.") && html.contains("Regel 2.") && !html.contains("Ook dit."));
}

#[test]
fn a_field_without_problem_shows_what_is_kept_and_says_no_more() {
    let html = html(view! { <TextField asked=fresh() name="x" label="Naam" stored="eerder" /> });
    assert!(html.contains("value=\"eerder\"") && !html.contains("aria-") && !html.contains("field-problem"));
}

#[test]
fn a_password_is_never_shown_again() {
    let html =
        html(view! { <TextField asked=again(&[("x", "geheim-1")]) name="x" label="Naam" kind=FieldKind::Password stored="geheim-2" /> });
    assert!(!html.contains("geheim") && !html.contains("value="));
}

#[test]
fn several_lines_stay_as_typed_and_cannot_end_their_field() {
    let typed = "</textarea><script>alert(1)</script>\n&amp; <b>";
    let html = html(view! { <TextArea asked=again(&[("x", typed)]) name="x" label="Verhaal" /> });
    assert!(html.contains(">&lt;/textarea>&lt;script>alert(1)&lt;/script>\n&amp;amp; &lt;b></textarea>"), "{html}");
    let empty = self::html(view! { <TextArea asked=fresh() name="x" label="Verhaal" /> });
    assert!(empty.contains("></textarea>"), "{empty}");
}

#[test]
fn choices_stay_chosen_also_when_none_is() {
    let choices = || vec![ChoiceOption::new("a", "Eén"), ChoiceOption::new("b", "Twee")];
    let list = |asked: Asked, choose| {
        html(view! { <ChoiceList asked=asked name="x" legend="Wat?" choose=choose choices=choices() stored=vec!["b".to_owned()] /> })
    };
    let chosen = |html: &str| html.split("<input").filter(|tag| tag.contains(" checked")).count();
    let fresh_list = list(fresh(), Choose::One);
    assert!(fresh_list.contains("type=\"radio\"") && chosen(&fresh_list) == 1);
    let both = list(again(&[("x", "a"), ("x", "b")]), Choose::Several);
    assert!(both.contains("type=\"checkbox\"") && chosen(&both) == 2);
    assert!(both.contains("<fieldset aria-describedby=\"x-fout\"") && both.contains("id=\"x\""), "{both}");
    assert_eq!(chosen(&list(again(&[("other", "1")]), Choose::Several)), 0);
}
