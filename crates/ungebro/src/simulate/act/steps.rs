//! The steps of a story once a report is open: each is the command that a person of flesh and blood would give.

use domain::casework::{Activity, ActivitySource, ContactAttempt, RawAttempt};
use domain::cpr::CprRules;
use domain::directory::Role;
use domain::reports::Kind;
use domain::tables::ActivityStateCode;
use domain::text::{FreeText, Line};
use domain::time::Now;
use store::access::Viewer;
use store::casework::{self, Assignment, NewGuardian, NewNote, Offer};
use store::reports::{self, NotMoved};
use store::voice;

use super::{Stage, Story, failed};
use crate::failure::Failure;

impl Stage<'_> {
    pub(super) async fn assign(&mut self, story: &Story, now: Now) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let shown_with = self.course(&story.young).contact_person.clone();
        if shown_with.as_ref() == Some(&counsellor.public_id) {
            return Ok(());
        }
        let chosen = vec![Assignment { case, shown_with }];
        casework::assign(self.store, &counsellor, now, &counsellor.public_id, chosen)
            .await
            .map_err(failed)?;
        self.course(&story.young).contact_person = Some(counsellor.public_id.clone());
        Ok(())
    }

    pub(super) async fn attempt(
        &mut self,
        story: &Story,
        now: Now,
        channel: &str,
        outcome: &str,
    ) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let raw = RawAttempt {
            channel: channel.to_owned(),
            outcome: outcome.to_owned(),
            day: now.day().to_string(),
            time: now.local().strftime("%H.%M").to_string(),
            note: String::new(),
        };
        let attempt = ContactAttempt::check(&raw, self.tables, now)
            .map_err(|mistakes| Failure::failed(format!("{mistakes:?}")))?;
        casework::log_attempt(self.store, &counsellor, now, &case, attempt).await.map_err(failed)
    }

    pub(super) async fn activity(&mut self, story: &Story, now: Now, code: &str) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let activity = Activity {
            state: ActivityStateCode::known(code),
            from: now.day(),
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: now.day(),
            agreed_for: None,
        };
        casework::record_activity(self.store, &counsellor, now, &case, activity).await.map_err(failed)
    }

    pub(super) async fn offer(&mut self, story: &Story, now: Now) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let words = FreeText::new("Besøg på FGU og en samtale om det næste skridt.", 2_000);
        let words = words.map_err(|problem| Failure::failed(format!("{problem:?}")))?;
        let offer = Offer { start: None, on: now.day(), words };
        casework::record_offer(self.store, &counsellor, now, &case, offer).await.map_err(failed)
    }

    pub(super) async fn words(&mut self, story: &Story, now: Now, words: &str) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let person = self.account(&story.young, now).await?;
        let viewer = Viewer::load(self.store.reading(), person, now.day()).await?;
        let viewer = viewer.ok_or_else(|| Failure::failed("the young person has no account"))?;
        let words = FreeText::new(words, 2_000).map_err(|problem| Failure::failed(format!("{problem:?}")))?;
        voice::write_words(self.store, &viewer, now, &case, words).await.map(drop).map_err(failed)
    }

    pub(super) async fn note(&mut self, story: &Story, now: Now, text: &str) -> Result<(), Failure> {
        let home = self.home(&story.young).await?;
        let author = self.people.viewer(self.store, home, Role::KuiCounsellor, usize::MAX, now).await?;
        let case = self.case(story, &author, now).await?;
        let text = FreeText::new(text, 2_000).map_err(|problem| Failure::failed(format!("{problem:?}")))?;
        let note = NewNote { text, only_for: Some(Vec::new()) };
        casework::write_note(self.store, &author, now, &case, note).await.map(drop).map_err(failed)
    }

    pub(super) async fn custody(
        &mut self,
        story: &Story,
        now: Now,
        name: &str,
        cpr: Option<&str>,
    ) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let line =
            |text: &str| Line::new(text, 100).map_err(|problem| Failure::failed(format!("{problem:?}")));
        let cpr = cpr.map(|cpr| CprRules { demo: true }.read(cpr, now.day())).transpose().map_err(failed)?;
        let guardian = NewGuardian {
            name: line(name)?,
            cpr,
            phone: None,
            custody: true,
            source: line("CPR-registret")?,
        };
        casework::record_guardian(self.store, &counsellor, now, &case, guardian).await.map_err(failed)
    }

    /// Closes every report that still stands open; a risk may have lapsed meanwhile.
    pub(super) async fn close(&mut self, story: &Story, now: Now, outcome: &str) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        for (number, kind) in self.course(&story.young).reports.clone() {
            let code = if kind == Kind::Risk && outcome == "same-education" { "retained" } else { outcome };
            let outcome = self.tables.closing_outcomes.get(code).map_err(failed)?;
            match reports::close(self.store, now, &counsellor, number, outcome).await {
                Ok(()) => {}
                Err(NotMoved::Illegal(_)) if kind == Kind::Risk => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(())
    }
}
