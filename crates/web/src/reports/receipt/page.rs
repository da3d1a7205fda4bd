//! The page of a receipt.

use askama::Template;
use axum::response::Html;
use domain::clocks::{Basis, Rule, Stop as ClockStop};
use domain::reports::new_report::Limits;
use domain::reports::{Move, State};
use domain::text::ReceiptNumber;
use domain::time::Now;
use store::agreements::in_force_at;
use store::reports::{Receipt, of_institution, receipt};
use store::thread::Reported;

use super::clocks::{Shown, shown};
use super::ending::Ending;
use super::said::said;
use super::writings::writings;
use crate::access::why;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::parts::{Crumb, LoopBack, Page, Stop, Timeline, Trail, Why};
use crate::reports::counsellor::Counsellor;
use crate::reports::list::Row;
use crate::reports::progress;
use crate::texts::Locale;
use crate::thread::Onwards;

/// How many of the school's other reports the page shows.
const RECENT: u64 = 5;

/// What the receipt is told by its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// Nothing.
    Plainly,
    /// The report was there before it was sent again.
    SentBefore,
    /// To add to it.
    ToAdd,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a place of the page that is there or not")]
#[derive(Template)]
#[template(path = "reports/receipt/receipt.html")]
struct ReceiptPage {
    page: Page,
    l: Locale,
    number: String,
    receipt: Receipt,
    told: String,
    was_there: bool,
    to_add: bool,
    for_information: bool,
    ending: Option<Ending>,
    why: Why,
    trail: Trail,
    clocks: Vec<Shown>,
    /// Where the agreement with the municipality stands, if one is in force.
    agreement: Option<String>,
    if_nobody_opens: Option<u16>,
    loop_back: LoopBack,
    writings: Option<Timeline>,
    said: Vec<(std::borrow::Cow<'static, str>, String)>,
    form: Filled,
    can_add: bool,
    can_withdraw: bool,
    can_renew: bool,
    renew_before: Option<String>,
    words: u16,
    recent: Vec<Row>,
}

/// Draws the receipt of one of the counsellor's reports. `form` holds what was typed in its small forms and is wrong.
///
/// # Errors
/// [`Fault::Absent`] when it is none of theirs.
pub async fn page(
    counsellor: &Counsellor,
    number: ReceiptNumber,
    form: Filled,
    opened: Opened,
) -> Result<Html<String>, Fault> {
    let (l, now, store) = (counsellor.l, counsellor.now, &counsellor.app.store);
    let seen = receipt(store, &counsellor.viewer, now, "report", number).await?;
    let recent = of_institution(store, &counsellor.viewer, now, "reports", None, RECENT).await?;
    let receipt = (*seen).clone();
    let kind = l.coded("report-kind", receipt.kind);
    let mut page = counsellor.page(l.with1("receipt-title", "number", number));
    page.crumbs = vec![Crumb::to("/reports", l.t("reports-title")), Crumb::here(number.to_string())];
    page.has_errors = form.has_mistakes();
    let clocks = shown(l, &receipt, now.day());
    let mut agreements = in_force_at(store.reading(), receipt.municipality.id).await?;
    let agreement = agreements.remove(&receipt.institution.code).map(|pair| format!("/agreements/{pair}"));
    let can = |step: Move| receipt.moves.contains(&step);
    let reported = Reported {
        municipality: receipt.municipality.clone(),
        on: Now::at(receipt.progress.received_at).day(),
        kind: receipt.kind,
        institution: receipt.institution.code.clone(),
    };
    let onwards = Onwards::of_reports(&counsellor.app, &counsellor.viewer, &[reported]).await?;
    draw(&ReceiptPage {
        page,
        l,
        number: number.to_string(),
        told: l
            .with(
                "receipt-told",
                &[
                    ("name", &receipt.name),
                    ("kind", &kind.to_lowercase()),
                    ("municipality", &receipt.municipality.name),
                    ("at", &l.moment(Now::at(receipt.progress.received_at))),
                ],
            )
            .into_owned(),
        was_there: opened == Opened::SentBefore,
        to_add: opened == Opened::ToAdd,
        for_information: receipt.progress.state == State::ForInformation,
        ending: Ending::of(l, &receipt, now),
        why: why(counsellor, seen.ground()),
        trail: onwards.on(l, Trail::at(l, Stop::Report, format!("{number}, {}", kind.to_lowercase()))),
        clocks,
        agreement,
        if_nobody_opens: opening_waits(&receipt),
        loop_back: progress::wide(l, &receipt.progress, &receipt.municipality.name, now),
        writings: writings(l, &receipt, now),
        said: said(&counsellor.app, l, &receipt),
        form,
        can_add: can(Move::AddTo),
        can_withdraw: can(Move::Withdraw),
        can_renew: can(Move::Renew),
        renew_before: receipt.lapses_on.map(|day| l.day(day).into_owned()),
        words: u16::try_from(Limits::default().words).unwrap_or(u16::MAX),
        recent: recent.iter().map(|one| Row::of(l, one, now)).collect(),
        receipt,
    })
}

/// In how many weekdays the team is reminded, while nobody has opened the report.
fn opening_waits(receipt: &Receipt) -> Option<u16> {
    let clocks = receipt.clocks.iter().filter(|told| told.clock.is_running());
    let mut rules = clocks.filter_map(|told| told.clock.reckoning.as_ref()).map(|it| &it.rule);
    // Reminders follow the municipality's own goal, not what was agreed.
    let reminds = |rule: &&Rule| rule.stopped_by == ClockStop::Opened && rule.basis != Basis::Agreed;
    rules.find(reminds).map(|rule| rule.length)
}
