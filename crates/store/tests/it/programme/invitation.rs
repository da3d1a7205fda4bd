//! Two editors of the invitation.

use store::programme::{self, NotEdited};
use store::testing::{stores, the_day};

use super::secretariat;

#[tokio::test]
async fn the_second_editor_of_the_invitation_is_shown_what_changed() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let shipped = programme::invitation(store.reading()).await.unwrap();
        assert_eq!((shipped.version, shipped.edited.is_none()), (0, true), "{}", store.engine);
        let mut first = shipped.document.clone();
        first.facts.contact_phone = "33 70 33 65".into();
        let edit = |document| programme::edit_invitation(&store, &viewer, the_day(), 0, document);
        assert_eq!(edit(first.clone()).await.unwrap(), 1, "{}", store.engine);
        let Err(NotEdited::Changed { current, base }) = edit(shipped.document.clone()).await else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!((current.version, &current.document), (1, &first), "{}", store.engine);
        assert_eq!(base.document, shipped.document, "{}", store.engine);
        assert_eq!(current.edited.unwrap().1, "Lise Vestergaard", "{}", store.engine);
    }
}
