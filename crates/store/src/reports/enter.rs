//! A received report as it rests in the database.

use domain::reports::{NewReport, lapses_on};
use domain::text::ReceiptNumber;
use rand::RngCore;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::same::Sameness;
use super::sender::Sender;
use super::table::reports;
use super::texts::Texts;
use crate::casework::open_case::OpenCase;
use crate::{Desk, Entry, Kind, StoreFault};

/// Writes the report's row, sealed with its case's key, and what happened into the journal.
pub(super) async fn enter(
    desk: &mut Desk,
    sender: &Sender,
    report: &NewReport,
    case: &OpenCase,
    sameness: Sameness,
) -> Result<reports::Model, StoreFault> {
    let mut bytes = [0u8; 8];
    desk.random().fill_bytes(&mut bytes);
    let today = desk.now().day();
    let lapses = lapses_on(report.kind, today, desk.rules().risk_lapses_after_months);
    let causes: Vec<&str> = report.causes.iter().map(AsRef::as_ref).collect();
    let sent_by = |kind| sender.actor.id.filter(|_| sender.actor.kind == kind);
    let row = reports::ActiveModel {
        number: Set(ReceiptNumber::from_random(bytes).plain()),
        case_id: Set(case.row.id),
        municipality_id: Set(case.row.municipality_id),
        institution_id: Set(sender.institution),
        kind: Set(report.kind.code().to_owned()),
        state: Set(report.first_state().code().to_owned()),
        occurred_on: Set(report.occurred_on.to_string()),
        received_at: Set(desk.now().micros()),
        received_on: Set(today.to_string()),
        education_kind: Set(report.education.to_string()),
        started_on: Set(report.started_on.to_string()),
        causes: Set(causes.join("|")),
        sealed: Set(Texts::of(report).seal(&case.key, desk.random())),
        person_informed: Set(report.person_informed),
        guardians_informed: Set(report.guardians_informed),
        alternative_agreed: Set(report.alternative_agreed),
        fingerprint: Set(sameness.fingerprint),
        same_index: Set(Some(sameness.index)),
        sent_by_person: Set(sent_by(crate::ActorKind::Person)),
        sent_by_client: Set(sent_by(crate::ActorKind::Client)),
        way: Set(sender.way.code().to_owned()),
        lapses_on: Set(lapses.map(|day| day.to_string())),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    journal(desk, sender, report, &row);
    Ok(row)
}

fn journal(desk: &mut Desk, sender: &Sender, report: &NewReport, row: &reports::Model) {
    let entry = Entry::new(Kind::ReportReceived)
        .on_case(row.case_id, row.municipality_id)
        .on_report(row.id, row.institution_id);
    desk.journal(entry.facts(json!({
        "kind": report.kind,
        "state": report.first_state(),
        "occurred_on": report.occurred_on,
        "education": report.education,
        "causes": report.causes,
        "person_informed": report.person_informed,
        "alternative_agreed": report.alternative_agreed,
        "way": sender.way.code(),
    })));
}
