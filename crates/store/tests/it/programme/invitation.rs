//! The invitation on its way to its readers: two editors, a second person's yes, what is published and what was.

use domain::directory::{OrganisationKind, Role};
use domain::programme::InvitationState;
use store::Refused;
use store::access::Viewer;
use store::programme::{self, Document, NotEdited};
use store::testing::{TestStore, stores, the_day};

use super::{persona, secretariat};

async fn ministry(store: &TestStore) -> Viewer {
    persona(store, Role::Ministry, OrganisationKind::Ministry, "buvm").await
}

/// Saves the invitation with this telephone on top of what is at hand; gives the version.
async fn write(store: &TestStore, viewer: &Viewer, phone: &str) -> i64 {
    let current = match programme::invitation_in_hand(store, viewer).await.unwrap() {
        Some(draft) => draft,
        None => programme::invitation(store.reading()).await.unwrap(),
    };
    let base = (current.version, current.save);
    programme::write_invitation(store, viewer, the_day(), base, with_phone(current.document, phone))
        .await
        .unwrap()
}

fn with_phone(mut document: Document, phone: &str) -> Document {
    phone.clone_into(&mut document.facts.contact_phone);
    document
}

async fn approve(store: &TestStore, viewer: &Viewer, version: i64, save: i64) -> Result<(), Refused> {
    programme::approve_invitation(store, viewer, the_day(), version, save).await
}

async fn publish(store: &TestStore, viewer: &Viewer, version: i64) -> Result<(), Refused> {
    programme::publish_invitation(store, viewer, the_day(), version).await
}

/// What everyone reads: version and telephone.
async fn read_by_all(store: &TestStore) -> (i64, String) {
    let now = programme::invitation(store.reading()).await.unwrap();
    (now.version, now.document.facts.contact_phone)
}

#[tokio::test]
async fn the_second_editor_of_the_invitation_is_shown_what_changed() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let shipped = programme::invitation(store.reading()).await.unwrap();
        assert_eq!((shipped.version, shipped.edited.is_none()), (0, true), "{}", store.engine);
        let first = with_phone(shipped.document.clone(), "33 70 33 65");
        let edit = |document| programme::write_invitation(&store, &viewer, the_day(), (0, 0), document);
        assert_eq!(edit(first.clone()).await.unwrap(), 1, "{}", store.engine);
        let Err(NotEdited::Changed { current, base }) = edit(shipped.document.clone()).await else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!((current.version, current.save), (1, 1), "{}", store.engine);
        assert_eq!((&current.document, *base), (&first, shipped.document), "{}", store.engine);
        assert_eq!(current.edited.unwrap().1, "Lise Vestergaard", "{}", store.engine);
    }
}

#[tokio::test]
async fn a_draft_is_published_after_a_second_persons_yes_and_supersedes_the_former() {
    for store in stores().await {
        let (secretariat, ministry) = (secretariat(&store).await, ministry(&store).await);
        let version = write(&store, &secretariat, "11 11 11 11").await;
        assert_eq!(read_by_all(&store).await, (0, String::new()), "{}: a draft is read by all", store.engine);
        let unseen = programme::invitation_version(store.reading(), None, version).await;
        assert!(matches!(unseen, Err(Refused::Absent)), "{}: {unseen:?}", store.engine);

        let own = approve(&store, &secretariat, version, 1).await;
        assert!(matches!(own, Err(Refused::Illegal(_))), "{}: its writer approved it: {own:?}", store.engine);
        let early = publish(&store, &secretariat, version).await;
        assert!(matches!(early, Err(Refused::Illegal(_))), "{}: unapproved: {early:?}", store.engine);
        approve(&store, &ministry, version, 1).await.unwrap();
        publish(&store, &secretariat, version).await.unwrap();
        assert_eq!(read_by_all(&store).await, (1, "11 11 11 11".into()), "{}", store.engine);

        let next = write(&store, &secretariat, "22 22 22 22").await;
        approve(&store, &ministry, next, 1).await.unwrap();
        publish(&store, &secretariat, next).await.unwrap();
        assert_eq!(read_by_all(&store).await, (2, "22 22 22 22".into()), "{}", store.engine);
        let versions = programme::invitation_versions(store.reading()).await.unwrap();
        let states: Vec<_> = versions.iter().map(|it| (it.version, it.state)).collect();
        let [published, superseded] = [InvitationState::Published, InvitationState::Superseded];
        assert_eq!(states, [(2, published), (1, superseded), (0, superseded)], "{}", store.engine);
        let former = programme::invitation_version(store.reading(), None, 1).await.unwrap();
        assert_eq!(former.document.facts.contact_phone, "11 11 11 11", "{}", store.engine);
    }
}

#[tokio::test]
async fn a_yes_is_to_the_text_that_was_read_and_falls_away_when_it_changes() {
    for store in stores().await {
        let (secretariat, ministry) = (secretariat(&store).await, ministry(&store).await);
        let version = write(&store, &secretariat, "11 11 11 11").await;
        write(&store, &secretariat, "22 22 22 22").await;
        let stale = approve(&store, &ministry, version, 1).await;
        assert!(matches!(stale, Err(Refused::Conflict(_))), "{}: {stale:?}", store.engine);
        approve(&store, &ministry, version, 2).await.unwrap();
        write(&store, &secretariat, "33 33 33 33").await;
        let in_hand = programme::invitation_in_hand(&store, &ministry).await.unwrap().unwrap();
        assert_eq!((in_hand.state, in_hand.approved), (InvitationState::Draft, None), "{}", store.engine);
        let lapsed = publish(&store, &secretariat, version).await;
        assert!(matches!(lapsed, Err(Refused::Illegal(_))), "{}: {lapsed:?}", store.engine);
    }
}

#[tokio::test]
async fn whoever_wrote_in_it_once_does_not_approve_it_later() {
    for store in stores().await {
        let (first, other) = (
            secretariat(&store).await,
            persona(&store, Role::Secretariat, OrganisationKind::Host, "other").await,
        );
        let version = write(&store, &first, "11 11 11 11").await;
        write(&store, &other, "22 22 22 22").await;
        for writer in [&first, &other] {
            let own = approve(&store, writer, version, 2).await;
            assert!(matches!(own, Err(Refused::Illegal(_))), "{}: {own:?}", store.engine);
        }
    }
}

#[tokio::test]
async fn nobody_but_the_hosts_has_the_draft() {
    for store in stores().await {
        let (secretariat, ministry) = (secretariat(&store).await, ministry(&store).await);
        let version = write(&store, &secretariat, "11 11 11 11").await;
        let coordinator = persona(&store, Role::Coordinator, OrganisationKind::Municipality, "9901").await;
        let seen = programme::invitation_version(store.reading(), Some(&coordinator), version).await;
        assert!(matches!(seen, Err(Refused::Absent)), "{}: {seen:?}", store.engine);
        let hand = programme::invitation_in_hand(&store, &coordinator).await;
        assert!(matches!(hand, Err(Refused::Absent)), "{}: {hand:?}", store.engine);
        let yes = approve(&store, &coordinator, version, 1).await;
        assert!(matches!(yes, Err(Refused::Absent)), "{}: {yes:?}", store.engine);
        approve(&store, &ministry, version, 1).await.unwrap();
        let shown = publish(&store, &ministry, version).await;
        assert!(
            matches!(shown, Err(Refused::Absent)),
            "{}: the secretariat publishes: {shown:?}",
            store.engine
        );
    }
}

#[tokio::test]
async fn a_draft_that_is_dropped_leaves_what_is_published_and_the_next_one_begins_from_that() {
    for store in stores().await {
        let (lise, ministry) = (secretariat(&store).await, ministry(&store).await);
        let first = write(&store, &lise, "33 70 33 65").await;
        approve(&store, &ministry, first, 1).await.unwrap();
        publish(&store, &lise, first).await.unwrap();
        let second = write(&store, &lise, "11 11 11 11").await;
        let drop = |by: Viewer, version, save| {
            let store = &store;
            async move { programme::discard_invitation(store, &by, the_day(), version, save).await }
        };
        let coordinator = persona(&store, Role::Coordinator, OrganisationKind::Municipality, "9901").await;
        assert!(matches!(drop(coordinator, second, 1).await, Err(Refused::Absent)), "{}", store.engine);
        write(&store, &lise, "22 22 22 22").await;
        let unread = drop(lise.clone(), second, 1).await;
        assert!(matches!(unread, Err(Refused::Conflict(_))), "{}: {unread:?}", store.engine);
        drop(lise.clone(), second, 2).await.unwrap();

        assert_eq!(read_by_all(&store).await, (first, "33 70 33 65".to_owned()), "{}", store.engine);
        let gone = programme::invitation_version(store.reading(), None, second).await;
        assert!(matches!(gone, Err(Refused::Absent)), "{}", store.engine);
        let kept = programme::invitation_version(store.reading(), Some(&lise), second).await.unwrap();
        assert_eq!(kept.state, InvitationState::Discarded, "{}", store.engine);
        assert!(matches!(drop(lise.clone(), first, 1).await, Err(Refused::Conflict(_))), "{}", store.engine);

        let third = write(&store, &lise, "44 44 44 44").await;
        assert_eq!(third, second + 1, "{}", store.engine);
        let third = programme::invitation_version(store.reading(), Some(&lise), third).await.unwrap();
        assert_eq!((third.state, third.save), (InvitationState::Draft, 1), "{}", store.engine);
    }
}
