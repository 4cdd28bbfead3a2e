//! `/coach/vervanging`: who stands in for a coach, until when.

use super::{PEOPLE, coach};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::reading,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextField,
        TextLink,
    },
};
use domain::{
    ids::AccountId,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

const STAND_IN: &str = "/coach/vervanging";

/// The form.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let colleagues = market.0.colleagues(&asked.actor).await?;
    let now = market.0.people(&asked.actor).await?.substitute;
    let here = asked.here;
    let title = here.say("cases-stand-in-title");
    let choices = [ChoiceOption::new("", here.say("cases-stand-in-nobody"))]
        .into_iter()
        .chain(colleagues.into_iter().map(|colleague| ChoiceOption::new(colleague.account.to_string(), colleague.name)))
        .collect();
    let (who, until) = now.map_or_else(Default::default, |it| (it.account.to_string(), reading::typed_date(Some(it.until))));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PEOPLE)>{here.say("cases-back-people")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("cases-stand-in-lead")}</Paragraph>
                <PostForm asked=&asked path=STAND_IN>
                    <ChoiceList asked=&asked name="wie" legend=here.say("cases-stand-in-who") choose=Choose::One choices=choices stored=vec![who] />
                    <TextField asked=&asked name="tot" label=here.say("cases-stand-in-until") hint=here.say("introductions-day-hint") stored=until short=true />
                    <SubmitButton look=ButtonLook::Primary>{here.say("cases-keep")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

/// Keeps it.
pub async fn keep(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let mut problems = Problems::new(&asked);
    let who: Option<AccountId> = sent.text("wie").parse().ok();
    let mut until = None;
    reading::date(&mut problems, &sent, "tot", &mut until);
    if who.is_some() && until.is_none() && !problems.any() {
        problems.add("tot", "cases-stand-in-until-missing");
    }
    if problems.any() {
        return problems.again();
    }
    match market.0.stand_in(&asked.actor, who.zip(until)).await {
        Ok(()) => Ok(Posted::See(format!("{PEOPLE}?gedaan=vervanging"))),
        Err(Failure::Refused(Refusal::NotAllowed)) => {
            problems.add("tot", "cases-stand-in-wrong");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
