//! Recommendations: from a draft to a follow-up, what they rest on, who stands where, who may read them.

use domain::directory::{OrganisationKind, Role};
use domain::recommendations::{
    EvidenceField, RecommendationField, RecommendationMove, RecommendationState, Stance, StepField,
};
use domain::sheet::{Sheet, SheetField};
use domain::text::FreeText;
use domain::trials::{Sharing, TrialField};
use sea_orm::ConnectionTrait as _;
use store::access::Viewer;
use store::recommendations::{self, NotAdded, NotMoved, NotSaid, NotWritten, Recommendation};
use store::testing::{TestStore, World, stores, the_day};
use store::{FormKey, Place, Refused, trials};

struct There {
    soren: Viewer,
    karen: Viewer,
    lise: Viewer,
    nordlund: i64,
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
        Self {
            soren: world.a_person(Role::Coordinator, &nordlund).await,
            karen: world.a_person(Role::Coordinator, &fjordby).await,
            lise: world.a_person(Role::Secretariat, &kl).await,
            nordlund: nordlund.id,
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

#[tokio::test]
async fn it_goes_from_a_draft_to_a_follow_up_and_each_step_says_what_it_lacks() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let title = sheet(&[(RecommendationField::Title, "Svar"), (RecommendationField::Demand, "Svar.")]);
        let id = proposed(&store, &there, title).await;
        let lacks = moves(&store, &there.lise, &id, RecommendationMove::Consult, &[]).await;
        assert!(matches!(lacks, Err(NotMoved::Lacking(fields)) if fields.len() == 5), "{}", store.engine);
        recommendations::write(&store, &there.soren, the_day(), id.clone(), 1, whole()).await.unwrap();
        let rests_on_nothing = moves(&store, &there.lise, &id, RecommendationMove::Consult, &[]).await;
        assert!(matches!(rests_on_nothing, Err(NotMoved::NoEvidence)), "{}", store.engine);
        recommendations::add_evidence(&store, &there.soren, the_day(), FormKey::NONE, id.clone(), a_voice())
            .await
            .unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Consult, &[]).await.unwrap();
        adopted(&store, &there, &id).await;
        let no_document = [(StepField::On, "2026-11-24"), (StepField::Who, "Udvalget")];
        let lacks = moves(&store, &there.lise, &id, RecommendationMove::Deliver, &no_document).await;
        let document = [StepField::Document];
        assert!(matches!(lacks, Err(NotMoved::StepLacks(it)) if it == document), "{}", store.engine);
        let delivery = [no_document[0], no_document[1], (StepField::Document, "3488053-2")];
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &delivery).await.unwrap();
        let answer = [
            (StepField::On, "2026-11-24"),
            (StepField::Who, "Ministeren"),
            (StepField::Answer, "partly"),
            (StepField::Text, "Vi ser på vejledningen."),
        ];
        moves(&store, &there.lise, &id, RecommendationMove::Answer, &answer).await.unwrap();
        let later = [(StepField::On, "2026-11-24"), (StepField::Text, "Vejledningen er ude.")];
        moves(&store, &there.lise, &id, RecommendationMove::FollowUp, &later).await.unwrap();
        let it = read(&store, None, &id).await.unwrap();
        assert_eq!((it.state, it.number), (RecommendationState::FollowedUp, Some(1)), "{}", store.engine);
        let codes: Vec<&str> = it.steps.iter().map(|step| step.code.as_str()).collect();
        assert_eq!(codes, ["deliver", "answer", "follow-up"], "{}", store.engine);
    }
}

#[tokio::test]
async fn a_draft_is_its_proposers_the_partnership_reads_the_consultation_and_everyone_what_is_adopted() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = proposed(&store, &there, whole()).await;
        let reads = async |id: &str| {
            let mut reads = Vec::new();
            for reader in [Some(&there.soren), Some(&there.lise), Some(&there.karen), None] {
                let found = read(&store, reader, id).await.is_ok();
                let listed = recommendations::list(&store, reader).await.unwrap();
                assert_eq!(listed.iter().any(|it| it.public_id == id), found, "{}", store.engine);
                reads.push(found);
            }
            reads
        };
        assert_eq!(reads(&id).await, [true, true, false, false], "{}", store.engine);
        assert_eq!(recommendations::newest_adopted(&store).await.unwrap(), None, "{}", store.engine);
        let id = consulted(&store, &there).await;
        assert_eq!(reads(&id).await, [true, true, true, false], "{}", store.engine);
        let said = recommendations::comment(
            &store,
            &there.karen,
            the_day(),
            FormKey::NONE,
            id.clone(),
            words("Godt."),
        );
        said.await.unwrap();
        adopted(&store, &there, &id).await;
        assert_eq!(reads(&id).await, [true, true, true, true], "{}", store.engine);
        assert!(read(&store, None, &id).await.unwrap().comments.is_empty(), "{}", store.engine);
        assert_eq!(read(&store, Some(&there.soren), &id).await.unwrap().comments.len(), 1);
        assert!(recommendations::newest_adopted(&store).await.unwrap().is_some(), "{}", store.engine);
    }
}

#[tokio::test]
async fn an_organisation_has_one_word_and_dissent_has_its_reason() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        let take = |stance, reason| {
            recommendations::take_stance(&store, &there.karen, the_day(), id.clone(), stance, reason)
        };
        let silent = take(Stance::Dissents, None).await;
        assert!(matches!(silent, Err(NotSaid::ReasonMissing)), "{}", store.engine);
        take(Stance::Dissents, Some(words("Ikke i eksamensperioden."))).await.unwrap();
        take(Stance::Endorses, None).await.unwrap();
        let stances = read(&store, Some(&there.soren), &id).await.unwrap().stances;
        assert_eq!(stances.len(), 1, "{}", store.engine);
        assert_eq!((stances[0].stance, stances[0].version), (Stance::Endorses, 1), "{}", store.engine);
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
        let late = take(Stance::Dissents, Some(words("For sent."))).await;
        assert!(matches!(late, Err(NotSaid::Refused(Refused::Illegal(_)))), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_trial_is_evidence_once_it_is_shared_and_says_so_when_it_is_shared_no_longer() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let trial = sheet(&[(TrialField::Title, "Svar samme dag")]);
        let soren = &there.soren;
        let trial = trials::begin(&store, soren, the_day(), FormKey::NONE, there.nordlund, trial, vec![])
            .await
            .unwrap();
        let id = proposed(&store, &there, whole()).await;
        let piece = sheet(&[
            (EvidenceField::Claim, "Svar samme dag virker"),
            (EvidenceField::Kind, "trial"),
            (EvidenceField::Of, &trial),
        ]);
        let add = || {
            recommendations::add_evidence(&store, soren, the_day(), FormKey::NONE, id.clone(), piece.clone())
        };
        assert!(matches!(add().await, Err(NotAdded::NoSuchTrial)), "{}", store.engine);
        trials::share(&store, soren, the_day(), trial.clone(), Sharing::Members).await.unwrap();
        add().await.unwrap();
        assert!(read(&store, Some(soren), &id).await.unwrap().evidence[0].is_shared, "{}", store.engine);
        let rests = recommendations::of_trial(&store, Some(soren), &trial).await.unwrap();
        assert_eq!(rests.len(), 1, "{}", store.engine);
        assert!(recommendations::of_trial(&store, None, &trial).await.unwrap().is_empty());
        trials::share(&store, soren, the_day(), trial, Sharing::Own).await.unwrap();
        assert!(!read(&store, Some(soren), &id).await.unwrap().evidence[0].is_shared, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_figure_is_evidence_only_from_a_release_that_is_public() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = proposed(&store, &there, whole()).await;
        let piece = sheet(&[
            (EvidenceField::Claim, "Hver femte får ikke kontakt"),
            (EvidenceField::Kind, "figure"),
            (EvidenceField::Of, "000000000000"),
            (EvidenceField::Table, "reached"),
        ]);
        let added =
            recommendations::add_evidence(&store, &there.soren, the_day(), FormKey::NONE, id, piece).await;
        assert!(matches!(added, Err(NotAdded::NoSuchRelease)), "{}", store.engine);
    }
}

#[tokio::test]
async fn evidence_is_withdrawn_with_a_reason_and_never_gone_and_nobody_is_quoted_without_a_yes() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        let without = a_voice().without(&[EvidenceField::Consent]);
        let refused = recommendations::add_evidence(
            &store,
            &there.soren,
            the_day(),
            FormKey::NONE,
            id.clone(),
            without,
        )
        .await;
        let consent = [EvidenceField::Consent];
        assert!(matches!(refused, Err(NotAdded::Lacking(it)) if it == consent), "{}", store.engine);
        adopted(&store, &there, &id).await;
        let withdraw = |by| {
            let reason = words("Samtykket er taget tilbage.");
            recommendations::withdraw_evidence(&store, by, the_day(), id.clone(), 1, reason)
        };
        assert!(matches!(withdraw(&there.karen).await, Err(Refused::Absent)), "{}", store.engine);
        withdraw(&there.soren).await.unwrap();
        let evidence = read(&store, None, &id).await.unwrap().evidence;
        let (_, reason) = evidence[0].withdrawn.clone().unwrap();
        assert_eq!(reason, "Samtykket er taget tilbage.", "{}", store.engine);
        assert!(matches!(withdraw(&there.soren).await, Err(Refused::Illegal(_))), "{}", store.engine);
    }
}

#[tokio::test]
async fn what_was_said_of_an_earlier_text_counts_for_nothing_and_nobody_adopts_what_nobody_answered() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        let endorses = || {
            recommendations::take_stance(&store, &there.karen, the_day(), id.clone(), Stance::Endorses, None)
        };
        endorses().await.unwrap();
        assert_eq!(read(&store, Some(&there.soren), &id).await.unwrap().count(Stance::Endorses), 1);
        recommendations::write(&store, &there.lise, the_day(), id.clone(), 1, whole()).await.unwrap();

        let rewritten = read(&store, Some(&there.soren), &id).await.unwrap();
        assert_eq!((rewritten.count(Stance::Endorses), rewritten.stances.len()), (0, 1), "{}", store.engine);
        let early = moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await;
        assert!(matches!(early, Err(NotMoved::NobodyAnswered)), "{}: {early:?}", store.engine);
        endorses().await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
    }
}

#[tokio::test]
async fn the_second_of_two_editors_sees_what_the_first_wrote_and_others_write_nothing() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        let write = |by, base| recommendations::write(&store, by, the_day(), id.clone(), base, whole());
        write(&there.lise, 1).await.unwrap();
        assert!(matches!(write(&there.soren, 1).await, Err(NotWritten::Changed { .. })), "{}", store.engine);
        let other = write(&there.karen, 2).await;
        assert!(matches!(other, Err(NotWritten::Refused(Refused::Absent))), "{}", store.engine);
        let adopts = moves(&store, &there.soren, &id, RecommendationMove::Adopt, &[]).await;
        assert!(matches!(adopts, Err(NotMoved::Refused(Refused::Absent))), "{}", store.engine);
        let first = recommendations::version(&store, &there.karen, &id, 1).await.unwrap();
        assert_eq!(first.version, 1, "{}", store.engine);
    }
}

#[tokio::test]
async fn nothing_that_was_said_lies_open_on_the_disk() {
    let store = store::testing::embedded().await;
    let there = There::in_store(&store).await;
    let id = consulted(&store, &there).await;
    recommendations::comment(&store, &there.karen, the_day(), FormKey::NONE, id, words("Helt uenig her"))
        .await
        .unwrap();
    let Place::Embedded(file) = store.place() else { panic!("embedded") };
    for name in ["ungebro.db", "ungebro.db-wal"] {
        let bytes = std::fs::read(file.with_file_name(name)).unwrap();
        for planted in ["Giv skolen", "hun hed Mette", "Helt uenig her"] {
            let there = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!there, "{planted} in {name}");
        }
    }
}

/// Nordlund is a member whose backing was confirmed on that day, if it was.
async fn backed(store: &TestStore, there: &There, on: Option<&str>) {
    let on = on.map_or("NULL".to_owned(), |on| format!("'{on}'"));
    let (nordlund, outside) = (there.nordlund, store.from_outside().await);
    for statement in [
        "INSERT INTO sign_ups (public_id, state, email_index, sealed, sealed_sender, begun_at, saved_at) \
         VALUES ('S1', 'accepted', '', '', '', 0, 0)"
            .to_owned(),
        format!(
            "INSERT INTO members (organisation_id, sign_up_id, themes, since, covers_trials, backed_on) \
             SELECT {nordlund}, id, 'data', '2026-01-01', TRUE, {on} FROM sign_ups"
        ),
    ] {
        outside.execute_unprepared(&statement).await.unwrap();
    }
}

#[tokio::test]
async fn a_delivery_names_whose_backing_is_not_confirmed_and_goes_on_knowingly() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        backed(&store, &there, Some("2026-01-05")).await;
        let endorses =
            recommendations::take_stance(&store, &there.soren, the_day(), id.clone(), Stance::Endorses, None);
        endorses.await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
        let asked = store::programme::backings(store.reading(), the_day().day()).await.unwrap().remove(0);
        assert_eq!(asked.asked_on, Some(the_day().day()), "the adoption asks: {}", store.engine);

        let delivery =
            [(StepField::On, "2026-11-24"), (StepField::Who, "Udvalget"), (StepField::Document, "3488053-2")];
        let refused = moves(&store, &there.lise, &id, RecommendationMove::Deliver, &delivery).await;
        let Err(NotMoved::NotBacked(names)) = refused else { panic!("{}: {refused:?}", store.engine) };
        assert_eq!(names.len(), 1, "{}", store.engine);

        let again = recommendations::ask_for_backing(&store, &there.lise, the_day(), id.clone()).await;
        assert_eq!(again.unwrap(), 1, "{}", store.engine);
        let by_another = recommendations::ask_for_backing(&store, &there.soren, the_day(), id.clone()).await;
        assert!(matches!(by_another, Err(Refused::Absent)), "{}", store.engine);

        let knowingly = [&delivery[..], &[(StepField::Knowingly, "yes")]].concat();
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &knowingly).await.unwrap();
    }
}

#[tokio::test]
async fn a_confirmed_backing_asks_nobody_again() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        backed(&store, &there, None).await;
        let endorses =
            recommendations::take_stance(&store, &there.soren, the_day(), id.clone(), Stance::Endorses, None);
        endorses.await.unwrap();
        store::programme::confirm_backing(&store, &there.soren, the_day(), true, true).await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
        let delivery =
            [(StepField::On, "2026-11-24"), (StepField::Who, "Udvalget"), (StepField::Document, "3488053-2")];
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &delivery).await.unwrap();
    }
}
