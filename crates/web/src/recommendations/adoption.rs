//! What is told before a recommendation is adopted: who has answered the text as it is now, who hasn't, who dissents, and until
//! when members may answer.

use domain::recommendations::{Heard, Stance, consultation_clock};
use jiff::civil::Date;
use store::recommendations::{Recommendation, silent};

use crate::app::App;
use crate::faults::Fault;
use crate::texts::Locale;

/// What was heard, in words.
pub struct Adoption {
    /// How many stand behind it and how many don't.
    pub count: String,
    /// Until when members may answer.
    pub until: String,
    /// Whether members could still answer and some haven't: the reason is asked for.
    pub cuts_off: bool,
    /// How many members are silent.
    pub silent: String,
    /// Which.
    pub names: Vec<String>,
    /// Who dissents, with the reason.
    pub dissents: Vec<(String, String)>,
}

impl Adoption {
    /// Tells of the text as it is now.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn of(app: &App, l: Locale, today: Date, it: &Recommendation) -> Result<Self, Fault> {
        let silent = silent(app.store.reading(), it, today).await?;
        let clock = consultation_clock(it.consulted_on.unwrap_or(today));
        let until = clock.map_err(|error| Fault::Malformed(error.to_string()))?.due;
        let heard = Heard { until, answers: it.stances_now().count(), silent: silent.len() };
        let (endorses, dissents) = (it.count(Stance::Endorses), it.count(Stance::Dissents));
        let says = if today <= until { "recommendation-hearing-until" } else { "recommendation-hearing-was" };
        let against = it.stances_now().filter(|taken| taken.stance == Stance::Dissents);
        Ok(Self {
            count: l.with2("recommendation-count", "endorses", endorses, "dissents", dissents).into_owned(),
            until: l.with1(says, "day", l.date(until)).into_owned(),
            cuts_off: heard.cuts_off(today),
            silent: l.with1("recommendation-silent", "count", silent.len()).into_owned(),
            names: silent.into_iter().map(|member| member.name).collect(),
            dissents: against
                .map(|taken| (taken.name.clone(), taken.reason.clone().unwrap_or_default()))
                .collect(),
        })
    }
}
