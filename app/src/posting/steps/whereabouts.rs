//! Where it is.

use crate::{
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::TextField,
};
use domain::{
    places::{Address, LINE_MAX, PlaceContent},
    postcodes::Postcode4,
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here, address) = (&form.asked, form.asked.here, &form.content.address);
    view! {
        <TextField
            asked=asked
            name="straat"
            label=here.say("posting-street")
            hint=here.say("posting-street-hint")
            stored=address.street.clone()
            autocomplete="street-address"
        />
        <TextField
            asked=asked
            name="postcode"
            label=here.say("posting-postcode")
            hint=here.say("posting-postcode-hint")
            stored=address.postcode.clone()
            autocomplete="postal-code"
            short=true
        />
        <TextField asked=asked name="plaats" label=here.say("posting-city") stored=address.city.clone() />
        <TextField
            asked=asked
            name="gemeente"
            label=here.say("posting-municipality")
            hint=here.say("posting-municipality-hint")
            stored=address.municipality.clone()
        />
        <TextField
            asked=asked
            name="wijk"
            label=here.say("posting-neighbourhood")
            hint=here.say("posting-neighbourhood-hint")
            stored=address.neighbourhood.clone()
        />
        {form.under("adres")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    let stored = &content.address;
    let mut address = Address { coordinates: None, ..stored.clone() };
    reading::text(problems, sent, "straat", LINE_MAX, &mut address.street);
    reading::text(problems, sent, "plaats", LINE_MAX, &mut address.city);
    reading::text(problems, sent, "gemeente", LINE_MAX, &mut address.municipality);
    reading::text(problems, sent, "wijk", LINE_MAX, &mut address.neighbourhood);
    let postcode = sent.text("postcode");
    // What came from a file may be a postcode of another country: that one can stay.
    let fine = postcode.is_empty() || postcode == stored.postcode || Postcode4::parse(postcode).is_some();
    if problems.need("postcode", fine.then_some(()), "posting-postcode-wrong").is_some() {
        reading::text(problems, sent, "postcode", LINE_MAX, &mut address.postcode);
    }
    // The point on the map is that of the street; another street is another point.
    if (&address.street, &address.postcode, &address.city) == (&stored.street, &stored.postcode, &stored.city) {
        address.coordinates = stored.coordinates;
    }
    content.address = address;
}
