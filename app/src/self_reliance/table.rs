//! The matrix as a table: a line for each part of life, a column for each moment, with the notes.

use super::chart::MatrixChart;
use crate::{ask::Here, places::when::date_words, ui::Paragraph};
use domain::{
    codes::Code as _,
    self_reliance::{LifeDomain, SelfRelianceMatrix},
};
use leptos::prelude::*;

/// The drawing with its table; a sentence when nothing was filled in.
#[component]
pub fn MatrixTable(here: Here, matrix: SelfRelianceMatrix, none: &'static str) -> impl IntoView {
    if matrix.measured.is_empty() {
        return view! { <Paragraph>{here.say(none)}</Paragraph> }.into_any();
    }
    let id = format!("matrix-{}", matrix.case);
    let heads = matrix
        .measured
        .iter()
        .map(|measured| {
            let date = date_words(here.texts, measured.on);
            view! { <th scope="col">{here.texts.name("moment", measured.moment.code())} <span class="figures__state">{date}</span></th> }
        })
        .collect_view();
    let lines = LifeDomain::ALL.iter().map(|domain| line(here, &matrix, *domain)).collect_view();
    let caption = id.clone();
    view! {
        <MatrixChart here=here matrix=matrix.clone() />
        <div class="figures-frame" role="region" tabindex="0" aria-labelledby=caption>
            <table class="figures matrix-table">
                <caption id=id>{here.say("self-reliance-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{here.say("self-reliance-domain")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <p class="field-hint">{here.say("self-reliance-scale")}</p>
    }
    .into_any()
}

fn line(here: Here, matrix: &SelfRelianceMatrix, domain: LifeDomain) -> AnyView {
    let cells = matrix
        .measured
        .iter()
        .map(|measured| match measured.scores.get(&domain) {
            Some(scored) => {
                let note = (!scored.note.is_empty()).then(|| view! { <span class="figures__state">{scored.note.clone()}</span> });
                view! { <td>{scored.score.to_string()} {note}</td> }.into_any()
            }
            None => view! { <td>{here.say("self-reliance-not-spoken")}</td> }.into_any(),
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{here.texts.name("leefgebied", domain.code())}</th>
            {cells}
        </tr>
    }
    .into_any()
}
