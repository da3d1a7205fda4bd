//! What a recommendation rests on.

use super::*;

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
        let rests =
            recommendations::resting_on(&store, Some(soren), std::slice::from_ref(&trial)).await.unwrap();
        assert_eq!(rests.len(), 1, "{}", store.engine);
        let public = recommendations::resting_on(&store, None, std::slice::from_ref(&trial)).await.unwrap();
        assert!(public.is_empty(), "a draft is nobody's: {}", store.engine);
        trials::share(&store, soren, the_day(), trial.clone(), Sharing::Own).await.unwrap();
        assert!(!read(&store, Some(soren), &id).await.unwrap().evidence[0].is_shared, "{}", store.engine);
        let reason = words("Det var noget andet, der virkede.");
        recommendations::withdraw_evidence(&store, soren, the_day(), id, 1, reason).await.unwrap();
        let rests = recommendations::resting_on(&store, Some(soren), &[trial]).await.unwrap();
        assert!(rests.is_empty(), "what was withdrawn holds nothing up: {}", store.engine);
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
