//! The members try small things: trials in every state, written, tried and closed by the product's own commands.

mod told;

use std::collections::BTreeMap;

use domain::directory::{OrganisationKind, Role};
use domain::sheet::{Sheet, SheetField};
use domain::time::Now;
use domain::trials::{EvaluationField, FollowUpDay, FollowUpField, RoundField, TrialField};
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Viewer;
use store::directory::{Organisation, organisation};
use store::trials::{self, NewRound};
use store::{FormKey, Store};

use self::told::{RoundTold, TRIALS, Told, Until};
use super::act::moment;
use super::people::People;
use crate::failure::Failure;

/// The oldest trial began so many days before today, where the country is old enough.
const OLDEST: i32 = 260;

/// Plays every trial as far as today. They lie in the country's own time: where it is younger than the oldest trial, all of
/// them are drawn together. Gives their public ids, by title.
///
/// # Errors
/// Says what failed.
pub async fn play(
    store: &Store,
    first: Date,
    today: Date,
    people: &mut People,
) -> Result<BTreeMap<&'static str, String>, Failure> {
    let mut stage = Stage { store, first, today, people, ids: BTreeMap::new() };
    for told in TRIALS {
        stage.trial(told).await.map_err(|failure| Failure::failed(format!("{}: {failure}", told.title)))?;
    }
    Ok(stage.ids)
}

struct Stage<'a> {
    store: &'a Store,
    first: Date,
    today: Date,
    people: &'a mut People,
    ids: BTreeMap<&'static str, String>,
}

impl Stage<'_> {
    async fn trial(&mut self, told: &Told) -> Result<(), Failure> {
        let house = organisation(self.store.reading(), OrganisationKind::Municipality, told.place).await?;
        let house = house.ok_or_else(|| Failure::failed("the municipality is missing"))?;
        let began = told.rounds.first().map_or(20, |round| round.from + 15);
        let by = self.coordinator(&house, began).await?;
        let id = self.begin(told, &house, &by, began).await?;
        self.ids.insert(told.title, id.clone());
        if told.until == Until::Idea {
            return Ok(());
        }
        trials::plan(self.store, &by, self.at(began - 5)?, id.clone()).await.map_err(failed)?;
        for (number, round) in (1..).zip(told.rounds) {
            self.round(&by, (id.clone(), number), round).await?;
        }
        let (store, last) = (self.store, self.at(told.rounds.last().and_then(|it| it.to).unwrap_or(3) - 2)?);
        if let Some((end, met, learned)) = told.end {
            let evaluation = sheet(&[
                (EvaluationField::Met, met),
                (EvaluationField::Learned, learned),
                (EvaluationField::First, told.first),
            ])?;
            trials::close(store, &by, last, id.clone(), end, evaluation).await.map_err(failed)?;
        }
        if matches!(told.until, Until::Routine | Until::RoutineDropped) {
            trials::into_routine(store, &by, last, id.clone()).await.map_err(failed)?;
        }
        self.follow_up(told, &by, (&id, last)).await?;
        if told.until == Until::RoutineDropped {
            trials::drop_routine(store, &by, self.at(2)?, id.clone()).await.map_err(failed)?;
        }
        trials::share(store, &by, last, id, told.sharing).await.map_err(failed)
    }

    /// Looked at again on the day after its first three months, where those have gone.
    async fn follow_up(&self, told: &Told, by: &Viewer, (id, kept): (&str, Now)) -> Result<(), Failure> {
        let Some((holds, seen, next)) = told.follow_up else { return Ok(()) };
        let [day, ..] = FollowUpDay::all(kept.day());
        let on = day.on.tomorrow().map_err(failed)?;
        if on >= self.today {
            return Ok(());
        }
        let sheet = sheet(&[
            (FollowUpField::Holds, holds),
            (FollowUpField::Seen, seen),
            (FollowUpField::Next, next),
        ])?;
        let now = moment(on.at(10, 0, 0, 0))?;
        trials::follow_up(self.store, by, now, id.to_owned(), day.months, sheet).await.map_err(failed)
    }

    /// Written down; what is taken over from another municipality is copied first, once that has shared it.
    async fn begin(
        &mut self,
        told: &Told,
        house: &Organisation,
        by: &Viewer,
        began: i32,
    ) -> Result<String, Failure> {
        let (store, now) = (self.store, self.at(began)?);
        let sheet = self.sheet_of(told, by)?;
        match told.after.and_then(|title| self.ids.get(title)) {
            None => {
                let form = FormKey::NONE;
                trials::begin(store, by, now, form, house.id, sheet, Vec::new()).await.map_err(failed)
            }
            Some(source) => {
                let id = trials::copy(store, by, now, FormKey::NONE, source.clone(), house.id).await;
                let id = id.map_err(failed)?;
                trials::write(store, by, now, id.clone(), 1, sheet, Vec::new()).await.map_err(failed)?;
                Ok(id)
            }
        }
    }

    fn sheet_of(&self, told: &Told, by: &Viewer) -> Result<Sheet<TrialField>, Failure> {
        let title = [(TrialField::Title, told.title), (TrialField::Themes, told.theme)];
        if told.until == Until::Idea {
            return sheet(&[title[0], title[1], (TrialField::Problem, told.problem)]);
        }
        let aim_by = self.today.checked_add(100.days()).map_err(failed)?.to_string();
        let consent = if told.young_words.is_empty() { "" } else { "yes" };
        sheet(&[
            title[0],
            title[1],
            (TrialField::Responsible, by.name.as_str()),
            (TrialField::Practice, told.practice),
            (TrialField::Problem, told.problem),
            (TrialField::AimWhat, told.aim),
            (TrialField::AimWhom, told.whom),
            (TrialField::AimShare, told.share),
            (TrialField::AimBy, &aim_by),
            (TrialField::Change, told.change),
            (TrialField::FirstStep, told.first_step),
            (TrialField::Prediction, told.prediction),
            (TrialField::Outcome, told.outcome),
            (TrialField::OutcomeWithin, told.within),
            (TrialField::Balancing, told.balancing),
            (TrialField::YoungAsked, told.young_asked),
            (TrialField::YoungWords, told.young_words),
            (TrialField::YoungConsent, consent),
        ])
    }

    async fn round(&self, by: &Viewer, which: (String, i64), told: &RoundTold) -> Result<(), Failure> {
        let plan = [
            (RoundField::Name, told.name),
            (RoundField::Who, told.who),
            (RoundField::Question, told.question),
            (RoundField::Prediction, told.prediction),
        ];
        let store = self.store;
        let begun = self.at(told.from)?;
        let round = NewRound { from: begun.day(), sheet: sheet(&plan)? };
        trials::begin_round(store, by, begun, FormKey::NONE, which.0.clone(), round).await.map_err(failed)?;
        let Some(to) = told.to else { return Ok(()) };
        let tried = [(RoundField::Happened, told.happened)];
        let looked = [(RoundField::Result, told.result), (RoundField::Learned, told.learned)];
        let written = sheet(&[plan.as_slice(), &tried, &looked].concat())?;
        let ended = self.at(to)?;
        trials::write_round(store, by, ended, which.clone(), 1, written, Some(ended.day()))
            .await
            .map_err(failed)?;
        if told.decision.is_empty() {
            return Ok(());
        }
        let decided = [(RoundField::Decision, told.decision), (RoundField::Because, told.because)];
        let whole = sheet(&[plan.as_slice(), &tried, &looked, &decided].concat())?;
        trials::decide_round(store, by, self.at(to - 1)?, which, 2, whole).await.map_err(failed)?;
        Ok(())
    }

    async fn coordinator(&mut self, house: &Organisation, ago: i32) -> Result<Viewer, Failure> {
        let now = self.at(ago)?;
        self.people.viewer(self.store, house.id, Role::Coordinator, 0, now).await
    }

    /// Ten o'clock, so many days before today.
    fn at(&self, ago: i32) -> Result<Now, Failure> {
        let old = (self.today - self.first).get_days().clamp(1, OLDEST);
        let ago = ago.max(0) * old / OLDEST;
        moment(self.today.checked_sub(ago.days()).map_err(failed)?.at(10, 0, 0, 0))
    }
}

fn sheet<F: SheetField>(written: &[(F, &str)]) -> Result<Sheet<F>, Failure> {
    let text = |field| written.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned();
    Sheet::check(text).map_err(|mistakes| Failure::failed(format!("{mistakes:?}")))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
