//! `/coordinatie/opleiding/instellingen/{gemeente}`: a certificate of conduct, and what people get.

use super::{TRAINING, coordinator, overview::name_in, part, words::euros};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::{
        own::{RevisionField, sent_revision},
        reading,
    },
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm, SubmitButton,
        TextArea, TextField, TextLink,
    },
};
use domain::{
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{ALLOWANCES_MAX, Allowance, TrainingSettings, VOG_YEARS, read_allowances},
};
use leptos::prelude::*;

fn slug(asked: &Asked) -> Result<Slug, NoPage> {
    let text: String = part(asked, 3)?;
    Slug::parse(&text).ok_or(NoPage::NotFound)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let slug = slug(&asked)?;
    let settings = market.0.training_settings(&asked.actor, &slug).await?;
    let here = asked.here;
    let title = here.say_with("training-settings-of", &args! { "municipality" => name_in(&asked.municipalities, &slug) });
    let choices = vec![
        ChoiceOption::new("ja", here.say("training-settings-vog-yes")),
        ChoiceOption::new("nee", here.say("training-settings-vog-no")),
    ];
    let stored = vec![if settings.vog_required { "ja" } else { "nee" }.to_owned()];
    let typed = |one: &Allowance| format!("{}; {}; {}", reading::typed_date(Some(one.from)), euros(here, one.cents), one.per);
    let amounts = settings.allowances.iter().map(typed).collect::<Vec<_>>().join("\n");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(TRAINING)>{here.say("training-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <PostForm asked=asked.clone() path=format!("{TRAINING}/instellingen/{slug}")>
                    <RevisionField revision=settings.revision />
                    <ChoiceList
                        asked=asked.clone()
                        name="vog"
                        legend=here.say("training-settings-vog")
                        hint=here.say("training-vog-only")
                        choose=Choose::One
                        choices=choices
                        stored=stored
                    />
                    <TextField
                        asked=asked.clone()
                        name="jaren"
                        label=here.say("training-settings-years")
                        kind=FieldKind::Number
                        stored=settings.vog_years.to_string()
                        short=true
                    />
                    <TextArea
                        asked=asked.clone()
                        name="bedragen"
                        label=here.say("training-settings-amounts")
                        hint=here.say("training-settings-amounts-hint")
                        stored=amounts
                    />
                    <Paragraph>{here.say("training-settings-information")}</Paragraph>
                    <SubmitButton look=ButtonLook::Primary>{here.say("training-keep")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

/// Keeps what was chosen.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let slug = slug(&asked)?;
    let mut problems = Problems::new(&asked);
    let Some(settings) = read(&mut problems, &sent) else { return problems.again() };
    match market.0.change_training_settings(&asked.actor, &slug, &settings).await {
        Ok(()) => return Ok(Posted::See(format!("{TRAINING}?gedaan=opleiding"))),
        Err(Failure::Refused(Refusal::Changed)) => problems.add("", "training-changed"),
        Err(Failure::Refused(Refusal::Text)) => problems.add("", "training-wrong"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<TrainingSettings> {
    let required = match sent.text("vog") {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    };
    let required = problems.need("vog", required, "training-settings-vog-missing");
    let years = sent.text("jaren").parse().ok().filter(|years| VOG_YEARS.contains(years));
    if years.is_none() {
        problems.add_with("jaren", "training-settings-years-wrong", &args! { "min" => *VOG_YEARS.start(), "max" => *VOG_YEARS.end() });
    }
    let allowances = match read_allowances(sent.text("bedragen"), reading::parse_date) {
        Ok(allowances) => Some(allowances),
        Err(lines) => {
            let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
            let lines = problems.here().texts.join(&lines);
            problems.add_with("bedragen", "training-settings-amounts-wrong", &args! { "lines" => lines, "max" => ALLOWANCES_MAX });
            None
        }
    };
    let revision = sent_revision(sent)?;
    Some(TrainingSettings { vog_required: required?, vog_years: years?, allowances: allowances?, revision })
}
