//! What a step offers to choose from.

use domain::programme::{Level, RawSignUp, Step};
use domain::tables::Tables;
use store::programme::{Texts, Titled};

use crate::directory::institutions;
use crate::parts::forms::Choice;
use crate::texts::Locale;

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
}

impl Choices {
    /// The lists of this step.
    pub fn of(l: Locale, tables: &Tables, step: Step, typed: &RawSignUp, texts: &Texts) -> Self {
        let choose = || Choice::new("", l.t("sign-up-choose"));
        let mut choices = Self::default();
        match step {
            Step::Municipality => {
                let all = tables.municipalities.iter();
                let named = all.map(|row| Choice::new(row.code.to_string(), row.full_name(l.language())));
                choices.municipalities = std::iter::once(choose()).chain(named).collect();
            }
            Step::Themes => {
                let theme = |theme: &Titled| {
                    Choice::new(theme.code.clone(), format!("{}: {}", theme.title, theme.text))
                };
                choices.themes = texts.themes.iter().map(theme).collect();
            }
            Step::Partners => {
                choices.institutions = std::iter::once(choose())
                    .chain(institutions(l, tables, typed.municipality.parse().ok()))
                    .collect();
            }
            Step::Participants => {
                let level = |level: Level| Choice::new(level.code(), l.coded("sign-up-level", level.code()));
                choices.levels = std::iter::once(choose()).chain(Level::ALL.into_iter().map(level)).collect();
            }
            _ => {}
        }
        choices
    }
}
