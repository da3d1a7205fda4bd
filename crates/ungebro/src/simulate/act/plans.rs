//! A plan is written, shared and answered, and goes on: each act is the command that a person would give.

use domain::plans::{AgreedStart, PlanState};
use domain::text::FreeText;
use domain::time::Now;
use jiff::ToSpan as _;
use store::access::Viewer;
use store::plans::{self, StepChange, Version};

use super::{Stage, Story, failed};
use crate::failure::Failure;
use crate::simulate::plans::{PlanAct, PlanText};

impl Stage<'_> {
    pub(super) async fn plan(&mut self, story: &Story, now: Now, act: &PlanAct) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let case = self.case(story, &counsellor, now).await?;
        let versions = self.versions(&counsellor, now, &case).await?;
        let current = versions.iter().find(|version| version.state.is_current());
        let number = current.map_or(0, |version| version.number);
        match act {
            PlanAct::Draft(text) => self.draft(story, &counsellor, now, &case, text, current).await,
            PlanAct::Share => {
                let draft = versions.iter().find(|version| version.state == PlanState::Draft);
                let edition = draft.map_or(0, |draft| draft.edition);
                plans::share_draft(self.store, &counsellor, now, &case, edition)
                    .await
                    .map(drop)
                    .map_err(failed)
            }
            PlanAct::Answer(answer, words) => {
                let viewer = self.young(story, now).await?;
                let words = text_if_any(words)?;
                plans::answer_plan(self.store, &viewer, now, &case, number, *answer, words)
                    .await
                    .map_err(failed)
            }
            PlanAct::Told(answer, how) => {
                let how = text(how)?;
                plans::note_plan_answer(self.store, &counsellor, now, &case, number, *answer, how)
                    .await
                    .map_err(failed)
            }
            PlanAct::Aim(words) => {
                let viewer = self.young(story, now).await?;
                plans::write_aim(self.store, &viewer, now, &case, text(words)?).await.map_err(failed)
            }
            PlanAct::Step(nth, state, why) => {
                let step = current.and_then(|version| version.content.steps.get(nth - 1));
                let step = step.ok_or_else(|| Failure::failed("the plan has no such step"))?.id.clone();
                let change = StepChange { version: number, step, state: *state, why: text_if_any(why)? };
                plans::change_step(self.store, &counsellor, now, &case, change).await.map_err(failed)
            }
            PlanAct::Agree(kind, days) => {
                let on = now.day().checked_add(days.days()).map_err(failed)?;
                let start = AgreedStart { kind: *kind, on, agreed_on: now.day() };
                plans::agree_start(self.store, &counsellor, now, &case, number, start).await.map_err(failed)
            }
        }
    }

    async fn versions(&self, counsellor: &Viewer, now: Now, case: &str) -> Result<Vec<Version>, Failure> {
        let page = plans::plan(self.store, counsellor, now, case).await.map_err(failed)?;
        Ok(page.versions.clone())
    }

    async fn draft(
        &mut self,
        story: &Story,
        counsellor: &Viewer,
        now: Now,
        case: &str,
        text: &PlanText,
        current: Option<&Version>,
    ) -> Result<(), Failure> {
        let former = current.map(|version| version.content.steps.iter().map(|step| step.id.clone()));
        let former: Vec<String> = former.into_iter().flatten().collect();
        let raw = text.raw(now.day(), &story.young.school, &former);
        plans::save_draft(self.store, counsellor, now, case, 0, raw).await.map(drop).map_err(failed)
    }

    async fn young(&mut self, story: &Story, now: Now) -> Result<Viewer, Failure> {
        let person = self.account(&story.young, now).await?;
        let viewer = Viewer::load(self.store.reading(), person, now.day()).await?;
        viewer.ok_or_else(|| Failure::failed("the young person has no account"))
    }
}

fn text(words: &str) -> Result<FreeText, Failure> {
    FreeText::new(words, 1_000).map_err(|problem| Failure::failed(format!("{problem:?}")))
}

fn text_if_any(words: &str) -> Result<Option<FreeText>, Failure> {
    if words.is_empty() { Ok(None) } else { text(words).map(Some) }
}
