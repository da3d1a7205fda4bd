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
            (StepField::Answer, "partly"),
            (StepField::Text, "Vi ser på vejledningen."),
        ];
        moves(&store, &there.lise, &id, RecommendationMove::Answer, &answer).await.unwrap();
        let later = [(StepField::On, "2026-11-24"), (StepField::Text, "Vejledningen er ude.")];
        moves(&store, &there.lise, &id, RecommendationMove::FollowUp, &later).await.unwrap();
        let it = read(&store, None, &id).await.unwrap();
        assert_eq!((it.state, it.number), (RecommendationState::FollowedUp, Some(1)), "{}", store.engine);
        let codes: Vec<&str> = it.steps.iter().map(|step| step.step.code()).collect();
        assert_eq!(codes, ["deliver", "answer", "follow-up"], "{}", store.engine);
    }
}

const DELIVERY: [(StepField, &str); 3] =
    [(StepField::On, "2026-11-24"), (StepField::Who, "Udvalget"), (StepField::Document, "3488053-2")];

fn on(day: &'static str, step: &[(StepField, &'static str)]) -> Vec<(StepField, &'static str)> {
    let others = step.iter().copied().filter(|(field, _)| *field != StepField::On);
    [(StepField::On, day)].into_iter().chain(others).collect()
}

#[tokio::test]
async fn a_step_has_a_day_that_has_come_and_none_before_what_it_follows() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        adopted(&store, &there, &id).await;
        let answer = [(StepField::Answer, "partly"), (StepField::Text, "Vi ser på vejledningen.")];
        let later = [(StepField::Text, "Vejledningen er ude.")];
        let steps: [(_, &[_], _); 3] = [
            (RecommendationMove::Deliver, &DELIVERY, RecommendationState::Adopted),
            (RecommendationMove::Answer, &answer, RecommendationState::Delivered),
            (RecommendationMove::FollowUp, &later, RecommendationState::Answered),
        ];
        let today = the_day().day();
        for (step, written, after) in steps {
            let early = moves(&store, &there.lise, &id, step, &on("2026-11-23", written)).await;
            let Err(NotMoved::WrongDay(wrong)) = early else { panic!("{}: {early:?}", store.engine) };
            assert_eq!(wrong, WrongDay::TooEarly { after, earliest: today }, "{}", store.engine);
            let ahead = moves(&store, &there.lise, &id, step, &on("2026-11-25", written)).await;
            let Err(NotMoved::WrongDay(wrong)) = ahead else { panic!("{}: {ahead:?}", store.engine) };
            assert_eq!(wrong, WrongDay::Ahead { today }, "{}", store.engine);
            moves(&store, &there.lise, &id, step, &on("2026-11-24", written)).await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_answer_is_of_who_writes_it_down_and_the_secretariats_of_whom_it_came_from() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        adopted(&store, &there, &id).await;
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &DELIVERY).await.unwrap();
        let answer = [
            (StepField::On, "2026-11-24"),
            (StepField::Who, "Finansministeriet"),
            (StepField::Office, "ministeren"),
            (StepField::Answer, "partly"),
            (StepField::Text, "Vi ser på vejledningen."),
        ];
        moves(&store, &there.inger, &id, RecommendationMove::Answer, &answer).await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Answer, &answer).await.unwrap();
        let it = read(&store, None, &id).await.unwrap();
        let answerers: Vec<&str> = it.steps[1..].iter().map(|step| it.answerer(step)).collect();
        let expected = ["Børne- og Undervisningsministeriet", "Udvalget"];
        assert_eq!(answerers, expected, "{}", store.engine);

        let forget = "UPDATE recommendation_steps SET organisation_id = NULL";
        store.from_outside().await.execute_unprepared(forget).await.unwrap();
        let it = read(&store, None, &id).await.unwrap();
        assert_eq!(it.answerer(&it.steps[0]), "Udvalget", "what was written before stays: {}", store.engine);
    }
}
