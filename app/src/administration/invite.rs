//! `/beheer/mensen/uitnodigen`: somebody new.

use super::{Back, people::PEOPLE};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm, SubmitButton,
        TextField,
    },
};
use domain::{
    accounts::{EmailAddress, Grant, NAME_MAX, Role},
    codes::Code as _,
    ids::OrganisationId,
    refusal::{Failure, Refusal},
    slug::Slug,
};
use leptos::prelude::*;

/// Roles that hold in a municipality, with the key of what one does in them.
const ROLES: &[(Role, &str)] = &[
    (Role::Coach, "administration-role-coach"),
    (Role::Coordinator, "administration-role-coordinator"),
    (Role::Manager, "administration-role-manager"),
    (Role::Administrator, "administration-role-administrator"),
    (Role::PrivacyOfficer, "administration-role-privacy-officer"),
];

/// The municipalities in which who asks may give roles; without one there is no such page.
fn own_municipalities(asked: &Asked) -> Result<Vec<Slug>, NoPage> {
    asked.signed_in()?;
    let own = asked.actor.municipalities(Role::Administrator);
    if own.is_empty() { Err(NoPage::NotFound) } else { Ok(own) }
}

/// Who, and what they will be able to do.
pub async fn invite(asked: Asked, _: Market) -> Page {
    let own = own_municipalities(&asked)?;
    let here = asked.here;
    let title = here.say("administration-invite-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=PEOPLE words="administration-back-people" />
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("administration-invite-lead")}</Paragraph>
                <PostForm asked=&asked path="/beheer/mensen/uitnodigen">
                    <TextField asked=&asked name="naam" label=here.say("administration-invite-name") autocomplete="off" />
                    <TextField
                        asked=&asked
                        name="email"
                        label=here.say("administration-invite-email")
                        hint=here.say("administration-invite-email-hint")
                        kind=FieldKind::Email
                        autocomplete="off"
                    />
                    <RoleFields asked=&asked own=own />
                    <TextField
                        asked=&asked
                        name="organisatie"
                        label=here.say("administration-invite-organisation")
                        hint=here.say("administration-invite-organisation-hint")
                        autocomplete="off"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("administration-invite-send")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn RoleFields(#[prop(into)] asked: Asked, own: Vec<Slug>) -> impl IntoView {
    let here = asked.here;
    let roles = ROLES.iter().map(|&(role, does)| ChoiceOption::new(role.code(), role_words(here, role, does))).collect();
    let legend = match own.as_slice() {
        [only] => here.say_with("administration-invite-roles-in", &args! { "municipality" => asked.municipality_name(only) }),
        _ => here.say("administration-invite-roles").to_owned(),
    };
    let municipality = (own.len() > 1).then(|| {
        let choices = own.iter().map(|slug| ChoiceOption::new(slug.as_str(), asked.municipality_name(slug))).collect();
        let legend = here.say("administration-invite-municipality");
        view! { <ChoiceList asked=&asked name="gemeente" legend=legend choose=Choose::One choices=choices /> }
    });
    view! {
        <ChoiceList
            asked=&asked
            name="rol"
            legend=legend
            hint=here.say("administration-invite-roles-hint")
            choose=Choose::Several
            choices=roles
        />
        {municipality}
    }
    .into_any()
}

fn role_words(here: Here, role: Role, does: &str) -> String {
    format!("{}: {}", here.texts.name("role", role.code()), here.say(does))
}

/// Sends the invitation.
pub async fn invited(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_municipalities(&asked)?;
    let mut problems = Problems::new(&asked);
    let name = sent.text("naam");
    if name.is_empty() || name.chars().count() > NAME_MAX {
        problems.add_with("naam", "administration-invite-name-missing", &args! { "max" => NAME_MAX });
    }
    let email = problems.need("email", EmailAddress::parse(sent.text("email")), "administration-invite-email-missing");
    let roles = roles_in(&sent);
    let nothing_chosen = roles.is_empty();
    let mut grants = municipal_grants(&mut problems, &sent, &own, roles);
    let address = sent.text("organisatie");
    if address.is_empty() {
        if nothing_chosen {
            problems.add("rol", "administration-invite-role-missing");
        }
    } else {
        match organisation(&asked, &market, address).await? {
            Some(id) => grants.push(Grant::Editor(id)),
            None => problems.add("organisatie", "administration-invite-organisation-unknown"),
        }
    }
    let Some(email) = email.filter(|_| !problems.any()) else { return problems.again() };
    match market.0.invite(&asked.actor, &email, name, asked.here.language, &grants).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{PEOPLE}?gedaan=uitgenodigd"))),
        // Roles are given in one's own municipalities only, so it is the organisation.
        Err(Failure::Refused(Refusal::NotAllowed)) if !address.is_empty() => {
            problems.add("organisatie", "administration-invite-organisation-elsewhere");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The roles that were chosen.
fn roles_in(sent: &Sent) -> Vec<Role> {
    ROLES.iter().map(|(role, _)| *role).filter(|role| sent.all("rol").any(|code| code == role.code())).collect()
}

/// The roles, where they will hold; or a problem when it is not clear where.
fn municipal_grants(problems: &mut Problems, sent: &Sent, own: &[Slug], roles: Vec<Role>) -> Vec<Grant> {
    let municipality = match own {
        [only] => Some(only),
        several => several.iter().find(|slug| slug.as_str() == sent.text("gemeente")),
    };
    match municipality {
        Some(municipality) => roles.into_iter().filter_map(|role| Grant::municipal(role, municipality.clone())).collect(),
        None if roles.is_empty() => Vec::new(),
        None => {
            problems.add("gemeente", "administration-invite-municipality-missing");
            Vec::new()
        }
    }
}

/// The organisation with this address on Meedoen.
async fn organisation(asked: &Asked, market: &Market, address: &str) -> Result<Option<OrganisationId>, Failure> {
    let Some(slug) = slug_in(address) else { return Ok(None) };
    Ok(market.0.organisation(&asked.actor, &slug).await?.map(|found| found.organisation.id))
}

/// The readable part of an address, however much of the address was copied.
fn slug_in(address: &str) -> Option<Slug> {
    let path = address.trim().split(['?', '#']).next()?;
    Slug::parse(&path.trim_end_matches('/').rsplit('/').next()?.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::slug_in;

    #[test]
    fn an_organisation_is_named_by_its_address_or_a_part_of_it() {
        for address in [
            "tuin-de-wijk",
            " Tuin-De-Wijk/ ",
            "/organisaties/tuin-de-wijk",
            "https://meedoen.example.nl/en/organisaties/tuin-de-wijk?pagina=2#bereiken",
        ] {
            assert_eq!(slug_in(address).as_ref().map(domain::slug::Slug::as_str), Some("tuin-de-wijk"), "{address}");
        }
        for address in ["", "/", "Tuin De Wijk", "../..", "tuin--de"] {
            assert_eq!(slug_in(address), None, "{address}");
        }
    }
}
