//! A recommendation's evidence and what came of it, as its page and the catalogue show them.

use domain::recommendations::{EvidenceField, EvidenceKind, StepField};
use insight::release::Measure;
use store::figures::Release;
use store::recommendations::{Evidence, Recommendation, Step};

use crate::texts::Locale;

/// A piece of evidence as a row.
pub struct Piece {
    pub number: i64,
    pub claim: String,
    pub kind: String,
    pub source: String,
    pub href: Option<String>,
    pub quote: String,
    pub on: String,
    /// Why it doesn't hold any more.
    pub withdrawn: Option<String>,
    pub may_withdraw: bool,
}

/// A step since the adoption.
pub struct StepShown {
    pub title: String,
    pub on: String,
    pub who: String,
    pub document: String,
    pub text: String,
}

/// A piece of evidence; of a figure the day is that of its release, of the others the one on which they were added.
pub fn shown(l: Locale, it: &Recommendation, piece: &Evidence, releases: &[Release]) -> Piece {
    let sheet = &piece.sheet;
    let of = sheet.get(EvidenceField::Of);
    let (source, href) = match piece.kind {
        EvidenceKind::Trial if piece.may_open => {
            (l.t("evidence-to-trial").into_owned(), Some(format!("/trials/{of}")))
        }
        EvidenceKind::Trial => (l.t("evidence-trial-closed").into_owned(), None),
        EvidenceKind::Figure => {
            let table = sheet.get(EvidenceField::Table);
            let release = releases.iter().find(|release| release.public_id == of);
            let name = release.map_or(of, |release| release.name.as_str());
            let measure = Measure::of_id(table).map(|it| l.coded("compare-measure", it.id()));
            let measure = measure.unwrap_or_else(|| table.to_owned().into());
            let href = piece.may_open.then(|| format!("/compare/{of}?measure={table}#table"));
            (l.with2("evidence-of-release", "release", name, "table", measure).into_owned(), href)
        }
        EvidenceKind::Voice => (sheet.get(EvidenceField::Said).to_owned(), None),
    };
    let known = releases.iter().find(|release| release.public_id == of).map(|release| release.as_of);
    let withdrawn = match &piece.withdrawn {
        Some((day, reason)) => {
            Some(l.with2("evidence-withdrawn", "day", l.date(*day), "reason", reason).into_owned())
        }
        None if !piece.is_shared => Some(l.coded("evidence-not-shared", piece.kind.code()).into_owned()),
        None => None,
    };
    Piece {
        number: piece.number,
        claim: sheet.get(EvidenceField::Claim).to_owned(),
        kind: l.coded("evidence-kind", piece.kind.code()).into_owned(),
        source,
        href,
        // Words whose consent was taken back aren't shown any more.
        quote: if piece.withdrawn.is_none() {
            sheet.get(EvidenceField::Quote).to_owned()
        } else {
            String::new()
        },
        on: l.date(known.unwrap_or(piece.added_on)).into_owned(),
        may_withdraw: it.rights.writes && piece.withdrawn.is_none(),
        withdrawn,
    }
}

pub fn step_shown(l: Locale, step: &Step) -> StepShown {
    let sheet = &step.sheet;
    let answer = sheet.get(StepField::Answer);
    StepShown {
        title: if answer.is_empty() {
            l.coded("recommendation-step", &step.code).into_owned()
        } else {
            l.coded("recommendation-answer", answer).into_owned()
        },
        on: sheet.day(StepField::On).map_or_else(String::new, |day| l.date(day).into_owned()),
        who: sheet.get(StepField::Who).to_owned(),
        document: sheet.get(StepField::Document).to_owned(),
        text: sheet.get(StepField::Text).to_owned(),
    }
}
