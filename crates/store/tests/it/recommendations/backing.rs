//! Whose backing is asked for before a delivery (I-76).

use super::*;

const DELIVERY: [(StepField, &str); 3] =
    [(StepField::On, "2026-11-24"), (StepField::Who, "Udvalget"), (StepField::Document, "3488053-2")];

#[tokio::test]
async fn a_delivery_names_whose_backing_is_not_confirmed_and_goes_on_knowingly() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        joined(&store, there.nordlund, "2026-01-01", &[("backed_on", "2026-01-05")]).await;
        takes(&store, &there.soren, &id, Stance::Endorses, None).await;
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
        let asked = store::programme::backings(store.reading(), the_day().day()).await.unwrap().remove(0);
        assert_eq!(asked.asked_on, Some(the_day().day()), "the adoption asks: {}", store.engine);

        let refused = moves(&store, &there.lise, &id, RecommendationMove::Deliver, &DELIVERY).await;
        let Err(NotMoved::NotBacked(names)) = refused else { panic!("{}: {refused:?}", store.engine) };
        assert_eq!(names.len(), 1, "{}", store.engine);

        let again = recommendations::ask_for_backing(&store, &there.lise, the_day(), id.clone()).await;
        assert_eq!(again.unwrap(), 1, "{}", store.engine);
        let by_another = recommendations::ask_for_backing(&store, &there.soren, the_day(), id.clone()).await;
        assert!(matches!(by_another, Err(Refused::Absent)), "{}", store.engine);

        let knowingly = [&DELIVERY[..], &[(StepField::Knowingly, "yes")]].concat();
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &knowingly).await.unwrap();
    }
}

#[tokio::test]
async fn a_confirmed_backing_asks_nobody_again() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        joined(&store, there.nordlund, "2026-01-01", &[]).await;
        takes(&store, &there.soren, &id, Stance::Endorses, None).await;
        store::programme::confirm_backing(&store, &there.soren, the_day(), true, true).await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &[]).await.unwrap();
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &DELIVERY).await.unwrap();
    }
}

#[tokio::test]
async fn who_endorsed_an_earlier_text_alone_is_asked_for_no_backing_and_holds_no_delivery_back() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        joined(&store, there.nordlund, "2026-01-01", &[("backed_on", "2026-01-05")]).await;
        takes(&store, &there.soren, &id, Stance::Endorses, None).await;
        recommendations::write(&store, &there.lise, the_day(), id.clone(), 1, whole()).await.unwrap();
        takes(&store, &there.karen, &id, Stance::Endorses, None).await;
        let now = [(StepField::WhyNow, "Ministeriet svarer i morgen.")];
        moves(&store, &there.lise, &id, RecommendationMove::Adopt, &now).await.unwrap();

        let nordlund = store::programme::backings(store.reading(), the_day().day()).await.unwrap().remove(0);
        assert_eq!(nordlund.asked_on, None, "{}", store.engine);
        let again = recommendations::ask_for_backing(&store, &there.lise, the_day(), id.clone()).await;
        assert_eq!(again.unwrap(), 0, "{}", store.engine);
        moves(&store, &there.lise, &id, RecommendationMove::Deliver, &DELIVERY).await.unwrap();
    }
}
