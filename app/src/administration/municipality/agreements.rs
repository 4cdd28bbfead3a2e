//! `/beheer/gemeente/{slug}/afspraken`: steps, terms, rewards.

use super::{
    facts::scale_words,
    part_path,
    screen::{Buttons, Screen, State, own, save},
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Problems, Sent},
    posting::reading,
    ui::{ChoiceList, ChoiceOption, Choose, FieldKind, PostForm, TextField},
};
use domain::{
    codes::Code as _,
    municipalities::{
        Agreements, AlertRoute, EUROS_MAX, FOLLOW_UPS_MAX, FollowUps, FollowUpsRefused, REPLY_DAYS_MAX, ReplyTerm, RewardPolicy,
        SettingsChange, SettingsPart, StepScale, Vouchers, VouchersRefused, WEEKS_MAX,
    },
};
use leptos::prelude::*;

const PART: SettingsPart = SettingsPart::Agreements;

/// The fields, as they are now.
pub async fn agreements(asked: Asked, market: Market) -> Page {
    let own = own(&asked, &market).await?;
    let slug = own.municipality.slug.clone();
    let agreements = own.municipality.settings.agreements.clone();
    Ok(view! {
        <Screen asked=asked.clone() own=own.clone() part=PART>
            <PostForm asked=&asked path=part_path(&slug, PART)>
                <State asked=asked.clone() own=own part=PART />
                <Terms asked=asked.clone() agreements=agreements.clone() />
                <Reward asked=asked.clone() agreements=agreements />
                <Buttons asked=asked.clone() slug=slug part=PART />
            </PostForm>
        </Screen>
    }
    .into_any())
}

#[component]
fn Terms(asked: Asked, agreements: Agreements) -> impl IntoView {
    let here = asked.here;
    let Agreements { scale, reply_term, reporting, follow_ups, quiet, .. } = agreements;
    let scales = StepScale::ALL.iter().map(|&scale| ChoiceOption::new(scale.code(), scale_words(here, scale))).collect();
    let reports = [("nee", "municipalities-reporting-no"), ("ja", "municipalities-reporting-yes")];
    let reports = reports.into_iter().map(|(code, key)| ChoiceOption::new(code, here.say(key))).collect();
    let reporting = if reporting { "ja" } else { "nee" };
    let alerts =
        AlertRoute::ALL.iter().map(|route| ChoiceOption::new(route.code(), here.texts.name("waarschuwing", route.code()))).collect();
    let told = AlertRoute::ALL.iter().filter(|route| !quiet.contains(route)).map(|route| route.code().to_owned()).collect();
    view! {
        <ChoiceList
            asked=&asked
            name="schaal"
            legend=here.say("municipalities-scale")
            hint=here.say("municipalities-scale-hint")
            choose=Choose::One
            choices=scales
            stored=vec![scale.code().to_owned()]
        />
        <TextField
            asked=&asked
            name="termijn"
            label=here.say("municipalities-term")
            hint=here.say("municipalities-term-hint")
            kind=FieldKind::Number
            stored=reply_term.working_days().to_string()
            autocomplete="off"
            short=true
        />
        <TextField
            asked=&asked
            name="nabellen"
            label=here.say("municipalities-calls")
            hint=here.say("municipalities-calls-hint")
            stored=follow_ups.to_string()
            autocomplete="off"
            short=true
        />
        <ChoiceList
            asked=&asked
            name="waarschuwen"
            legend=here.say("municipalities-alerts")
            hint=here.say("municipalities-alerts-hint")
            choose=Choose::Several
            choices=alerts
            stored=told
        />
        <ChoiceList
            asked=&asked
            name="melden"
            legend=here.say("municipalities-reporting")
            hint=here.say("municipalities-reporting-hint")
            choose=Choose::One
            choices=reports
            stored=vec![reporting.to_owned()]
        />
    }
    .into_any()
}

#[component]
fn Reward(asked: Asked, agreements: Agreements) -> impl IntoView {
    let here = asked.here;
    let kinds = RewardPolicy::CODES.into_iter().map(|code| ChoiceOption::new(code, here.texts.name("beloning", code))).collect();
    let vouchers = agreements.reward.vouchers();
    view! {
        <ChoiceList
            asked=&asked
            name="beloning"
            legend=here.say("municipalities-reward")
            choose=Choose::One
            choices=kinds
            stored=vec![agreements.reward.code().to_owned()]
        />
        <TextField
            asked=&asked
            name="per-stap"
            label=here.say("municipalities-per-step")
            hint=here.say("municipalities-vouchers-hint")
            kind=FieldKind::Number
            stored=vouchers.per_step().to_string()
            autocomplete="off"
            short=true
        />
        <TextField
            asked=&asked
            name="per-jaar"
            label=here.say("municipalities-per-year")
            hint=here.say("municipalities-vouchers-hint")
            kind=FieldKind::Number
            stored=vouchers.per_year().to_string()
            autocomplete="off"
            short=true
        />
    }
    .into_any()
}

/// Keeps what was filled in.
pub async fn save_agreements(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    match read(&mut problems, &sent) {
        Some(agreements) if !problems.any() => save(&asked, &market, &own, &sent, SettingsChange::Agreements(agreements)).await,
        _ => problems.again(),
    }
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<Agreements> {
    let scale = problems.need("schaal", StepScale::parse(sent.text("schaal")), "municipalities-choose");
    let reply_term = ReplyTerm::parse(sent.text("termijn"));
    if reply_term.is_none() {
        problems.add_with("termijn", "municipalities-term-wrong", &args! { "max" => REPLY_DAYS_MAX });
    }
    let follow_ups = follow_ups(problems, sent.text("nabellen"));
    let reporting = match sent.text("melden") {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    };
    let reporting = problems.need("melden", reporting, "municipalities-choose");
    let reward = reward(problems, sent);
    let told = reading::chosen::<AlertRoute>(sent, "waarschuwen");
    let quiet = AlertRoute::ALL.iter().copied().filter(|route| !told.contains(route)).collect();
    Some(Agreements { scale: scale?, reply_term: reply_term?, reward: reward?, reporting: reporting?, follow_ups: follow_ups?, quiet })
}

fn follow_ups(problems: &mut Problems, text: &str) -> Option<FollowUps> {
    match FollowUps::parse(text) {
        Ok(follow_ups) => return Some(follow_ups),
        Err(FollowUpsRefused::Week) => problems.add_with("nabellen", "municipalities-calls-week", &args! { "max" => WEEKS_MAX }),
        Err(FollowUpsRefused::Count) => problems.add_with("nabellen", "municipalities-calls-count", &args! { "max" => FOLLOW_UPS_MAX }),
        Err(FollowUpsRefused::Order) => problems.add("nabellen", "municipalities-calls-order"),
    }
    None
}

/// The amounts count for vouchers only.
fn reward(problems: &mut Problems, sent: &Sent) -> Option<RewardPolicy> {
    let [none, appreciation, vouchers] = RewardPolicy::CODES;
    let kind = sent.text("beloning");
    if kind == none {
        return Some(RewardPolicy::None);
    }
    if kind == appreciation {
        return Some(RewardPolicy::Appreciation);
    }
    if kind != vouchers {
        problems.add("beloning", "municipalities-choose");
        return None;
    }
    let max = args! { "max" => EUROS_MAX };
    match Vouchers::parse(sent.text("per-stap"), sent.text("per-jaar")) {
        Ok(vouchers) => return Some(RewardPolicy::Vouchers(vouchers)),
        Err(VouchersRefused::PerStep) => problems.add_with("per-stap", "municipalities-euros-wrong", &max),
        Err(VouchersRefused::PerYear) => problems.add_with("per-jaar", "municipalities-euros-wrong", &max),
        Err(VouchersRefused::LessThanOne) => problems.add("per-jaar", "municipalities-euros-less"),
    }
    None
}
