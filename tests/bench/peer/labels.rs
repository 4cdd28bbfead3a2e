//! The words of the page, looked up once: whoever writes a page by hand writes them into it.

use anyhow::Context;
use app::texts::Texts;
use domain::{
    codes::{Code, Goal, Help, Need, PlaceKind, Theme},
    day_parts::DayPart,
    languages::{SpokenLanguage, UiLanguage},
    search::Group,
};
use std::collections::HashMap;

/// Names of files of the site and of everything that can be chosen.
pub struct Labels {
    /// Scheme, host and port.
    pub base: String,
    /// Addresses of files.
    pub stylesheet: String,
    /// As above.
    pub script: String,
    /// As above.
    pub client: String,
    /// As above.
    pub wasm: String,
    /// As above.
    pub read_aloud: String,
    /// As above.
    pub drawings: String,
    groups: HashMap<Group, (&'static str, HashMap<&'static str, String>)>,
    help: HashMap<Help, &'static str>,
}

impl Labels {
    /// Reads them.
    pub fn read(base: &str) -> anyhow::Result<Self> {
        let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(crate::server::public().join("pkg/manifest.json"))?)?;
        let file = |key: &str| manifest[key].as_str().map(str::to_owned).with_context(|| format!("the manifest lacks {key}"));
        let texts = Texts::of(UiLanguage::Dutch);
        let groups = Group::ALL.into_iter().map(|group| (group, (texts.name("groep", group.parameter()), values(texts, group)))).collect();
        Ok(Self {
            base: base.to_owned(),
            stylesheet: file("stylesheet")?,
            script: file("script")?,
            client: file("islands")?,
            wasm: file("islandsWasm")?,
            read_aloud: file("readAloud")?,
            drawings: file("drawings")?,
            groups,
            help: Help::ALL.iter().map(|help| (*help, texts.name("hulp", help.code()))).collect(),
        })
    }

    /// What a group asks.
    pub fn group(&self, group: Group) -> &'static str {
        self.groups.get(&group).map_or("", |(name, _)| name)
    }

    /// What a value of a closed list is called.
    pub fn value<'a>(&'a self, group: Group, value: &'a str) -> &'a str {
        self.groups.get(&group).and_then(|(_, values)| values.get(value)).map_or(value, String::as_str)
    }

    /// What a kind of help is called.
    pub fn help(&self, help: Help) -> &'static str {
        self.help.get(&help).copied().unwrap_or_default()
    }
}

fn values(texts: Texts, group: Group) -> HashMap<&'static str, String> {
    fn names<C: Code>(texts: Texts, group: Group) -> HashMap<&'static str, String> {
        C::ALL.iter().map(|code| (code.code(), texts.name(group.parameter(), code.code()).to_owned())).collect()
    }
    match group {
        Group::Theme => names::<Theme>(texts, group),
        Group::Goal => names::<Goal>(texts, group),
        Group::Kind => names::<PlaceKind>(texts, group),
        Group::Need => names::<Need>(texts, group),
        Group::Language => names::<SpokenLanguage>(texts, group),
        Group::DayPart => DayPart::ALL
            .iter()
            .map(|day_part| {
                (day_part.code(), format!("{}, {}", texts.name("dag", day_part.day().code()), texts.name("deel", day_part.part().code())))
            })
            .collect(),
        Group::DropIn => HashMap::from([("ja", texts.say("search-drop-in").to_owned())]),
        Group::Municipality | Group::Neighbourhood => HashMap::new(),
    }
}
