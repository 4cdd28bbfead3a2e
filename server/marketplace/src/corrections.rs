//! A correction of a name, address or number: what is going on with places holds copies of them, and those follow.

use crate::Marketplace;
use db::Change;
use domain::{
    participants::{Profile, ProfileForm},
    refusal::Failure,
};

impl Marketplace {
    /// What somebody says of themselves from now on. Partners and coaches who were told a name, address or number of the profile at an
    /// introduction read the right one after it, and nothing that they were not told. Fails with
    /// [`domain::refusal::Refusal::Changed`] when the profile is not `before` any more.
    pub(crate) fn correct_profile(change: &mut Change, before: &Profile, form: &ProfileForm) {
        change.only_if_reached_as(before.id, &before.form, form);
        change.change_participant(before.id, form);
        change.correct_introductions(before.id, &before.form, form);
    }

    /// As [`Marketplace::correct_profile`], by the participant: the lines that they permitted follow too. A coach who corrects
    /// somebody asks for permission anew: only the participant says what is shared.
    pub(crate) async fn correct_own_profile(&self, change: &mut Change, before: &Profile, form: &ProfileForm) -> Result<(), Failure> {
        Self::correct_profile(change, before, form);
        for stored in self.database.hand_overs_of(before.id, u32::MAX).await.map_err(Failure::internal)? {
            let Some(lines) = &stored.hand_over.shared else { continue };
            let corrected = lines.corrected(&before.form, form);
            if corrected != *lines {
                change.correct_permission(stored.hand_over.id, lines, &corrected);
            }
        }
        Ok(())
    }
}
