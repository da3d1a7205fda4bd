//! Who takes part and how the backing stands, on the coordinator's and leader's home.

use domain::programme::Level;
use store::programme::{Roster, backing_of, members, own_roster, representation};

use super::participants::{lacks, mix};
use crate::app::App;
use crate::faults::Fault;
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A member's own state of affairs.
pub struct Panel {
    /// The coordinator's name.
    pub coordinator: Option<String>,
    /// Who stands in.
    pub deputy: Option<String>,
    /// Who takes part, by level.
    pub mix: String,
    /// What is missing, or asked, in words: with the place where it is mended.
    pub waits: Vec<(&'static str, String)>,
    /// Whether the viewer can change it.
    pub changes: bool,
}

/// The panel of the municipality; none when it is no member.
///
/// # Errors
/// A fault of the store.
pub async fn panel(
    app: &App,
    signed_in: &SignedIn,
    municipality: i64,
    changes: bool,
) -> Result<Option<Panel>, Fault> {
    let (l, today, db) = (signed_in.l, signed_in.now.day(), app.store.reading());
    let Some(member) = members(db).await?.into_iter().find(|it| it.organisation == municipality) else {
        return Ok(None);
    };
    let roster = own_roster(&app.store, &signed_in.viewer).await?;
    let need = representation(db).await?;
    let mut waits: Vec<(&'static str, String)> = Vec::new();
    if let Some(on) = member.leaves_on {
        waits.push(("/partnership/leaving", l.with1("leaving-on", "on", l.day(on)).into_owned()));
    }
    waits.extend(roster.lacks(need).into_iter().map(|it| ("/partnership/participants", lacks(l, it))));
    if let Some(backed) = backing_of(db, municipality, today).await?
        && let Some(text) = told(l, &backed)
    {
        waits.push(("/partnership/backing", text));
    }
    let name = |level: Level, roster: &Roster| roster.holder(level).map(|it| it.name.clone());
    Ok(Some(Panel {
        coordinator: name(Level::Coordinator, &roster),
        deputy: name(Level::Deputy, &roster),
        mix: mix(l, &roster).levels.join(", "),
        waits,
        changes,
    }))
}

/// What there is to do about the backing, if anything.
fn told(l: Locale, backed: &store::programme::Backed) -> Option<String> {
    match (backed.asked_on, backed.confirmed_on) {
        (Some(on), _) => Some(l.with1("backing-step-asked", "on", l.date(on)).into_owned()),
        (None, None) => Some(l.t("backing-gone").into_owned()),
        _ => None,
    }
}
