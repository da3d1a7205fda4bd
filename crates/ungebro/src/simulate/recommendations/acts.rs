//! What people do with a recommendation, by the product's own commands.

use domain::recommendations::{EvidenceField, RecommendationField, RecommendationMove, Stance, StepField};
use domain::sheet::{Sheet, SheetField};
use domain::text::FreeText;
use domain::time::Now;
use insight::release::Measure;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Viewer;
use store::directory::organisation;
use store::{FormKey, recommendations};

use super::{Place, Stage};
use crate::failure::Failure;
use crate::simulate::act::moment;

impl Stage<'_> {
    pub(super) async fn propose(
        &mut self,
        place: Place,
        ago: i32,
        written: &[(RecommendationField, &str)],
    ) -> Result<String, Failure> {
        let by = self.viewer(place, ago).await?;
        let house = organisation(self.store.reading(), place.0, place.1).await?;
        let house = house.ok_or_else(|| Failure::failed(format!("{} is missing", place.1)))?;
        recommendations::propose(self.store, &by, self.at(ago)?, FormKey::NONE, house.id, sheet(written)?)
            .await
            .map_err(failed)
    }

    pub(super) async fn rest_on_trial(
        &mut self,
        place: Place,
        ago: i32,
        id: &str,
        claim: &str,
        title: &str,
    ) -> Result<(), Failure> {
        let trial = self.trials.get(title).ok_or_else(|| Failure::failed(format!("{title} is missing")))?;
        let piece = [
            (EvidenceField::Claim, claim),
            (EvidenceField::Kind, "trial"),
            (EvidenceField::Of, trial.as_str()),
        ];
        let (by, piece) = (self.viewer(place, ago).await?, sheet(&piece)?);
        let (form, id) = (FormKey::NONE, id.to_owned());
        let added = recommendations::add_evidence(self.store, &by, self.at(ago)?, form, id, piece).await;
        added.map_err(failed)
    }

    /// On the newest release, if the country is old enough to have one.
    pub(super) async fn rest_on_figure(
        &mut self,
        place: Place,
        ago: i32,
        id: &str,
        claim: &str,
    ) -> Result<(), Failure> {
        let releases = store::figures::releases(self.store, None).await?;
        let Some(newest) = releases.first() else { return Ok(()) };
        let piece = sheet(&[
            (EvidenceField::Claim, claim),
            (EvidenceField::Kind, "figure"),
            (EvidenceField::Of, newest.public_id.as_str()),
            (EvidenceField::Table, Measure::ALL[0].id()),
        ])?;
        let by = self.viewer(place, ago).await?;
        let (form, id) = (FormKey::NONE, id.to_owned());
        let added = recommendations::add_evidence(self.store, &by, self.at(ago)?, form, id, piece).await;
        added.map_err(failed)
    }

    pub(super) async fn rest_on_voice(
        &mut self,
        place: Place,
        ago: i32,
        id: &str,
        (claim, quote, said): (&str, &str, &str),
    ) -> Result<(), Failure> {
        let piece = sheet(&[
            (EvidenceField::Claim, claim),
            (EvidenceField::Kind, "voice"),
            (EvidenceField::Quote, quote),
            (EvidenceField::Said, said),
            (EvidenceField::Consent, "yes"),
        ])?;
        let by = self.viewer(place, ago).await?;
        let (form, id) = (FormKey::NONE, id.to_owned());
        let added = recommendations::add_evidence(self.store, &by, self.at(ago)?, form, id, piece).await;
        added.map_err(failed)
    }

    pub(super) async fn stance(
        &mut self,
        place: Place,
        ago: i32,
        id: &str,
        stance: Stance,
        reason: &str,
    ) -> Result<(), Failure> {
        let by = self.viewer(place, ago).await?;
        let reason = if reason.is_empty() { None } else { Some(words(reason)?) };
        let taken =
            recommendations::take_stance(self.store, &by, self.at(ago)?, id.to_owned(), stance, reason).await;
        taken.map_err(failed)
    }

    pub(super) async fn moves(
        &mut self,
        place: Place,
        ago: i32,
        id: &str,
        attempted: RecommendationMove,
        step: &[(StepField, &str)],
    ) -> Result<(), Failure> {
        let (by, step) = (self.viewer(place, ago).await?, sheet(step)?);
        let (store, now) = (self.store, self.at(ago)?);
        recommendations::move_on(store, &by, now, id.to_owned(), attempted, step).await.map_err(failed)
    }

    pub(super) async fn viewer(&mut self, (kind, code, role): Place, ago: i32) -> Result<Viewer, Failure> {
        let house = organisation(self.store.reading(), kind, code).await?;
        let house = house.ok_or_else(|| Failure::failed(format!("{code} is missing")))?;
        let now = self.at(ago)?;
        self.people.viewer(self.store, house.id, role, 0, now).await
    }

    pub(super) fn day(&self, ago: i32) -> Result<Date, Failure> {
        self.today.checked_sub(ago.days()).map_err(failed)
    }

    /// Eleven o'clock, so many days before today.
    pub(super) fn at(&self, ago: i32) -> Result<Now, Failure> {
        moment(self.day(ago)?.at(11, 0, 0, 0))
    }
}

pub(super) fn sheet<F: SheetField>(written: &[(F, &str)]) -> Result<Sheet<F>, Failure> {
    let text = |field| written.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned();
    Sheet::check(text).map_err(|mistakes| Failure::failed(format!("{mistakes:?}")))
}

pub(super) fn words(text: &str) -> Result<FreeText, Failure> {
    FreeText::new(text, 1000).map_err(|problem| Failure::failed(format!("{problem:?}")))
}

pub(super) fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
