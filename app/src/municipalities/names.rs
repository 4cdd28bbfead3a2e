//! What municipalities are called. The one place where an identity becomes a name for people.

use crate::ask::Asked;
use domain::{
    municipalities::{Municipality, name_of, only_one},
    places::Address,
    slug::Slug,
};

impl Asked {
    /// The municipality with this identity, when it is known here.
    pub fn municipality(&self, slug: &Slug) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.slug == *slug)
    }

    /// What people call a municipality: as it chose, or else made of its identity.
    pub fn municipality_name(&self, slug: &Slug) -> String {
        self.municipality(slug).map_or_else(|| name_of(slug), |municipality| municipality.name.clone())
    }

    /// The municipality that is the only one to take part here: its name, logo and colour are around every page.
    pub fn only_municipality(&self) -> Option<&Municipality> {
        only_one(&self.municipalities)
    }

    /// The municipality that an address lies in, when it takes part.
    pub fn municipality_at(&self, address: &Address) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.takes_part && municipality.holds(address))
    }
}
