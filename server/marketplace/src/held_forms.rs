//! A form that a participant was filling in when their session ended: sealed for them alone, kept nowhere.

use crate::Marketplace;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{
    actors::Actor,
    ids::ParticipantId,
    participants::{HeldForm, terms},
    refusal::Failure,
};
use serde::{Deserialize, Serialize};

/// What is sealed. Whose it is opens it.
#[derive(Serialize, Deserialize)]
struct Sealed {
    until: DateTime<Utc>,
    path: String,
    fields: Vec<(String, String)>,
}

/// What it is sealed for: nobody else can open it, and it is no other secret of this installation.
fn sealed_for(participant: ParticipantId) -> String {
    format!("held-form:{participant}")
}

impl Marketplace {
    pub(crate) fn seal_form(&self, form: &HeldForm) -> Result<String, Failure> {
        let sealed = Sealed { until: self.now() + terms::HELD_FORM, path: form.path.clone(), fields: form.fields.clone() };
        let text = serde_json::to_vec(&sealed).map_err(Failure::internal)?;
        Ok(URL_SAFE_NO_PAD.encode(self.key.encrypt(&text, &sealed_for(form.of))?))
    }

    /// Of another one, too late or not ours: all of it is nothing.
    pub(crate) fn unsealed_form(&self, actor: &Actor, sealed: &str) -> Option<HeldForm> {
        let of = actor.participant()?;
        let text = self.key.decrypt(&URL_SAFE_NO_PAD.decode(sealed).ok()?, &sealed_for(of)).ok()?;
        let Sealed { until, path, fields } = serde_json::from_slice(&text).ok()?;
        (self.now() < until).then_some(HeldForm { of, path, fields })
    }
}
