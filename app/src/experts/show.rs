//! `/mijn/ervaring/laten-zien`: what one does, when and with how many people, and what others read about it. What others see stands
//! beside it as they see it.

use super::{OWN, public::PublicCard, sign_up::roles};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::day_parts_words,
    posting::reading::{chosen, short_enough},
    search::day_choices::DayTable,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm,
        Select, SubmitButton, TextArea, TextField, TextLink,
    },
};
use domain::{
    codes::{Code, Theme},
    day_parts::{DayPart, Weekday},
    experience::{Gender, Visibility},
    experts::{CAPACITY_MAX, Expert, ExpertForm, ExpertWords, LINE_MAX, PublicExpert, STORY_MAX},
    languages::SpokenLanguage,
    postcodes::Postcode4,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

fn path() -> String {
    format!("{OWN}/laten-zien")
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let expert = market.0.own_expert(&asked.actor).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let title = here.say("experts-show-title");
    let seen = if expert.form.public { "experts-show-public" } else { "experts-show-private" };
    let card = public_card(&expert);
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(OWN)>{here.say("experts-own-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("experts-show-lead")}</Paragraph>
                <section class="panel" aria-labelledby="voorbeeld">
                    <Heading level=2 id="voorbeeld">{here.say("experts-show-preview")}</Heading>
                    <Paragraph>{here.say(seen)}</Paragraph>
                    <PublicCard here=here expert=card level=3 />
                </section>
                <Form asked=asked form=expert.form />
            </div>
        </Document>
    }
    .into_any())
}

/// Somebody as everybody sees them.
fn public_card(expert: &Expert) -> PublicExpert {
    let ExpertForm { roles, words, languages, themes, drawing, .. } = expert.form.clone();
    let experiences = expert.experiences.known_to(Visibility::Public).collect();
    PublicExpert { name: expert.name.clone(), drawing, roles, words, languages, experiences, themes }
}

fn codes<C: Code>(chosen: &BTreeSet<C>) -> Vec<String> {
    chosen.iter().map(|code| code.code().to_owned()).collect()
}

fn choices<C: Code>(here: Here, list: &str, all: impl IntoIterator<Item = C>) -> Vec<ChoiceOption> {
    all.into_iter().map(|code| ChoiceOption::new(code.code(), here.texts.name(list, code.code()))).collect()
}

#[component]
fn Form(asked: Asked, form: ExpertForm) -> impl IntoView {
    let here = asked.here;
    let numbers = (0..=CAPACITY_MAX).map(|number| ChoiceOption::new(number.to_string(), number.to_string())).collect();
    let nobody_says = || ChoiceOption::new("", here.say("experts-gender-none"));
    let genders = [nobody_says()].into_iter().chain(choices(here, "vrouw-of-man", Gender::ALL.iter().copied())).collect();
    let house = [("rook", form.smoke), ("hond", form.dog)];
    let in_house = house.map(|(code, _)| ChoiceOption::new(code, here.texts.name("in-huis", code))).to_vec();
    let stored_house = house.iter().filter(|(_, there)| *there).map(|(code, _)| (*code).to_owned()).collect();
    let public = vec![ChoiceOption::new("ja", here.say("experts-public"))];
    let languages = choices(here, "taal", SpokenLanguage::ALL.iter().copied());
    view! {
        <PostForm asked=&asked path=path()>
            <ChoiceList asked=&asked name="rol" legend=here.say("experts-roles") choose=Choose::Several choices=roles(&asked) stored=codes(&form.roles) />
            <Select
                asked=&asked
                name="aantal"
                label=here.say("experts-capacity")
                hint=here.say("experts-capacity-hint")
                choices=numbers
                stored=form.capacity.to_string()
            />
            <Days asked=asked.clone() stored=form.day_parts.clone() />
            <TextField
                asked=&asked
                name="postcode"
                label=here.say("experts-postcode")
                hint=here.say("experts-postcode-hint")
                kind=FieldKind::Number
                stored=form.near.map(|near| near.to_string()).unwrap_or_default()
                short=true
            />
            <details class="choice-list__more">
                <summary>{here.say("experts-languages")}</summary>
                <ChoiceList asked=&asked name="taal" legend=here.say("experts-languages") choose=Choose::Several choices=languages stored=codes(&form.languages) />
            </details>
            <details class="choice-list__more">
                <summary>{here.say("experts-themes")}</summary>
                <ChoiceList
                    asked=&asked
                    name="thema"
                    legend=here.say("experts-themes")
                    choose=Choose::Several
                    choices=choices(here, "thema", Theme::ALL.iter().copied())
                    stored=codes(&form.themes)
                />
            </details>
            <TextArea asked=&asked name="verhaal" label=here.say("experts-story") hint=here.say("experts-story-hint") stored=form.words.story rows=6 />
            <TextArea asked=&asked name="samen" label=here.say("experts-together") stored=form.words.together rows=3 />
            <TextArea asked=&asked name="niet" label=here.say("experts-not") hint=here.say("experts-not-hint") stored=form.words.not rows=3 />
            <Select
                asked=&asked
                name="tekening"
                label=here.say("experts-drawing")
                choices=choices(here, "thema", Theme::ALL.iter().copied())
                stored=form.drawing.code().to_owned()
            />
            <ChoiceList asked=&asked name="thuis" legend=here.say("experts-house") hint=here.say("experts-house-hint") choose=Choose::Several choices=in_house stored=stored_house />
            <Select
                asked=&asked
                name="vrouw-of-man"
                label=here.say("experts-gender")
                hint=here.say("experts-gender-hint")
                choices=genders
                stored=form.gender.map(|gender| gender.code().to_owned()).unwrap_or_default()
            />
            <ChoiceList
                asked=&asked
                name="openbaar"
                legend=here.say("experts-public-legend")
                hint=here.say("experts-public-hint")
                choose=Choose::Several
                choices=public
                stored=if form.public { vec!["ja".to_owned()] } else { Vec::new() }
            />
            <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// The week, to tick.
#[component]
fn Days(asked: Asked, stored: BTreeSet<DayPart>) -> impl IntoView {
    let here = asked.here;
    let stored: Vec<String> = stored.iter().map(|day_part| day_part.code().to_owned()).collect();
    let chosen = asked.values("dagdeel", &stored.iter().map(String::as_str).collect::<Vec<_>>());
    let cell = Box::new(move |day_part: DayPart| {
        view! {
            <label class="day-choice">
                <input
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    type="checkbox"
                    name="dagdeel"
                    value=day_part.code()
                    checked=chosen.iter().any(|code| code == day_part.code())
                />
                <span class="visually-hidden">{day_parts_words(here.texts, &[day_part])}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="choices">
            <legend>{here.say("experts-days")}</legend>
            <DayTable here=here days=Weekday::ALL.to_vec() cell=cell />
        </fieldset>
    }
    .into_any()
}

/// Keeps it.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&mut problems, &sent) else { return problems.again() };
    match market.0.change_own_expert(&asked.actor, &form).await {
        Ok(()) => Ok(Posted::See(format!("{}?gedaan=ervaring-bewaard", path()))),
        Err(Failure::Refused(Refusal::Changed)) => {
            problems.add("", "experts-changed");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<ExpertForm> {
    let text = |problems: &mut Problems, field: &str, max: usize| short_enough(problems, field, sent.text(field), max).map(str::to_owned);
    let story = text(problems, "verhaal", STORY_MAX);
    let together = text(problems, "samen", LINE_MAX);
    let not = text(problems, "niet", LINE_MAX);
    let capacity = sent.text("aantal").parse().ok().filter(|number| *number <= CAPACITY_MAX);
    if capacity.is_none() {
        problems.add_with("aantal", "experts-capacity-wrong", &args! { "most" => CAPACITY_MAX });
    }
    let near = match sent.text("postcode") {
        "" => None,
        typed => problems.need("postcode", Postcode4::parse(typed), "cases-postcode-wrong"),
    };
    let house: Vec<&str> = sent.all("thuis").collect();
    let form = ExpertForm {
        roles: chosen(sent, "rol"),
        words: ExpertWords { story: story?, together: together?, not: not? },
        languages: chosen(sent, "taal"),
        day_parts: sent.all("dagdeel").filter_map(DayPart::parse).collect(),
        themes: chosen(sent, "thema"),
        near,
        capacity: capacity?,
        gender: Gender::parse(sent.text("vrouw-of-man")),
        smoke: house.contains(&"rook"),
        dog: house.contains(&"hond"),
        drawing: Theme::parse(sent.text("tekening")).unwrap_or(Theme::OwnExperience),
        public: sent.text("openbaar") == "ja",
    };
    (!problems.any()).then_some(form)
}
