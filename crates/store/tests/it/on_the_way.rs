//! Drafts, uploads and clients: what waits, for whom, and until when.

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
            clients::add(&store, Actor::OPERATOR, world.now, n.school.id, "Ludus".into()).await.unwrap();
        let client = clients::authenticate(&store, world.now, &added.token).await.unwrap().unwrap();
        assert_eq!(client.institution, n.school, "{}", store.engine);
        assert!(clients::authenticate(&store, world.now, &added.token[1..]).await.unwrap().is_none());
        let listed = clients::list(store.reading(), Some(n.school.id)).await.unwrap();
        assert_eq!(listed[0].id, added.id);
        assert!(listed[0].last_used_at.is_some() && !format!("{listed:?}{added:?}").contains(&added.token));
        clients::revoke(&store, Actor::OPERATOR, world.now, &added.id).await.unwrap();
        assert!(clients::authenticate(&store, world.now, &added.token).await.unwrap().is_none());
        assert!(clients::revoke(&store, Actor::OPERATOR, world.now, &added.id).await.is_err());
    }
}
