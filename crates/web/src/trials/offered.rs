//! What can be chosen in the form of a trial.

use domain::directory::RelationState;
use domain::trials::TrialField;
use store::directory::{Organisation, relations_of};
use store::programme::invitation;

use super::measures;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled};
use crate::texts::Locale;

/// The answers of the fields that have some to choose from.
pub struct Offered {
    themes: Vec<Choice>,
    measures: Vec<Choice>,
    kinds: Vec<Choice>,
    partners: Vec<Choice>,
    consent: Vec<Choice>,
    /// The partners, to tick.
    pub named: Vec<Choice>,
}

impl Offered {
    /// What is offered to a municipality.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn to(app: &App, l: Locale, municipality: i64) -> Result<Self, Fault> {
        let invitation = invitation(app.store.reading()).await?;
        let themes = &invitation.document.texts(l.language()).themes;
        let partners = partners(app, municipality).await?;
        let named: Vec<Choice> = partners.iter().map(|it| Choice::new(&it.code, it.name.clone())).collect();
        let every = Choice::new("", l.t("overview-partner-all"));
        Ok(Self {
            themes: themes.iter().map(|theme| Choice::new(&theme.code, theme.title.clone())).collect(),
            measures: measures::choices(app, l),
            kinds: ["", "dropout", "risk"]
                .map(|kind| {
                    Choice::new(kind, l.coded("overview-kind", if kind.is_empty() { "all" } else { kind }))
                })
                .to_vec(),
            partners: [every].into_iter().chain(named.iter().cloned()).collect(),
            consent: vec![Choice::new("yes", l.t("trial-consent"))],
            named,
        })
    }

    /// The answers of a field; none where it has none to choose from.
    pub fn of(&self, field: TrialField) -> &[Choice] {
        match field {
            TrialField::Themes => &self.themes,
            TrialField::Outcome | TrialField::Process | TrialField::Balancing => &self.measures,
            TrialField::Kind => &self.kinds,
            TrialField::Partner => &self.partners,
            TrialField::YoungConsent => &self.consent,
            _ => &[],
        }
    }
}

/// The institutions that were ticked, of those that are the municipality's partners.
pub async fn named(app: &App, form: &Filled, municipality: i64) -> Result<Vec<i64>, Fault> {
    let partners = partners(app, municipality).await?;
    Ok(partners.iter().filter(|it| form.chose("partners", &it.code)).map(|it| it.id).collect())
}

async fn partners(app: &App, municipality: i64) -> Result<Vec<Organisation>, Fault> {
    let relations = relations_of(&app.store, municipality).await?;
    let confirmed = relations.into_iter().filter(|it| it.state == RelationState::Confirmed);
    Ok(confirmed.map(|it| it.institution).collect())
}
