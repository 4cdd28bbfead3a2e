//! Asking for a buddy: what somebody would like, which nobody but the coordinator reads.

use super::OWN;
use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::reading::chosen,
    ui::{ButtonLook, ChoiceList, ChoiceOption, Choose, Heading, Paragraph, PostForm, Select, SubmitButton},
};
use domain::{
    codes::Code,
    experience::{Experience, Gender, GenderWish},
    municipalities::Municipality,
    pairings::{BuddyRequest, BuddyWishes},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use leptos::prelude::*;

/// The field that names a place to go to together.
pub const PLACE: &str = "plek";

/// The form.
#[component]
pub fn AskForm(asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    let municipality = if let [only] = municipalities.as_slice() {
        view! { <input type="hidden" name="gemeente" value=only.slug.to_string() /> }.into_any()
    } else {
        let choices = municipalities.into_iter().map(|it| ChoiceOption::new(it.slug.as_str(), it.name)).collect();
        let legend = here.say("introductions-call-municipality");
        view! { <ChoiceList asked=&asked name="gemeente" legend=legend choose=Choose::One choices=choices /> }.into_any()
    };
    // A place that somebody came from goes along, also when the form comes back.
    let from_address = asked.pairs().into_iter().find(|(name, _)| name == PLACE).map(|(_, value)| value).unwrap_or_default();
    let place = asked.value(PLACE, &from_address);
    let place = Slug::parse(&place).map(|slug| view! { <input type="hidden" name=PLACE value=slug.to_string() /> });
    let experiences = Experience::ALL.iter().filter(|theme| theme.can_be_shared());
    let wanted: Vec<_> = experiences.map(|theme| ChoiceOption::new(theme.code(), here.texts.name("ervaring", theme.code()))).collect();
    let shown = wanted.clone();
    let rather = GenderWish::ALL.iter().map(|wish| ChoiceOption::new(wish.code(), here.texts.name("maatje-liever", wish.code()))).collect();
    let nobody_says = [ChoiceOption::new("", here.say("experts-gender-none"))].into_iter();
    let genders = nobody_says
        .chain(Gender::ALL.iter().map(|own| ChoiceOption::new(own.code(), here.texts.name("vrouw-of-man", own.code()))))
        .collect();
    let house = ["rook", "hond"].map(|code| ChoiceOption::new(code, here.texts.name("maatje-liever-geen", code))).to_vec();
    view! {
        <section aria-labelledby="vragen">
            <Heading level=2 id="vragen">{here.say("pairings-ask-title")}</Heading>
            <Paragraph>{here.say("pairings-ask-free")}</Paragraph>
            <PostForm asked=&asked path=OWN>
                {municipality} {place}
                <input type="hidden" name="doe" value="vragen" />
                <details class="choice-list__more">
                    <summary>{here.say("pairings-ask-more")}</summary>
                    <Paragraph>{here.say("pairings-ask-secret")}</Paragraph>
                    <ChoiceList asked=&asked name="ervaring" legend=here.say("pairings-ask-wanted") choose=Choose::Several choices=wanted />
                    <ChoiceList
                        asked=&asked
                        name="eigen"
                        legend=here.say("pairings-ask-shown")
                        hint=here.say("pairings-ask-shown-hint")
                        choose=Choose::Several
                        choices=shown
                    />
                    <Select asked=&asked name="liever" label=here.say("pairings-ask-gender") choices=rather stored="" />
                    <Select asked=&asked name="vrouw-of-man" label=here.say("experts-gender") choices=genders stored="" />
                    <ChoiceList asked=&asked name="liever-geen" legend=here.say("pairings-ask-house") choose=Choose::Several choices=house />
                </details>
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-ask-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Asks.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let mut problems = Problems::new(&asked);
    let Some(municipality) = problems.need("gemeente", Slug::parse(sent.text("gemeente")), "introductions-call-municipality-missing")
    else {
        return problems.again();
    };
    let house: Vec<&str> = sent.all("liever-geen").collect();
    let wishes = BuddyWishes {
        wanted: chosen(&sent, "ervaring"),
        shown: chosen(&sent, "eigen"),
        gender: Gender::parse(sent.text("vrouw-of-man")),
        gender_wish: GenderWish::parse(sent.text("liever")).unwrap_or_default(),
        no_smoke: house.contains(&"rook"),
        no_dog: house.contains(&"hond"),
    };
    let request = BuddyRequest { municipality, place: Slug::parse(sent.text(PLACE)), wishes };
    match market.0.ask_for_buddy(&asked.actor, &request).await {
        // Asked before, or sent twice: the first one counts.
        Ok(()) | Err(Failure::Refused(Refusal::AlreadyThere | Refusal::Repeated)) => {
            Ok(Posted::See(format!("{OWN}?gedaan=maatje-gevraagd")))
        }
        Err(Failure::Refused(Refusal::NoLongerValid)) => {
            problems.add("", "pairings-place-gone");
            problems.again()
        }
        Err(Failure::Refused(Refusal::NotAllowed)) => {
            problems.add("gemeente", "introductions-call-municipality-missing");
            problems.again()
        }
        Err(failure) => Err(NoPage::from(failure)),
    }
}
