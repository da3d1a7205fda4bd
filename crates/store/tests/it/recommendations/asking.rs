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
        assert!(matches!(early, Err(NotMoved::NotHeard(NotHeard::Nobody))), "{}: {early:?}", store.engine);
        endorses().await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
    }
}

#[tokio::test]
async fn members_that_may_still_answer_are_waited_for_or_it_is_said_why_not() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        for member in [there.nordlund, there.fjordby] {
            joined(&store, member, "2026-01-01", &[]).await;
        }
        let id = consulted(&store, &there).await;
        takes(&store, &there.soren, &id, Stance::Endorses, None).await;
        let early = moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await;
        let until = date(2026, 12, 8);
        let still_open = NotHeard::StillOpen { until, silent: 1 };
        assert!(
            matches!(early, Err(NotMoved::NotHeard(it)) if it == still_open),
            "{}: {early:?}",
            store.engine
        );
        let why = [(StepField::WhyNow, "Ministeriet holder møde i morgen.")];
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &why).await.unwrap();
        let kept = read(&store, None, &id).await.unwrap().steps.remove(0);
        assert_eq!(kept.step, RecommendationMove::Adopt, "{}", store.engine);
        assert_eq!(kept.sheet.get(StepField::WhyNow), "Ministeriet holder møde i morgen.");
    }
}

#[tokio::test]
async fn when_all_members_have_answered_or_the_last_day_has_gone_it_is_adopted_without_a_word() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        joined(&store, there.nordlund, "2026-01-01", &[]).await;
        let all_answered = consulted(&store, &there).await;
        takes(&store, &there.soren, &all_answered, Stance::Dissents, Some(words("For dyrt."))).await;
        moves(&store, &there.lise, &all_answered, RecommendationMove::Adopt, &[]).await.unwrap();

        let one_silent = consulted(&store, &there).await;
        takes(&store, &there.karen, &one_silent, Stance::Endorses, None).await;
        let after = Now::at(the_day().instant() + (15 * 24).hours());
        let adopts = recommendations::move_on(
            &store,
            &there.lise,
            after,
            one_silent.clone(),
            RecommendationMove::Adopt,
            Sheet::default(),
        );
        adopts.await.unwrap();
        assert!(read(&store, None, &one_silent).await.unwrap().steps.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn who_joined_after_the_adoption_was_not_asked_and_who_left_is_waited_for_by_nobody() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        joined(&store, there.nordlund, "2026-01-01", &[]).await;
        joined(&store, there.fjordby, "2026-11-20", &[("leaves_on", "2026-12-01")]).await;
        let id = consulted(&store, &there).await;
        let silent = async |today: Date| {
            let it = read(&store, Some(&there.lise), &id).await.unwrap();
            let members = recommendations::silent(store.reading(), &it, today).await.unwrap();
            members.into_iter().map(|member| member.organisation).collect::<Vec<i64>>()
        };
        let today = the_day().day();
        assert_eq!(silent(today).await.len(), 2, "{}", store.engine);
        takes(&store, &there.soren, &id, Stance::Endorses, None).await;
        assert_eq!(silent(today).await, [there.fjordby], "{}", store.engine);
        let why = [(StepField::WhyNow, "Ministeriet holder møde i morgen.")];
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &why).await.unwrap();

        let third = World::new(&store).a_municipality("9903").await.id;
        joined(&store, third, "2026-11-25", &[]).await;
        assert_eq!(silent(date(2026, 11, 30)).await, [there.fjordby], "{}", store.engine);
        assert_eq!(silent(date(2026, 12, 1)).await, [0_i64; 0], "it has left: {}", store.engine);
    }
}
