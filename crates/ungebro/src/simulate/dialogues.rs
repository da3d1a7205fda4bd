//! The dialogues before the start, through the product's own commands: most have agreed on a focus, some have talked, one has
//! a day, one hasn't begun.

use domain::directory::{OrganisationKind, Role};
use domain::programme::{DialogueField, FocusField};
use domain::sheet::Sheet;
use domain::text::FreeText;
use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Viewer;
use store::directory::organisation;
use store::programme::dialogues::{agree_to_focus, note, propose_focus, write_dialogue};
use store::programme::{Member, members};
use store::{FormKey, Store};

use super::act::moment;
use super::people::People;
use crate::failure::Failure;

/// How far a dialogue has come; each member's by its place in the list, and who comes after has agreed, too.
const COME: [Come; 12] = [
    Come::Agreed,
    Come::Agreed,
    Come::Agreed,
    Come::Talked,
    Come::Agreed,
    Come::Agreed,
    Come::Proposed,
    Come::Agreed,
    Come::Talked,
    Come::Agreed,
    Come::DaySet,
    Come::NotBegun,
];

/// Days from the first acceptance to the first talk, from one to the next as members were accepted, and from the talk to the focus.
const TALK_AFTER: i32 = 20;
const BETWEEN: i32 = 7;
const FOCUS_AFTER: i32 = 6;
/// Days from today to the talk that has a day.
const TALK_IN: i32 = 9;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Come {
    NotBegun,
    DaySet,
    Talked,
    Proposed,
    Agreed,
}

/// What a focus says, by turns.
const SENTENCES: [&str; 4] = [
    "Skole og kommune taler sammen, før den unge er stoppet.",
    "Den unge er med, når planen bliver lavet, og siger selv, hvad der passer.",
    "Vi ser på de samme tal med skolerne hvert kvartal og prøver én ting ad gangen.",
    "Én kontaktperson følger den unge fra skolen til det næste sted.",
];

/// What the talks came to, by turns.
const OUTCOMES: [&str; 3] = [
    "Vi begynder med én skole og breder det ud, når vi har set på den første runde.",
    "Kommunen vil gerne høre, hvordan andre har fået FGU med fra begyndelsen.",
    "Der mangler tid hos vejlederne om efteråret. Mødet i september skal være kort.",
];

/// Plays them, from `first`, the day on which the members were accepted, to `today`.
///
/// # Errors
/// Says what failed.
pub async fn before_the_start(
    store: &Store,
    first: Date,
    today: Date,
    people: &mut People,
) -> Result<(), Failure> {
    let host = organisation(store.reading(), OrganisationKind::Host, "kl").await?;
    let host = host.ok_or_else(|| Failure::failed("kl is missing"))?;
    for (nth, member) in members(store.reading()).await?.into_iter().enumerate() {
        let come = COME.get(nth).copied().unwrap_or(Come::Agreed);
        let days = TALK_AFTER + BETWEEN * i32::try_from(nth).unwrap_or(0);
        let talk = match come {
            Come::NotBegun => continue,
            Come::DaySet => today.saturating_add(TALK_IN.days()),
            _ => first.saturating_add(days.days()).min(today.saturating_sub((FOCUS_AFTER + 1).days())),
        };
        let asked = moment(talk.saturating_sub(12.days()).at(10, 0, 0, 0))?;
        let dialogue = Dialogue {
            store,
            nth,
            secretariat: people.viewer(store, host.id, Role::Secretariat, 0, asked).await?,
            coordinator: people.viewer(store, member.organisation, Role::Coordinator, 0, asked).await?,
            member,
        };
        dialogue.play(come, talk, asked).await?;
    }
    Ok(())
}

struct Dialogue<'a> {
    store: &'a Store,
    nth: usize,
    member: Member,
    secretariat: Viewer,
    coordinator: Viewer,
}

impl Dialogue<'_> {
    async fn play(&self, come: Come, talk: Date, asked: Now) -> Result<(), Failure> {
        self.writes(&self.secretariat, asked, 0, talk, None).await?;
        self.notes(&self.coordinator, asked, "Tirsdag passer os bedst. Vi tager lederen med.").await?;
        if come == Come::DaySet {
            return Ok(());
        }
        let after = moment(talk.at(14, 0, 0, 0))?;
        let outcome = OUTCOMES[self.nth % OUTCOMES.len()];
        self.writes(&self.secretariat, after, 1, talk, Some(outcome)).await?;
        self.notes(
            &self.secretariat,
            after,
            "Tak for en god samtale. Ret endelig, hvis vi har hørt forkert.",
        )
        .await?;
        if come == Come::Talked {
            return Ok(());
        }
        let (store, place) = (self.store, self.member.code.as_str());
        let later = moment(talk.saturating_add(FOCUS_AFTER.days()).at(9, 0, 0, 0))?;
        let sentence = SENTENCES[self.nth % SENTENCES.len()];
        let focus = sheet(&[(FocusField::Themes, self.themes()), (FocusField::Sentence, sentence)])?;
        propose_focus(store, &self.coordinator, later, place, 0, focus).await.map_err(failed)?;
        if come == Come::Proposed {
            return Ok(());
        }
        agree_to_focus(store, &self.secretariat, later, place, 1).await.map_err(failed)
    }

    async fn writes(
        &self,
        by: &Viewer,
        now: Now,
        base: i64,
        talk: Date,
        outcome: Option<&str>,
    ) -> Result<(), Failure> {
        let day = talk.strftime("%-d-%-m-%Y").to_string();
        let mut typed = vec![
            (DialogueField::Themes, self.themes()),
            (
                DialogueField::Wishes,
                "At høre, hvad andre har prøvet, og at få tal, vi kan tale med skolerne om.",
            ),
            (DialogueField::Needs, "Sparring mellem møderne, og at kalenderen bliver kendt i god tid."),
            (DialogueField::TalkOn, &day),
            (DialogueField::TalkWhere, "Kl. 13, på skærm"),
        ];
        if let Some(outcome) = outcome {
            typed.extend([(DialogueField::Held, "yes"), (DialogueField::Outcome, outcome)]);
        }
        let sheet = sheet(&typed)?;
        write_dialogue(self.store, by, now, &self.member.code, base, sheet).await.map_err(failed)
    }

    async fn notes(&self, by: &Viewer, now: Now, words: &str) -> Result<(), Failure> {
        let words = FreeText::stored(words);
        note(self.store, by, now, FormKey::NONE, &self.member.code, words).await.map_err(failed)
    }

    fn themes(&self) -> &'static str {
        ["cooperation", "voice", "data", "cooperation,assessment"][self.nth % 4]
    }
}

fn sheet<F: domain::sheet::SheetField>(typed: &[(F, &str)]) -> Result<Sheet<F>, Failure> {
    let text = |field: F| {
        typed
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, text)| (*text).to_owned())
            .unwrap_or_default()
    };
    Sheet::check(text).map_err(|mistakes| Failure::failed(format!("{mistakes:?}")))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
