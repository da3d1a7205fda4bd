//! From a draft to a follow-up, and what each step lacks.

use super::*;

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
