//! What the dialogue asks of a member, among its next steps.

use domain::programme::{DialogueField, DialogueState};
use store::access::Membership;
use store::programme::dialogues::dialogue;
use store::programme::is_member;

use crate::app::App;
use crate::faults::Fault;
use crate::programme::next_steps::Step;
use crate::visitor::SignedIn;

/// The dialogue of the viewer's own municipality as a step; none where it isn't a member.
///
/// # Errors
/// A fault of the store.
pub async fn next_step(app: &App, signed_in: &SignedIn, house: &Membership) -> Result<Option<Step>, Fault> {
    if !is_member(app.store.reading(), house.organisation).await? {
        return Ok(None);
    }
    let l = signed_in.l;
    let found = dialogue(&app.store, &signed_in.viewer, &house.code).await?;
    let waits = found.proposed().is_some_and(|focus| focus.proposed.side != found.side);
    let day = found.written.sheet.day(DialogueField::TalkOn);
    let told = match (found.state(), day) {
        _ if waits => l.t("dialogue-next-focus"),
        (DialogueState::DaySet, Some(day)) => l.with1("dialogues-talk-on", "day", l.date(day)),
        (state, _) => l.coded("dialogue-next", state.code()),
    };
    let href = format!("/dialogues/{}", house.code);
    Ok(Some(Step { icon: "chat", href: Some(href.into()), what: l.t("dialogue-next"), told }))
}
