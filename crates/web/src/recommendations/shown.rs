//! A recommendation's evidence and what came of it, as its page and the catalogue show them.

use domain::directory::OrganisationKind;
use domain::recommendations::{EvidenceField, EvidenceKind, RecommendationMove, StepField};
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
    /// Who wrote it down, where it isn't theirs.
    pub noted_by: Option<String>,
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

/// A step: of an answer the title says what was answered, and from whom follows from who wrote it.
pub fn step_shown(l: Locale, it: &Recommendation, step: &Step) -> StepShown {
    let sheet = &step.sheet;
    let on = match step.step {
        RecommendationMove::Adopt => it.adopted_on,
        _ => sheet.day(StepField::On),
    };
    let (title, who, text) = match step.step {
        RecommendationMove::Answer => (
            l.coded("recommendation-answer", sheet.get(StepField::Answer)),
            answered_by(it, step),
            StepField::Text,
        ),
        RecommendationMove::Adopt => (l.t("recommendation-step-adopt"), String::new(), StepField::WhyNow),
        other => (
            l.coded("recommendation-step", other.code()),
            sheet.get(StepField::Who).to_owned(),
            StepField::Text,
        ),
    };
    StepShown {
        title: title.into_owned(),
        on: on.map_or_else(String::new, |day| l.date(day).into_owned()),
        who,
        document: sheet.get(StepField::Document).to_owned(),
        text: sheet.get(text).to_owned(),
        noted_by: noted_by(l, step),
    }
}

fn answered_by(it: &Recommendation, answer: &Step) -> String {
    match answer.sheet.get(StepField::Office) {
        "" => it.answerer(answer).to_owned(),
        office => format!("{}, {office}", it.answerer(answer)),
    }
}

/// Who wrote an answer down that came from another.
fn noted_by(l: Locale, step: &Step) -> Option<String> {
    let by = step.by.as_ref().filter(|by| by.kind != OrganisationKind::Ministry)?;
    (step.step == RecommendationMove::Answer)
        .then(|| l.with1("recommendation-noted-by", "name", &by.name).into_owned())
}
