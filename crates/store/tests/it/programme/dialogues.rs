//! The dialogue before the start: two sides write, nothing is lost, a focus takes two, and nobody else reads a word.

use domain::programme::{DialogueField, DialogueSide, DialogueState, FocusField, FocusState};
use domain::sheet::Sheet;
use jiff::ToSpan as _;
use store::directory::organisation;
use store::programme::dialogues::{
    NotProposed, NotWritten, agree_to_focus, board, dialogue, dialogue_version, note, propose_focus,
    write_dialogue,
};
use store::testing::stores;
use store::{FormKey, Refused};

use super::*;

const NORDLUND: &str = "9901";

/// Nordlund is a member: the secretariat and the coordinator.
async fn two(store: &TestStore) -> (Viewer, Viewer) {
    let secretariat = secretariat(store).await;
    let (_, id) = sent(store).await;
    accept(store, &secretariat, &id).await.unwrap();
    letters(store).await;
    let municipality = organisation(store.reading(), OrganisationKind::Municipality, NORDLUND).await.unwrap();
    let row = municipality.unwrap().id;
    let person = store::demo::everybody(store.reading(), row, Role::Coordinator).await.unwrap()[0];
    let coordinator = Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap();
    (secretariat, coordinator)
}

fn sheet(filled: &[(DialogueField, &str)]) -> Sheet<DialogueField> {
    let typed = |field| filled.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned();
    Sheet::check(typed).unwrap()
}

fn focus(sentence: &str) -> Sheet<FocusField> {
    let typed = |field| match field {
        FocusField::Themes => "data,voice".to_owned(),
        FocusField::Sentence => sentence.to_owned(),
    };
    Sheet::check(typed).unwrap()
}

#[tokio::test]
async fn it_starts_from_the_sign_up_and_every_version_stays_readable() {
    for store in stores().await {
        let (secretariat, coordinator) = two(&store).await;
        let begun = dialogue(&store, &coordinator, NORDLUND).await.unwrap();
        assert_eq!(begun.written.version, 0, "{}", store.engine);
        assert_eq!(begun.written.sheet.get(DialogueField::Wishes), "Vi vil nå de unge før sommerferien.");
        assert_eq!((begun.side, begun.state()), (DialogueSide::Municipality, DialogueState::NotBegun));

        let write = |by: Viewer, base, filled: Sheet<DialogueField>| {
            let store = &store;
            async move { write_dialogue(store, &by, the_day(), NORDLUND, base, filled).await }
        };
        let one = sheet(&[(DialogueField::Needs, "Tid til at øve os")]);
        write(coordinator.clone(), 0, one).await.unwrap();
        assert!(letters(&store).await.is_empty(), "{}: words alone are no news by mail", store.engine);
        let two = sheet(&[(DialogueField::Needs, "Tid"), (DialogueField::TalkOn, "3-12-2026")]);
        write(secretariat.clone(), 1, two).await.unwrap();
        assert_eq!(letters(&store).await.len(), 1, "{}: the coordinator hears of the day", store.engine);

        let now = dialogue(&store, &coordinator, NORDLUND).await.unwrap();
        assert_eq!((now.written.version, now.state()), (2, DialogueState::DaySet), "{}", store.engine);
        let first = dialogue_version(&store, &secretariat, NORDLUND, 1).await.unwrap();
        assert_eq!(first.sheet.get(DialogueField::Needs), "Tid til at øve os");
        assert_eq!(first.said.unwrap().side, DialogueSide::Municipality);

        let late = write(coordinator.clone(), 1, sheet(&[(DialogueField::Wishes, "Andet")])).await;
        let Err(NotWritten::Changed { current, base }) = late else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!((current.version, base.version), (2, 1), "{}", store.engine);

        let ahead = sheet(&[(DialogueField::TalkOn, "3-12-2026"), (DialogueField::Held, "yes")]);
        let held = write(secretariat.clone(), 2, ahead).await;
        assert!(matches!(held, Err(NotWritten::Refused(Refused::Illegal(_)))), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_focus_is_in_force_when_both_have_said_yes_and_the_former_one_is_kept() {
    for store in stores().await {
        let (secretariat, coordinator) = two(&store).await;
        let propose = |by: Viewer, base, sentence: &'static str| {
            let store = &store;
            async move { propose_focus(store, &by, the_day(), NORDLUND, base, focus(sentence)).await }
        };
        let agree = |by: Viewer, number| {
            let store = &store;
            async move { agree_to_focus(store, &by, the_day(), NORDLUND, number).await }
        };
        propose(secretariat.clone(), 0, "Data").await.unwrap();
        assert!(matches!(agree(secretariat.clone(), 1).await, Err(Refused::Illegal(_))), "{}", store.engine);
        let blind = propose(coordinator.clone(), 0, "Noget andet").await;
        assert!(matches!(blind, Err(NotProposed::Changed(newest)) if newest.number == 1), "{}", store.engine);
        propose(coordinator.clone(), 1, "Svar før ferien").await.unwrap();
        assert!(matches!(agree(coordinator.clone(), 1).await, Err(Refused::Conflict(_))), "{}", store.engine);
        agree(secretariat.clone(), 2).await.unwrap();
        propose(secretariat.clone(), 2, "Svar inden en uge").await.unwrap();
        let waiting = dialogue(&store, &coordinator, NORDLUND).await.unwrap();
        assert_eq!(waiting.in_force().unwrap().number, 2, "a proposal changes nothing yet");
        agree(coordinator.clone(), 3).await.unwrap();
        let found = dialogue(&store, &coordinator, NORDLUND).await.unwrap();
        let states: Vec<_> = found.focuses.iter().map(|it| it.state).collect();
        let expected = [FocusState::InForce, FocusState::Superseded, FocusState::Replaced];
        assert_eq!((states.as_slice(), found.state()), (&expected[..], DialogueState::FocusAgreed));
        assert_eq!(found.in_force().unwrap().answered.as_ref().unwrap().by, "Søren Krog", "{}", store.engine);
    }
}

#[tokio::test]
async fn both_sides_read_the_notes_and_nobody_else_finds_the_dialogue() {
    for store in stores().await {
        let (secretariat, coordinator) = two(&store).await;
        note(&store, &coordinator, the_day(), FormKey::NONE, NORDLUND, words("Vi ringer tirsdag."))
            .await
            .unwrap();
        note(&store, &secretariat, the_day(), FormKey::NONE, NORDLUND, words("Fint med os.")).await.unwrap();
        let notes = dialogue(&store, &secretariat, NORDLUND).await.unwrap().notes;
        let read: Vec<_> = notes.iter().map(|it| (it.words.as_str(), it.said.side)).collect();
        let expected =
            [("Fint med os.", DialogueSide::Secretariat), ("Vi ringer tirsdag.", DialogueSide::Municipality)];
        assert_eq!(read, expected, "{}", store.engine);

        let elsewhere = persona(&store, Role::KuiLeader, OrganisationKind::Municipality, "9902").await;
        let counsellor = persona(&store, Role::KuiCounsellor, OrganisationKind::Municipality, "9903").await;
        let ministry = persona(&store, Role::Ministry, OrganisationKind::Ministry, "buvm").await;
        for other in [&elsewhere, &counsellor, &ministry] {
            let found = dialogue(&store, other, NORDLUND).await;
            assert!(matches!(found, Err(Refused::Absent)), "{}", store.engine);
            let wrote = note(&store, other, the_day(), FormKey::NONE, NORDLUND, words("Hej")).await;
            assert!(matches!(wrote, Err(Refused::Absent)), "{}", store.engine);
            assert!(matches!(board(&store, other).await, Err(Refused::Absent)), "{}", store.engine);
        }
        let own = dialogue(&store, &elsewhere, "9902").await;
        assert!(matches!(own, Err(Refused::Absent)), "{}: Fjordby isn't a member", store.engine);
    }
}

#[tokio::test]
async fn the_board_says_who_is_missing_and_since_when() {
    for store in stores().await {
        let (secretariat, _) = two(&store).await;
        let rows = board(&store, &secretariat).await.unwrap();
        assert_eq!((rows.len(), rows[0].state), (1, DialogueState::NotBegun), "{}", store.engine);
        assert_eq!(rows[0].since, the_day().day());
        let talked = sheet(&[
            (DialogueField::TalkOn, "20-11-2026"),
            (DialogueField::Held, "yes"),
            (DialogueField::Outcome, "Gode idéer."),
        ]);
        write_dialogue(&store, &secretariat, the_day(), NORDLUND, 0, talked).await.unwrap();
        propose_focus(&store, &secretariat, the_day(), NORDLUND, 0, focus("Data")).await.unwrap();
        let rows = board(&store, &secretariat).await.unwrap();
        assert_eq!(
            (rows[0].state, rows[0].waits_for),
            (DialogueState::Talked, Some(DialogueSide::Municipality))
        );
        assert_eq!(rows[0].since, the_day().day() - 4.days(), "{}", store.engine);
    }
}
