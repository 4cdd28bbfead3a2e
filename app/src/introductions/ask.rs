//! `/plekken/{slug}/kennismaken`: "ik wil eens kijken". First how, then only what is needed for that.

use super::shared;
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::day_parts_words,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, ONCE_FIELD, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use domain::{
    accounts::EmailAddress,
    actors::Actor,
    codes::Code as _,
    day_parts::DayPart,
    introductions::{CHOSEN_NAME_MAX, IntroductionForm, MAY_ASK_AGAIN, Way},
    participants::{PhoneNumber, Reach, name_is_fine},
    places::{Place, PlaceCard},
    refusal::{Failure, Refusal},
    slug::Slug,
    wishes::Wishes,
};
use leptos::prelude::*;
use uuid::Uuid;

/// No day part in particular.
const WHENEVER: &str = "maakt-niet-uit";

/// How to come, or the form for the way that was chosen.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let card = place(&asked, &market).await?;
    let title = here.say("introductions-title");
    let back = here.href(&format!("/plekken/{}", card.place.slug));
    let body = match way(&asked) {
        None => view! { <Ways here=here place=card.place.clone() /> }.into_any(),
        Some(way) => {
            let wishes = wishes(&asked, &market).await?;
            view! { <Form asked=asked.clone() card=card.clone() way=way wishes=wishes /> }.into_any()
        }
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=back>{card.place.content.title.clone()}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {body}
            </div>
        </Document>
    }
    .into_any())
}

/// The place whose address this is, while it is public.
async fn place(asked: &Asked, market: &Market) -> Result<PlaceCard, NoPage> {
    let slug = asked.path.split('/').nth(2).and_then(Slug::parse).ok_or(NoPage::NotFound)?;
    Ok(market.0.place(&asked.actor, &slug, None).await?.ok_or(NoPage::NotFound)?.card)
}

/// The way in the form that came back, or in the address.
fn way(asked: &Asked) -> Option<Way> {
    let in_address = asked.pairs().into_iter().find(|(name, _)| name == "manier").map(|(_, way)| way);
    Way::parse(&asked.value("manier", &in_address.unwrap_or_default()))
}

/// What somebody wishes, as far as they said so: kept in their profile, or in the address that led here.
async fn wishes(asked: &Asked, market: &Market) -> Result<Wishes, NoPage> {
    if let Actor::Participant(_) = asked.actor {
        return Ok(market.0.own_profile(&asked.actor).await?.form.wishes);
    }
    let pairs = asked.pairs();
    Ok(Wishes::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))).0)
}

#[component]
fn Ways(here: Here, place: Place) -> impl IntoView {
    let ways = Way::ALL
        .iter()
        .map(|way| {
            let href = here.href(&format!("/plekken/{}/kennismaken?manier={way}", place.slug));
            view! {
                <li>
                    <h2 class="nl-heading nl-heading--level-3"><TextLink href=href>{here.texts.name("manier", way.code())}</TextLink></h2>
                    <p class="nl-paragraph">{here.say(&format!("introductions-way-{way}"))}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <Paragraph lead=true>{here.say("introductions-lead")}</Paragraph>
        <ul class="ways" role="list">{ways}</ul>
    }
    .into_any()
}

#[component]
fn Form(asked: Asked, card: PlaceCard, way: Way, wishes: Wishes) -> impl IntoView {
    let here = asked.here;
    let path = format!("/plekken/{}/kennismaken", card.place.slug);
    let name = asked.actor.own_session().map(|own| own.name.clone()).unwrap_or_default();
    let sees = if way.needs_coach() { "introductions-who-sees-coach" } else { "introductions-who-sees" };
    let sees = here.say_with(sees, &args! { "organisation" => card.organisation.name.as_str() });
    let phone = way.needs_phone().then(|| {
        view! {
            <TextField asked=&asked name="telefoon" label=here.say("introductions-phone") kind=FieldKind::Phone autocomplete="tel" />
            <ChoiceList
                asked=&asked
                name="sms"
                legend=here.say("introductions-sms")
                choose=Choose::Several
                choices=vec![ChoiceOption::new("ja", here.say("introductions-sms-yes"))]
            />
        }
    });
    let email = way.needs_email().then(|| {
        view! {
            <TextField asked=&asked name="email" label=here.say("introductions-email") kind=FieldKind::Email autocomplete="email" />
        }
    });
    let others = here.href(&path);
    view! {
        <Paragraph lead=true>{here.texts.name("manier", way.code())} ". " {here.say(&format!("introductions-way-{way}"))}</Paragraph>
        <p><TextLink href=others>{here.say("introductions-other-way")}</TextLink></p>
        <PostForm asked=asked.clone() path=path>
            <input type="hidden" name="manier" value=way.code() />
            <When asked=asked.clone() place=card.place />
            <TextField
                asked=&asked
                name="naam"
                label=here.say("introductions-name")
                hint=here.say("introductions-name-hint")
                stored=name
                autocomplete="given-name"
            />
            {phone} {email}
            <Share asked=asked.clone() wishes=wishes />
            <Paragraph>{sees}</Paragraph>
            <Paragraph>{here.say("introductions-how-long")}</Paragraph>
            <SubmitButton look=ButtonLook::Primary>{here.say("introductions-send")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// When somebody would like to come. What is full is said beforehand.
#[component]
fn When(asked: Asked, place: Place) -> impl IntoView {
    let here = asked.here;
    let slots = &place.content.slots;
    if slots.is_empty() {
        return ().into_any();
    }
    let choices = slots.iter().map(|slot| {
        let words = day_parts_words(here.texts, &[slot.day_part]);
        let full = slot.capacity > 0 && slot.free() == 0;
        let words = if full { here.say_with("introductions-full", &args! { "when" => words }) } else { words };
        ChoiceOption::new(slot.day_part.code(), words)
    });
    let choices = choices.chain([ChoiceOption::new(WHENEVER, here.say("introductions-whenever"))]).collect();
    view! {
        <ChoiceList
            asked=&asked
            name="dagdeel"
            legend=here.say("introductions-when")
            choose=Choose::One
            choices=choices
            stored=vec![WHENEVER.to_owned()]
        />
    }
    .into_any()
}

/// Wishes that may be shared: nothing is ticked beforehand.
#[component]
fn Share(asked: Asked, wishes: Wishes) -> impl IntoView {
    let here = asked.here;
    let choices = shared::choices(here, &wishes);
    (!choices.is_empty()).then(|| {
        view! {
            <ChoiceList
                asked=&asked
                name=shared::FIELD
                legend=here.say("introductions-share")
                hint=here.say("introductions-share-hint")
                choose=Choose::Several
                choices=choices
            />
        }
    })
}

/// Sends it.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let place = place(&asked, &market).await?.place;
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&asked, &mut problems, &sent, &place) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let refused = match market.0.ask(&asked.actor, &form, key, from).await {
        Ok((id, token)) => {
            let path = format!("/mijn/plekken/{id}?gedaan=gevraagd");
            return Ok(match token {
                Some(token) => Posted::CameBack { token, path, resume: None },
                None => Posted::See(path),
            });
        }
        Err(Failure::Refused(refused)) => refused,
        Err(failure) => return Err(failure.into()),
    };
    if refused == Refusal::AlreadyThere && asked.own().is_ok() {
        // Asked in another window, or before: that one goes on.
        let own = market.0.own_introductions(&asked.actor).await?;
        let goes_on = own.iter().find(|own| own.place == place.id && !MAY_ASK_AGAIN.contains(&own.state));
        if let Some(goes_on) = goes_on {
            return Ok(Posted::See(format!("/mijn/plekken/{}?gedaan=al-gevraagd", goes_on.id)));
        }
    }
    problems.add(
        "",
        match refused {
            Refusal::AlreadyThere => "introductions-already",
            Refusal::WrongState => "introductions-closed",
            Refusal::TooOften => "accounts-too-often",
            Refusal::NotAllowed => return Err(NoPage::NotFound),
            _ => "introductions-again",
        },
    );
    problems.again()
}

/// What was filled in, or a problem beside each field that is not right.
fn read(asked: &Asked, problems: &mut Problems, sent: &Sent, place: &Place) -> Option<IntroductionForm> {
    let way = Way::parse(sent.text("manier"))?;
    let typed = sent.text("naam");
    let name = name_is_fine(typed).then(|| typed.to_owned());
    if name.is_none() {
        problems.add_with("naam", "introductions-name-missing", &args! { "max" => CHOSEN_NAME_MAX });
    }
    let phone = PhoneNumber::parse(sent.text("telefoon"));
    if way.needs_phone() && phone.is_none() {
        problems.add("telefoon", "introductions-phone-wrong");
    }
    let email = EmailAddress::parse(sent.text("email"));
    if way.needs_email() && email.is_none() {
        problems.add("email", "introductions-email-wrong");
    }
    let sms = sent.text("sms") == "ja";
    if way.needs_phone() && sms && phone.as_ref().is_some_and(|phone| !phone.is_mobile()) {
        problems.add("sms", "introductions-sms-mobile");
    }
    let reach = match way {
        Way::MailMe => Reach::Mail,
        Way::WalkIn => Reach::Nothing,
        _ if sms => Reach::Sms,
        _ => Reach::CallOnly,
    };
    let day_part = DayPart::parse(sent.text("dagdeel")).filter(|day_part| place.content.day_parts().any(|own| own == *day_part));
    (!problems.any()).then_some(())?;
    Some(IntroductionForm {
        place: place.id,
        way,
        name: name?,
        phone: phone.filter(|_| way.needs_phone()),
        email: email.filter(|_| way.needs_email()),
        reach,
        day_part,
        shared: shared::read(sent),
        language: asked.here.language,
    })
}
