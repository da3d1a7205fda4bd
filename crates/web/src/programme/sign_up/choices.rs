//! What a step offers to choose from.

use domain::programme::{Administration, Covers, Level, RawSignUp, Step, Strength, Unit};
use domain::tables::Tables;
use store::programme::{Texts, Titled};

use crate::directory::institutions;
use crate::parts::forms::Choice;
use crate::texts::{Locale, danish_order};

/// The lists of a step; those of other steps are empty.
#[derive(Default)]
pub struct Choices {
    /// All municipalities.
    pub municipalities: Vec<Choice>,
    /// The themes, in the invitation's words.
    pub themes: Vec<Choice>,
    /// The register of institutions.
    pub institutions: Vec<Choice>,
    /// As what somebody takes part.
    pub levels: Vec<Choice>,
    /// From which administration.
    pub administrations: Vec<Choice>,
    /// What a backing covers.
    pub covers: Vec<Choice>,
    /// The themes that were chosen.
    pub chosen: Vec<Titled>,
    /// Parts of the municipality.
    pub units: Vec<Choice>,
    /// How strong a cooperation is.
    pub strengths: Vec<Choice>,
    /// Whether somebody is drawn in, or asked, and when.
    pub when: Vec<Choice>,
}

impl Choices {
    /// The lists of this step.
    pub fn of(l: Locale, tables: &Tables, step: Step, typed: &RawSignUp, texts: &Texts) -> Self {
        let choose = || Choice::new("", l.t("sign-up-choose"));
        let mut choices = Self::default();
        match step {
            Step::Municipality => {
                let mut all: Vec<_> = tables.municipalities.iter().collect();
                all.sort_by_cached_key(|row| danish_order(&row.full_name(l.language())));
                let named =
                    all.into_iter().map(|row| Choice::new(row.code.to_string(), row.full_name(l.language())));
                choices.municipalities = std::iter::once(choose()).chain(named).collect();
            }
            Step::Themes => {
                let theme = |theme: &Titled| {
                    Choice::new(theme.code.clone(), format!("{}: {}", theme.title, theme.text))
                };
                choices.themes = texts.themes.iter().map(theme).collect();
            }
            Step::Backing => {
                let covers =
                    Covers::ALL.map(|it| Choice::new(it.code(), l.coded("sign-up-covers", it.code())));
                choices.covers = covers.to_vec();
            }
            Step::Standing => {
                let chosen = texts.themes.iter().filter(|theme| typed.themes.contains(&theme.code));
                choices.chosen = chosen.cloned().collect();
            }
            Step::Inside => {
                let units = Unit::ALL.map(|it| Choice::new(it.code(), l.coded("sign-up-unit", it.code())));
                choices.units = std::iter::once(choose()).chain(units).collect();
                choices.strengths = strengths(l);
                choices.when =
                    ["yes", "later"].map(|it| Choice::new(it, l.coded("sign-up-invite", it))).to_vec();
            }
            Step::Partners => {
                choices.strengths = strengths(l);
                choices.when =
                    ["now", "later"].map(|it| Choice::new(it, l.coded("sign-up-ask", it))).to_vec();
                choices.institutions = std::iter::once(choose())
                    .chain(institutions(l, tables, typed.municipality.parse().ok()))
                    .collect();
            }
            Step::Participants => {
                choices.levels = std::iter::once(choose()).chain(levels(l)).collect();
                choices.administrations = administrations(l);
            }
            _ => {}
        }
        choices
    }
}

/// As what somebody takes part.
pub fn levels(l: Locale) -> impl Iterator<Item = Choice> {
    Level::ALL.into_iter().map(move |level| Choice::new(level.code(), l.coded("sign-up-level", level.code())))
}

/// From which administration somebody comes; it need not be said.
pub fn administrations(l: Locale) -> Vec<Choice> {
    let all =
        Administration::ALL.map(|it| Choice::new(it.code(), l.coded("sign-up-administration", it.code())));
    std::iter::once(Choice::new("", l.t("sign-up-choose"))).chain(all).collect()
}

/// From weak to strong; it need not be said.
fn strengths(l: Locale) -> Vec<Choice> {
    let all = Strength::ALL.map(|it| Choice::new(it.code(), l.coded("sign-up-strength", it.code())));
    std::iter::once(Choice::new("", l.t("sign-up-choose"))).chain(all).collect()
}
