//! Who is asked: each organisation has one word, to the text as it stands.

use super::*;

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
