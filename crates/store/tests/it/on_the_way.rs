//! Drafts, uploads and clients: what waits, for whom, and until when.

use domain::text::Line;
use jiff::ToSpan as _;
use store::directory::clients::NotLetIn;
use store::reports::{drafts, previews};
use store::testing::{World, a_report, stores};
use store::{Actor, directory::clients, tick::tick};

#[tokio::test]
async fn a_draft_is_there_on_another_day_for_its_writer_alone_and_goes_when_it_is_sent() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let colleague = world.a_counsellor_at(&n.school).await;
        let first = vec![("name".to_owned(), "Noa".to_owned())];
        let second = vec![("name".to_owned(), "Noah".to_owned())];
        for pairs in [first, second.clone()] {
            drafts::save(&store, world.now, &n.jonas, n.school.id, drafts::REPORT, pairs).await.unwrap();
        }
        world.days_pass(3);
        let draft = drafts::load(&store, &n.jonas, n.school.id, drafts::REPORT).await.unwrap().unwrap();
        assert_eq!(draft.pairs, second, "{}", store.engine);
        assert!(drafts::load(&store, &colleague, n.school.id, drafts::REPORT).await.unwrap().is_none());
        world.receive(&n.jonas, &n.school, a_report()).await;
        assert!(drafts::load(&store, &n.jonas, n.school.id, drafts::REPORT).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn an_upload_waits_a_day_for_its_sender() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let colleague = world.a_counsellor_at(&n.school).await;
        let id = previews::keep(&store, world.now, &n.jonas, n.school.id, "kind;cpr".into()).await.unwrap();
        let loaded = previews::load(&store, &n.jonas, &id).await.unwrap();
        assert_eq!(loaded, Some((n.school.id, "kind;cpr".to_owned())), "{}", store.engine);
        assert_eq!(previews::load(&store, &colleague, &id).await.unwrap(), None);
        world.days_pass(2);
        tick(&store, world.now).await.unwrap();
        assert_eq!(previews::load(&store, &n.jonas, &id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_client_is_known_by_its_token_until_it_is_revoked() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let added =
            clients::add(&store, Actor::OPERATOR, world.now, n.school.id, Line::stored("Ludus"), None)
                .await
                .unwrap();
        let client = clients::authenticate(&store, world.now, &added.token).await.unwrap();
        assert_eq!(client.institution, n.school, "{}", store.engine);
        assert!(clients::authenticate(&store, world.now, &added.token[1..]).await.is_err());
        let listed = clients::list(store.reading(), Some(n.school.id)).await.unwrap();
        assert_eq!(listed[0].id, added.id);
        assert!(listed[0].last_used_at.is_some() && !format!("{listed:?}{added:?}").contains(&added.token));
        clients::revoke(&store, Actor::OPERATOR, world.now, &added.id).await.unwrap();
        assert!(clients::authenticate(&store, world.now, &added.token).await.is_err());
        assert!(clients::revoke(&store, Actor::OPERATOR, world.now, &added.id).await.is_err());
    }
}

#[tokio::test]
async fn a_clients_token_is_good_to_the_end_of_its_last_day_and_says_then_that_it_is_over() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let tomorrow = world.now.day().saturating_add(1.day());
        let name = Line::stored("Ludus");
        let added = clients::add(&store, Actor::OPERATOR, world.now, n.school.id, name, Some(tomorrow));
        let added = added.await.unwrap();
        world.days_pass(1);
        assert!(clients::authenticate(&store, world.now, &added.token).await.is_ok(), "{}", store.engine);
        world.days_pass(1);
        let refused = clients::authenticate(&store, world.now, &added.token).await;
        assert!(matches!(refused, Err(NotLetIn::Expired)), "{}: {refused:?}", store.engine);
        let refused = clients::authenticate(&store, world.now, "ungebro_0123").await;
        assert!(matches!(refused, Err(NotLetIn::Unknown)), "a guess learns nothing: {refused:?}");
    }
}
