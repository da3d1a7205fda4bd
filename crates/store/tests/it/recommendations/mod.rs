//! Recommendations: from a draft to a follow-up, what they rest on, who stands where, who may read them.

mod asking;
mod backing;
mod moving;
mod reading;
mod resting;

use domain::directory::{OrganisationKind, Role};
use domain::recommendations::{
    EvidenceField, NotHeard, RecommendationField, RecommendationMove, RecommendationState, Stance, StepField,
    WrongDay,
};
use domain::sheet::{Sheet, SheetField};
use domain::text::FreeText;
use domain::time::Now;
use domain::trials::{Sharing, TrialField};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use sea_orm::ConnectionTrait as _;
use store::access::Viewer;
use store::recommendations::{self, NotAdded, NotMoved, NotSaid, NotWritten, Recommendation};
use store::testing::{TestStore, World, stores, the_day};
use store::{FormKey, Place, Refused, trials};

struct There {
    soren: Viewer,
    karen: Viewer,
    lise: Viewer,
    /// Of the ministry.
    inger: Viewer,
    nordlund: i64,
    fjordby: i64,
}

impl There {
    async fn in_store(store: &TestStore) -> Self {
        let world = World::new(store);
        let nordlund = world.a_municipality("9901").await;
        let fjordby = world.a_municipality("9902").await;
        let kl = store.write(store::Actor::OPERATOR, the_day(), |desk| {
            Box::pin(store::directory::ensure_organisation(desk, OrganisationKind::Host, "kl", "KL"))
        });
        let kl = kl.await.map_err(|fault: store::StoreFault| fault).unwrap();
        let ministry = store.write(store::Actor::OPERATOR, the_day(), |desk| {
            let name = "Børne- og Undervisningsministeriet";
            Box::pin(store::directory::ensure_organisation(desk, OrganisationKind::Ministry, "buvm", name))
        });
        let ministry = ministry.await.map_err(|fault: store::StoreFault| fault).unwrap();
        Self {
            soren: world.a_person(Role::Coordinator, &nordlund).await,
            karen: world.a_person(Role::Coordinator, &fjordby).await,
            lise: world.a_person(Role::Secretariat, &kl).await,
            inger: world.a_person(Role::Ministry, &ministry).await,
            nordlund: nordlund.id,
            fjordby: fjordby.id,
        }
    }
}

fn sheet<F: SheetField>(typed: &[(F, &str)]) -> Sheet<F> {
    let text = |field| typed.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned();
    Sheet::check(text).unwrap()
}

fn whole() -> Sheet<RecommendationField> {
    sheet(&[
        (RecommendationField::Title, "Giv skolen og den unge svar"),
        (RecommendationField::Demand, "Kommuner bør svare skolen samme dag."),
        (RecommendationField::Addressee, "Kommunerne"),
        (RecommendationField::Themes, "cooperation"),
        (RecommendationField::Level, "agreement"),
        (RecommendationField::Horizon, "now"),
        (RecommendationField::Why, "Hver femte unge får ikke kontakt."),
    ])
}

fn a_voice() -> Sheet<EvidenceField> {
    sheet(&[
        (EvidenceField::Claim, "Et navn gør forskellen"),
        (EvidenceField::Kind, "voice"),
        (EvidenceField::Quote, "Så stod der, at hun hed Mette."),
        (EvidenceField::Said, "en ung i Nordlund"),
        (EvidenceField::Consent, "yes"),
    ])
}

fn words(text: &str) -> FreeText {
    FreeText::new(text, 1000).unwrap()
}

async fn proposed(store: &TestStore, there: &There, text: Sheet<RecommendationField>) -> String {
    recommendations::propose(store, &there.soren, the_day(), FormKey::NONE, there.nordlund, text)
        .await
        .unwrap()
}

async fn moves(
    store: &TestStore,
    by: &Viewer,
    id: &str,
    attempted: RecommendationMove,
    step: &[(StepField, &str)],
) -> Result<(), NotMoved> {
    recommendations::move_on(store, by, the_day(), id.to_owned(), attempted, sheet(step)).await
}

/// Makes a municipality a member since that day, with more of its row where a test needs it.
async fn joined(store: &TestStore, organisation: i64, since: &str, more: &[(&str, &str)]) {
    let outside = store.from_outside().await;
    let (columns, values): (String, String) =
        more.iter().map(|(column, value)| (format!(", {column}"), format!(", '{value}'"))).unzip();
    for statement in [
        format!(
            "INSERT INTO sign_ups (public_id, state, email_index, sealed, sealed_sender, begun_at, saved_at) \
             VALUES ('S{organisation}', 'accepted', '', '', '', 0, 0)"
        ),
        format!(
            "INSERT INTO members (organisation_id, sign_up_id, themes, since, covers_trials{columns}) \
             SELECT {organisation}, id, 'data', '{since}', TRUE{values} FROM sign_ups \
             WHERE public_id = 'S{organisation}'"
        ),
    ] {
        outside.execute_unprepared(&statement).await.unwrap();
    }
}

async fn takes(store: &TestStore, by: &Viewer, id: &str, stance: Stance, reason: Option<FreeText>) {
    recommendations::take_stance(store, by, the_day(), id.to_owned(), stance, reason).await.unwrap();
}

async fn consulted(store: &TestStore, there: &There) -> String {
    let id = proposed(store, there, whole()).await;
    recommendations::add_evidence(store, &there.soren, the_day(), FormKey::NONE, id.clone(), a_voice())
        .await
        .unwrap();
    moves(store, &there.lise, &id, RecommendationMove::Consult, &[]).await.unwrap();
    id
}

/// The follow-up group stands behind it, and the secretariat adopts it.
async fn adopted(store: &TestStore, there: &There, id: &str) {
    let stance =
        recommendations::take_stance(store, &there.karen, the_day(), id.to_owned(), Stance::Endorses, None);
    stance.await.unwrap();
    moves(store, &there.lise, id, RecommendationMove::Adopt, &[]).await.unwrap();
}

async fn read(store: &TestStore, by: Option<&Viewer>, id: &str) -> Result<Recommendation, Refused> {
    recommendations::recommendation(store, by, id).await
}
