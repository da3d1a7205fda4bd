//! The guide: saved step by step, sent whole.

use domain::language::Language;
use domain::programme::{RawSignUp, SignUpState, Step};
use domain::tables::Tables;
use domain::text::Email;
use store::Refused;
use store::access::links::{Dead, NotOpened};
use store::programme::{self, NotSaved, NotSent};
use store::testing::{stores, the_day};

use super::{accept, begun, letters, link_in, nordlund, save, secretariat, send, sent};

#[tokio::test]
async fn four_participants_are_not_sent_and_stay_saved() {
    for store in stores().await {
        let token = begun(&store).await;
        let mut four = nordlund();
        four.participants.pop();
        save(&store, &token, Step::Participants, four.clone()).await.unwrap();
        let refused = send(&store, &token).await;
        let Err(NotSent::NotReady(not)) = refused else { panic!("{}: {refused:?}", store.engine) };
        let missing: Vec<String> = not.missing.iter().map(|it| it.key()).collect();
        assert_eq!(missing, ["sign-up-requires-participants"], "{}", store.engine);
        let kept = programme::open(&store, the_day(), &token).await.unwrap();
        assert_eq!((kept.state, kept.typed), (SignUpState::Draft, four), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_link_leads_back_and_a_second_one_to_the_same_sign_up() {
    for store in stores().await {
        let first = begun(&store).await;
        save(&store, &first, Step::Review, nordlund()).await.unwrap();
        let second = begun(&store).await;
        assert_ne!(first, second, "{}", store.engine);
        for token in [&first, &second, &first] {
            let back = programme::open(&store, the_day(), token).await.unwrap();
            assert_eq!(back.typed.municipality, "9901", "{}", store.engine);
        }
        let guessed = programme::open(&store, the_day(), "00").await;
        assert!(matches!(guessed, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_second_of_two_on_one_step_is_told_and_two_steps_disturb_nobody() {
    for store in stores().await {
        let token = begun(&store).await;
        let drawn = programme::open(&store, the_day(), &token).await.unwrap();
        let mark = |step| drawn.mark(step).to_owned();
        let wish = |text: &str| {
            let text = text.to_owned();
            move |typed: &mut RawSignUp| typed.wishes = text
        };
        let save = |step, answer| programme::save(&store, the_day(), &token, step, mark(step), answer);
        save(Step::Themes, wish("den ene")).await.unwrap();
        let Err(NotSaved::Changed(current)) = save(Step::Themes, wish("den anden")).await else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!(current.typed.wishes, "den ene", "{}", store.engine);
        let other = |typed: &mut RawSignUp| typed.municipality = "9901".into();
        let step = Step::Municipality;
        programme::save(&store, the_day(), &token, step, mark(step), other).await.unwrap();
    }
}

#[tokio::test]
async fn a_municipality_signs_up_once() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (_, id) = sent(&store).await;
        let other = Email::parse("birgitte@nordlund.example").unwrap();
        programme::begin(&store, the_day(), other, Language::Da).await.unwrap();
        let token = link_in(&letters(&store).await[0]);
        save(&store, &token, Step::Review, nordlund()).await.unwrap();
        assert!(matches!(send(&store, &token).await, Err(NotSent::AlreadySignedUp)), "{}", store.engine);
        accept(&store, &viewer, &id).await.unwrap();
        let late = send(&store, &token).await;
        let closed = matches!(late, Err(NotSent::NotOpened(NotOpened::Refused(Refused::Illegal(_)))));
        assert!(closed, "{}: {late:?}", store.engine);
        let all = programme::sign_ups(&store, &viewer, Tables::with_demo()).await.unwrap();
        let own = all.iter().find(|it| it.state == SignUpState::Superseded).unwrap();
        let read = programme::read_sign_up(&store, &viewer, &own.public_id).await;
        assert!(
            matches!(read, Err(Refused::Absent)) && !own.is_readable(),
            "{}: it was never sent",
            store.engine
        );
    }
}
