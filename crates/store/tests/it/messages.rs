//! The outbox: with its cause or not at all, once at a time, tried again and again, given up in sight.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::time::Now;
use jiff::SignedDuration;
use store::access::Viewer;
use store::demo::{Part, cast};
use store::messages::{self, ATTEMPTS, Mail, Outgoing, Recipient, State, Trouble, mailbox};
use store::testing::{TestStore, stores, the_day};
use store::{Actor, Refused};

fn minutes_later(minutes: i64) -> Now {
    Now::at(the_day().instant() + SignedDuration::from_mins(minutes))
}

async fn post(store: &TestStore, by: Actor, refused: bool) -> Result<(), Refused> {
    store
        .write(by, the_day(), move |desk| {
            Box::pin(async move {
                let to = Recipient::new("soeren@eksempel.dk", Language::Da);
                messages::post(desk, &to, &Mail::PartnerAnswered).await?;
                if refused { Err(Refused::Absent) } else { Ok(()) }
            })
        })
        .await
}

async fn claim_one(store: &TestStore, now: Now) -> Outgoing {
    let mut claimed = messages::claim(store, now, 10).await.unwrap();
    assert_eq!(claimed.len(), 1, "{}", store.engine);
    claimed.remove(0)
}

async fn administrator(store: &TestStore, code: &'static str) -> Viewer {
    let part = Part {
        persona: Some(format!("administrator-{code}")),
        name: "Karin Bech".into(),
        role: Role::Administrator,
        place: Some((OrganisationKind::Municipality, code.into(), code.into())),
        cpr: None,
    };
    let person =
        store.write(Actor::OPERATOR, the_day(), |desk| Box::pin(async move { cast(desk, &part).await }));
    let person = person.await.unwrap();
    Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_message_leaves_with_its_cause_or_not_at_all() {
    for store in stores().await {
        assert!(post(&store, Actor::SYSTEM, true).await.is_err());
        assert!(messages::claim(&store, the_day(), 10).await.unwrap().is_empty(), "{}", store.engine);
        post(&store, Actor::SYSTEM, false).await.unwrap();
        let message = claim_one(&store, the_day()).await;
        assert_eq!((message.to.address.as_str(), message.attempt), ("soeren@eksempel.dk", 1));
        assert_eq!(message.mail, Mail::PartnerAnswered);
    }
}

#[tokio::test]
async fn two_senders_never_get_the_same_message() {
    for store in stores().await {
        for _ in 0..20 {
            post(&store, Actor::SYSTEM, false).await.unwrap();
        }
        let claims = futures::future::join_all((0..4).map(|_| messages::claim(&store, the_day(), 10))).await;
        let mut ids: Vec<i64> = claims.into_iter().flat_map(Result::unwrap).map(|m| m.id).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!((all, ids.len()), (20, 20), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_sender_that_dies_loses_its_claim() {
    for store in stores().await {
        post(&store, Actor::SYSTEM, false).await.unwrap();
        let first = claim_one(&store, the_day()).await;
        assert!(messages::claim(&store, minutes_later(4), 10).await.unwrap().is_empty(), "{}", store.engine);
        let second = claim_one(&store, minutes_later(6)).await;
        assert_eq!((second.public_id, second.attempt), (first.public_id, 2));
    }
}

#[tokio::test]
async fn a_message_that_has_left_is_not_sent_again_and_its_address_is_gone() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        post(&store, viewer.acting(&[Role::Administrator]), false).await.unwrap();
        let waiting = messages::overview(&store, &viewer, 10).await.unwrap().remove(0);
        assert_eq!(waiting.to.as_deref(), Some("soeren@eksempel.dk"));
        let message = claim_one(&store, the_day()).await;
        messages::sent(&store, the_day(), &message, None).await.unwrap();
        assert!(messages::claim(&store, minutes_later(9999), 10).await.unwrap().is_empty());
        let sent = messages::overview(&store, &viewer, 10).await.unwrap().remove(0);
        assert_eq!((sent.state, sent.to), (State::Sent, None), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_tried_ever_more_rarely_and_then_given_up() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        post(&store, viewer.acting(&[Role::Administrator]), false).await.unwrap();
        let mut now = the_day();
        for attempt in 1..=ATTEMPTS {
            let message = claim_one(&store, now).await;
            assert_eq!(message.attempt, attempt, "{}", store.engine);
            messages::failed(&store, now, &message, Trouble::Away, true).await.unwrap();
            assert!(messages::claim(&store, now, 10).await.unwrap().is_empty(), "not at once");
            now = Now::at(now.instant() + messages::wait_before(attempt + 1));
        }
        let failed = messages::overview(&store, &viewer, 10).await.unwrap().remove(0);
        assert_eq!((failed.state, failed.trouble), (State::Failed, Some(Trouble::Away)));
        messages::retry(&store, &viewer, now, &failed.public_id).await.unwrap();
        assert_eq!(claim_one(&store, now).await.attempt, 1);
    }
}

#[tokio::test]
async fn what_the_mail_server_refuses_for_good_is_given_up_at_once() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        post(&store, viewer.acting(&[Role::Administrator]), false).await.unwrap();
        let message = claim_one(&store, the_day()).await;
        messages::failed(&store, the_day(), &message, Trouble::Refused(550), false).await.unwrap();
        let failed = messages::overview(&store, &viewer, 10).await.unwrap().remove(0);
        assert_eq!(failed.state, State::Failed, "{}", store.engine);
        assert_eq!(failed.trouble, Some(Trouble::Refused(550)), "{}", store.engine);
    }
}

#[tokio::test]
async fn another_municipalitys_messages_are_not_there() {
    for store in stores().await {
        let (mine, other) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        post(&store, mine.acting(&[Role::Administrator]), false).await.unwrap();
        post(&store, Actor::SYSTEM, false).await.unwrap();
        assert_eq!(messages::overview(&store, &mine, 10).await.unwrap().len(), 1, "{}", store.engine);
        assert!(messages::overview(&store, &other, 10).await.unwrap().is_empty(), "{}", store.engine);
        let message = messages::claim(&store, the_day(), 10).await.unwrap().remove(0);
        messages::failed(&store, the_day(), &message, Trouble::Address, false).await.unwrap();
        let refused = messages::retry(&store, &other, the_day(), &message.public_id).await;
        assert!(matches!(refused, Err(Refused::Absent)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_letter_that_comes_twice_lies_once_in_the_mailbox() {
    for store in stores().await {
        let letter = mailbox::Letter {
            to: "a@b.dk".into(),
            subject: "Nyt".into(),
            text: "Se her".into(),
            calendar: None,
        };
        for _ in 0..2 {
            mailbox::put(&store, the_day(), "u-1".into(), letter.clone()).await.unwrap();
        }
        let list = mailbox::list(&store, 10).await.unwrap();
        assert_eq!(list.len(), 1, "{}", store.engine);
        assert_eq!(mailbox::one(&store, "u-1").await.unwrap().letter, letter);
    }
}
