//! Three recommendations: one that was answered, one that the partnership is asked about, one that is a draft.

mod acts;

use std::collections::BTreeMap;

use domain::directory::{OrganisationKind, Role};
use domain::recommendations::{RecommendationField, RecommendationMove, Stance, StepField};
use jiff::civil::Date;
use store::programme::confirm_backing;
use store::{FormKey, Store, recommendations};

use self::acts::{failed, sheet, words};
use super::people::People;
use crate::failure::Failure;

/// Plays the three as far as today. `trials` are those of the demo, by title.
///
/// # Errors
/// Says what failed.
pub async fn play(
    store: &Store,
    today: Date,
    trials: &BTreeMap<&'static str, String>,
    people: &mut People,
) -> Result<(), Failure> {
    let mut stage = Stage { store, today, trials, people };
    stage.answered().await?;
    stage.in_consultation().await?;
    stage.draft().await
}

type Place = (OrganisationKind, &'static str, Role);

const SECRETARIAT: Place = (OrganisationKind::Host, "kl", Role::Secretariat);
const MINISTRY: Place = (OrganisationKind::Ministry, "buvm", Role::Ministry);
const GROUP: Place = (OrganisationKind::ReferenceGroup, "foelgegruppe", Role::ReferenceGroup);
const YOUTH: Place = (OrganisationKind::YouthOrganisation, "ungestemmer", Role::YouthOrganisation);

/// The members that stand behind the one that is delivered: each is asked whether its backing still holds.
const BEHIND: [&str; 10] = ["9901", "9902", "9903", "9904", "9906", "9907", "9908", "9909", "9911", "9912"];

fn member(code: &'static str) -> Place {
    (OrganisationKind::Municipality, code, Role::Coordinator)
}

struct Stage<'a> {
    store: &'a Store,
    today: Date,
    trials: &'a BTreeMap<&'static str, String>,
    people: &'a mut People,
}

impl Stage<'_> {
    async fn answered(&mut self) -> Result<(), Failure> {
        let id = self
            .propose(
                member("9909"),
                24,
                &[
                    (RecommendationField::Title, "Fast start på FGU hver uge"),
                    (
                        RecommendationField::Demand,
                        "FGU-institutioner og kommuner bør aftale, at en ung kan starte hver uge hele året.",
                    ),
                    (
                        RecommendationField::Addressee,
                        "Børne- og Undervisningsministeriet og FGU-institutionerne",
                    ),
                    (RecommendationField::Themes, "cooperation"),
                    (RecommendationField::Level, "guidance"),
                    (RecommendationField::Horizon, "now"),
                    (RecommendationField::Why, "Mange unge fortryder i ventetiden mellem aftale og start."),
                    (RecommendationField::Effect, "Flere unge møder op den første dag."),
                    (RecommendationField::Takes, "En åben plads om ugen. Ingen nye penge."),
                ],
            )
            .await?;
        self.rest_on_trial(member("9909"), 24, &id, "En åben plads er nok", "Velkomst på FGU samme uge")
            .await?;
        self.rest_on_voice(
            member("9909"),
            24,
            &id,
            ("Kort ventetid betyder noget", "Jeg nåede ikke at blive nervøs.", "en ung på FGU"),
        )
        .await?;
        self.moves(SECRETARIAT, 23, &id, RecommendationMove::Consult, &[]).await?;
        for code in BEHIND {
            self.stance(member(code), 18, &id, Stance::Endorses, "").await?;
        }
        self.stance(YOUTH, 17, &id, Stance::Endorses, "Spørg også de unge, der ikke startede.").await?;
        self.moves(SECRETARIAT, 8, &id, RecommendationMove::Adopt, &[]).await?;
        let day = |ago| self.day(ago).map(|day| day.to_string());
        let (delivered, answered) = (day(7)?, day(2)?);
        let delivery = [
            (StepField::On, delivered.as_str()),
            (StepField::Who, "Børne- og Undervisningsministeriet"),
            (StepField::Document, "DEMO-2026-17"),
        ];
        for code in BEHIND {
            let (coordinator, now) = (self.viewer(member(code), 7).await?, self.at(7)?);
            confirm_backing(self.store, &coordinator, now, true, true).await.map_err(failed)?;
        }
        self.moves(SECRETARIAT, 7, &id, RecommendationMove::Deliver, &delivery).await?;
        let answer = [
            (StepField::On, answered.as_str()),
            (StepField::Answer, "partly"),
            (StepField::Text, "Det kan aftales lokalt i dag. Vi skriver det ind i vejledningen til foråret."),
        ];
        self.moves(MINISTRY, 2, &id, RecommendationMove::Answer, &answer).await
    }

    async fn in_consultation(&mut self) -> Result<(), Failure> {
        let first = [
            (RecommendationField::Title, "Giv skolen og den unge svar"),
            (
                RecommendationField::Demand,
                "Når en skole melder om en ung, bør kommunen svare skolen samme dag.",
            ),
            (RecommendationField::Addressee, "Børne- og Undervisningsministeriet og kommunerne"),
            (RecommendationField::Themes, "cooperation"),
            (RecommendationField::Level, "agreement"),
            (RecommendationField::Horizon, "now"),
            (
                RecommendationField::Why,
                "Skolen ved ofte ikke, om nogen har set meldingen. Den unge ved det heller ikke.",
            ),
        ];
        let proposer = member("9901");
        let id = self.propose(proposer, 20, &first).await?;
        let mut second = first.to_vec();
        second[1] = (
            RecommendationField::Demand,
            "Når en skole melder om en ung, bør både skolen og den unge få svar samme dag: hvem der har sagen, \
             og hvornår der sker noget.",
        );
        second.push((
            RecommendationField::Takes,
            "Et fælles svar i de systemer, skolerne allerede bruger. En aftale om, hvad der må stå i svaret.",
        ));
        let by = self.viewer(proposer, 12).await?;
        let (now, sheet) = (self.at(12)?, sheet(&second)?);
        recommendations::write(self.store, &by, now, id.clone(), 1, sheet).await.map_err(failed)?;
        let answer_the_same_day = "Svar samme dag giver kontakt i tide";
        self.rest_on_trial(proposer, 11, &id, answer_the_same_day, "Svar samme dag").await?;
        self.rest_on_trial(proposer, 11, &id, "Det virker også i Fjordby", "Svar samme dag i Fjordby")
            .await?;
        self.rest_on_voice(
            proposer,
            11,
            &id,
            (
                "Et navn gør forskellen",
                "Jeg troede, det var kommunen, der ville skælde ud. Så stod der bare et fornavn og et spørgsmål.",
                "en ung i Nordlund",
            ),
        )
        .await?;
        self.rest_on_figure(proposer, 11, &id, "Mange unge får ikke kontakt").await?;
        self.moves(SECRETARIAT, 5, &id, RecommendationMove::Consult, &[]).await?;
        self.stance(
            member("9908"),
            4,
            &id,
            Stance::Endorses,
            "Vi har gjort det siden foråret. Det koster os en halv time om ugen.",
        )
        .await?;
        for code in ["9902", "9904", "9905", "9909", "9912"] {
            self.stance(member(code), 3, &id, Stance::Endorses, "").await?;
        }
        self.stance(YOUTH, 2, &id, Stance::Endorses, "Men skriv, at den unge skal have svaret først.")
            .await?;
        self.stance(
            GROUP,
            1,
            &id,
            Stance::Dissents,
            "Vi vil ikke forpligtes på samme dag i eksamensperioden. Skriv næste hverdag.",
        )
        .await?;
        let by = self.viewer(GROUP, 1).await?;
        let words = words("Kan I skrive, hvad svaret skal indeholde?")?;
        let now = self.at(1)?;
        recommendations::comment(self.store, &by, now, FormKey::NONE, id, words).await.map_err(failed)
    }

    async fn draft(&mut self) -> Result<(), Failure> {
        let id = self
            .propose(
                YOUTH,
                6,
                &[
                    (RecommendationField::Title, "Skriv til de unge, som de selv skriver"),
                    (
                        RecommendationField::Demand,
                        "Kommuner bør lade unge skrive den første besked til andre unge.",
                    ),
                    (RecommendationField::Addressee, "Kommunerne"),
                    (RecommendationField::Themes, "voice"),
                ],
            )
            .await?;
        self.rest_on_trial(
            YOUTH,
            5,
            &id,
            "De unge svarer selv, når unge har skrevet",
            "De unge skriver sms'en",
        )
        .await
    }
}
