//! Colleagues: who has a case, handing it over, notes for some.

use store::Refused;
use store::access::{Viewer, readers};
use store::casework::timeline::{By, What, Words};
use store::casework::{
    NewNote, accept_handover, assign, offer_handover, return_handover, write_note, young_person,
};
use store::testing::stores;

use super::{Nordlund, nobodys, words};

#[tokio::test]
async fn of_two_who_assign_the_second_is_told_who_was_quicker() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let emil = nordlund.reported(17, 1, "Emil Ravn Sørensen").await;
        let sara = nordlund.reported(17, 2, "Sara Nygaard").await;
        let (store, now) = (nordlund.world.store, nordlund.world.now);
        let (mette, ali) = (&nordlund.mette, &nordlund.ali);
        let first = assign(store, mette, now, &ali.public_id, vec![nobodys(&emil)]).await.unwrap();
        assert_eq!((first.done, first.meanwhile.len()), (1, 0));
        let both = vec![nobodys(&emil), nobodys(&sara)];
        let second = assign(store, ali, now, &mette.public_id, both).await.unwrap();
        assert_eq!(second.done, 1);
        let conflict = &second.meanwhile[0];
        assert_eq!(
            (conflict.name.as_str(), conflict.now_with.as_deref(), conflict.at),
            ("Emil Ravn Sørensen", Some(ali.name.as_str()), Some(now))
        );
        let too_many = (0..101).map(|_| nobodys(&emil)).collect();
        let refused = assign(store, mette, now, &ali.public_id, too_many).await;
        assert!(matches!(refused, Err(Refused::Illegal(_))));
        let stranger = assign(store, mette, now, &nordlund.jonas.public_id, vec![nobodys(&sara)]).await;
        assert!(matches!(stranger, Err(Refused::Illegal(_))), "a school's counsellor is no colleague");
        let nobody = assign(store, mette, now, &mette.public_id, vec![nobodys(&sara), nobodys("X")]).await;
        assert!(matches!(nobody, Err(Refused::Absent)));
    }
}

#[tokio::test]
async fn a_case_that_is_handed_over_is_taken_or_returned_by_the_one_who_is_asked() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let (store, now, mette, ali) =
            (nordlund.world.store, nordlund.world.now, &nordlund.mette, &nordlund.ali);
        assign(store, mette, now, &mette.public_id, vec![nobodys(&noah)]).await.unwrap();
        offer_handover(store, mette, now, &noah, &ali.public_id, words("Ali kender skolen.")).await.unwrap();
        let twice = offer_handover(store, mette, now, &noah, &ali.public_id, words("Igen")).await;
        assert!(matches!(twice, Err(Refused::Illegal(_))));

        let offer = young_person(store, ali, now, &noah).await.unwrap().on_offer.clone().unwrap();
        assert_eq!((offer.to_me, offer.reason.as_deref()), (true, Some("Ali kender skolen.")));
        assert!(matches!(accept_handover(store, mette, now, &offer.id).await, Err(Refused::Absent)));
        return_handover(store, ali, now, &offer.id, words("Jeg kender familien.")).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!(record.person.contact_person.as_ref().unwrap().id, mette.public_id);
        assert!(record.on_offer.is_none());

        offer_handover(store, mette, now, &noah, &ali.public_id, words("Så nu?")).await.unwrap();
        let offer = young_person(store, ali, now, &noah).await.unwrap().on_offer.clone().unwrap();
        accept_handover(store, ali, now, &offer.id).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!(record.person.contact_person.as_ref().unwrap().id, ali.public_id);
        assert!(matches!(accept_handover(store, ali, now, &offer.id).await, Err(Refused::Illegal(_))));
    }
}

#[tokio::test]
async fn a_restricted_note_is_text_for_those_it_names_and_a_fact_for_others() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let karin = nordlund.world.a_kui_counsellor_at(&nordlund.municipality).await;
        let (store, now) = (nordlund.world.store, nordlund.world.now);
        let note =
            NewNote { text: words("Hemmeligt"), only_for: Some(vec![nordlund.mette.public_id.clone()]) };
        write_note(store, &karin, now, &noah, note).await.unwrap();

        let read_by = async |viewer: &Viewer| {
            let record = young_person(store, viewer, now, &noah).await.unwrap();
            let note = record.timeline.events.iter().find(|event| matches!(event.what, What::Note { .. }));
            let note = note.unwrap().clone();
            assert!(matches!(&note.by, By::Person { name, .. } if *name == karin.name));
            note
        };
        assert_eq!(read_by(&nordlund.ali).await.words, Words::Restricted);
        let told = What::Note { restricted: true, readers: vec![] };
        assert_eq!(read_by(&nordlund.ali).await.what, told, "whom it names is for those it names");
        assert_eq!(read_by(&nordlund.mette).await.words, Words::Open("Hemmeligt".into()));
        assert_eq!(read_by(&karin).await.words, Words::Open("Hemmeligt".into()));
        let log = readers(store, &karin, now, &noah, None).await.unwrap();
        let on_note = log.readers.iter().filter(|reader| reader.pages.iter().any(|page| page == "case-note"));
        let mut names: Vec<_> = on_note.filter_map(|reader| reader.name.clone()).collect();
        names.sort();
        let mut expected = vec![karin.name.clone(), nordlund.mette.name.clone()];
        expected.sort();
        assert_eq!(names, expected, "reading it is traced on its own ground");
    }
}
