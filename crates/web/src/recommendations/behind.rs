//! Which members stand behind a recommendation with a backing that was confirmed (I-76); POST …/backing asks the others.

use axum::extract::{Path, State};
use axum::response::Redirect;
use domain::recommendations::Stance;
use jiff::civil::Date;
use store::programme::backings;
use store::recommendations::{Recommendation, ask_for_backing};

use crate::app::App;
use crate::faults::Fault;
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A member that stands behind it.
pub struct Behind {
    /// Its row.
    pub organisation: i64,
    /// What it calls itself.
    pub name: String,
    /// Whether its backing was confirmed within the days that the host has set.
    pub is_confirmed: bool,
    confirmed_on: Option<Date>,
    asked_on: Option<Date>,
}

impl Behind {
    /// How its backing stands, in a few words.
    pub fn told(&self, l: Locale) -> String {
        match (self.is_confirmed, self.confirmed_on, self.asked_on) {
            (true, Some(on), _) => l.with1("recommendation-backed", "on", l.date(on)).into_owned(),
            (_, _, Some(on)) => l.with1("recommendation-backing-asked", "on", l.date(on)).into_owned(),
            (_, None, None) => l.t("recommendation-backing-gone").into_owned(),
            (_, Some(on), None) => l.with1("recommendation-backing-old", "on", l.date(on)).into_owned(),
        }
    }
}

/// The members that stand behind the text of a recommendation as it is now, with how their backing stands on `today`.
///
/// # Errors
/// A fault of the store.
pub async fn behind(app: &App, today: Date, it: &Recommendation) -> Result<Vec<Behind>, Fault> {
    let backings = backings(app.store.reading(), today).await?;
    let endorses = it.stances_now().filter(|taken| taken.stance == Stance::Endorses);
    let members = endorses.filter_map(|taken| {
        let backed = backings.iter().find(|it| it.organisation == taken.organisation)?;
        Some(Behind {
            organisation: backed.organisation,
            name: backed.name.clone(),
            is_confirmed: backed.holds,
            confirmed_on: backed.confirmed_on,
            asked_on: backed.asked_on,
        })
    });
    Ok(members.collect())
}

/// Asks those whose backing isn't confirmed once more.
pub async fn ask(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Redirect, Fault> {
    ask_for_backing(&app.store, &signed_in.viewer, signed_in.now, id.clone()).await?;
    Ok(Redirect::to(&format!("/recommendations/{id}?done=backing")))
}
